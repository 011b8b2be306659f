import { useQueryClient } from '@tanstack/react-query';
import { v7 as newId } from 'uuid';
import type { InboxView } from '../../../shared/contract/inbox-views.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { type Building, leaveViewBuilder } from '../../state/view-builder.ts';
import { showView } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** Saves what was built, shows it, and says so; a new view goes behind those that are there. */
export function useSaveView(): (draft: Building['draft']) => Promise<void> {
  const { t } = useTranslation();
  const client = useQueryClient();
  return async (draft) => {
    const views = client.getQueryData<InboxView[]>(q.inbox.views.queryKey({ input: {} })) ?? [];
    const last = Math.max(0, ...views.map(({ built }) => built?.position ?? 0));
    const { id = newId(), position = Math.min(1_000_000, last + 10), ...rest } = draft;
    const { name, icon, colour, visibility, match, conditions } = rest;
    try {
      await engine.views.save({ id, position, name, icon, colour, visibility, match, conditions });
      await client.invalidateQueries({ queryKey: q.inbox.views.key() });
      leaveViewBuilder();
      showView(`own:${id}`);
      toast(t('views.saved', { name }), 'success');
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
  };
}
