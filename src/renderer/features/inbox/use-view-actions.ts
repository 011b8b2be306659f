import { useQueryClient } from '@tanstack/react-query';
import type { InboxView } from '../../../shared/contract/inbox-views.ts';
import type { SavedView } from '../../../shared/domain/saved-view.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useChangeSettings, useSettings } from '../../engine/settings.ts';
import { buildView } from '../../state/view-builder.ts';
import { showView, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { inOwnOrder, movedOrder, partOf } from './view-order.ts';

export type ViewActions = ReturnType<typeof useViewActions>;

/** What can be done with a view of the list; `shown` is the list as it stands. */
export function useViewActions(shown: readonly InboxView[], nameOf: (view: InboxView) => string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { hiddenViews } = useSettings();
  const change = useChangeSettings();

  async function attempt(work: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await work();
      await client.invalidateQueries({ queryKey: q.inbox.views.key() });
      toast(done, 'success');
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
  }

  function move(view: InboxView, onto: InboxView): string | null {
    const order = movedOrder(shown, view.id, onto.id);
    if (!order) return null;
    change({ viewOrder: order });
    const part = inOwnOrder(shown, order).filter(({ id }) => partOf(id) === partOf(view.id));
    const place = part.findIndex(({ id }) => id === view.id) + 1;
    return t('views.moved', { name: nameOf(view), place, count: part.length });
  }

  return {
    move,
    /** Moves a view up (-1) or down; answers with what to say of it, null at either end. */
    step(view: InboxView, by: 1 | -1): string | null {
      const part = shown.filter(({ id }) => partOf(id) === partOf(view.id));
      const onto = part[part.findIndex(({ id }) => id === view.id) + by];
      return onto ? move(view, onto) : null;
    },
    hide({ id }: InboxView) {
      change({ hiddenViews: [...hiddenViews.filter((one) => one !== id), id] });
      const rest = shown.filter((view) => view.id !== id);
      if (useWorkspace.getState().view === id && rest[0]) showView(rest[0].id);
    },
    show({ id }: InboxView) {
      change({ hiddenViews: hiddenViews.filter((one) => one !== id) });
    },
    edit(built: SavedView, mayChange: boolean) {
      buildView({ draft: built, readOnly: !mayChange });
    },
    duplicate({ name, icon, colour, match, conditions }: SavedView) {
      const copy = t('views.copyName', { name }).slice(0, 60);
      const draft = { name: copy, icon, colour, match, conditions, visibility: 'personal' as const };
      buildView({ draft, readOnly: false });
    },
    share({ ownerId: _, createdAt: __, updatedAt: ___, version: ____, ...draft }: SavedView, team: boolean) {
      const { name } = draft;
      void attempt(
        () => engine.views.save({ ...draft, visibility: team ? 'team' : 'personal' }),
        t(team ? 'views.nowShared' : 'views.nowOwn', { name }),
      );
    },
    remove({ id, name }: SavedView) {
      void attempt(() => engine.views.remove({ id }), t('views.removing.done', { name }));
    },
  };
}
