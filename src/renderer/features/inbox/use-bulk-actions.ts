import type { ConversationAction } from '../../../shared/contract/bulk.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useMe } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { clearSelection } from './selection.ts';

/** Acts on several conversations at once, says so, and offers to take it back. */
export function useBulkActions() {
  const { t } = useTranslation();
  const me = useMe();

  const act = async (ids: string[], action: ConversationAction, done: string) => {
    if (ids.length === 0) return;
    try {
      const { keys } = await engine.conversation.act({ ids, action });
      clearSelection();
      const undo = () =>
        void engine.conversation
          .takeBack({ keys })
          .catch((error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'warning'));
      toast(done, 'success', { undo: { label: t('inbox.selection.undo'), run: undo } });
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
  };

  return {
    mayAssign: me !== null,
    close: (ids: string[]) =>
      void act(ids, { type: 'status', status: 'solved' }, t('inbox.selection.closed', { count: ids.length })),
    assignToMe: (ids: string[]) => {
      if (me)
        void act(ids, { type: 'assign', to: me.id }, t('inbox.selection.assigned', { count: ids.length }));
    },
  };
}
