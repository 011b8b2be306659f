import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { showBulk } from '../../state/bulk.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { clearSelection } from './selection.ts';
import type { Doing } from './use-bulk-choices.ts';

/** Begins to do something to many conversations; how far it is stands above the list from then on. */
export function useRunBulk(): (ids: readonly string[], doing: Doing) => void {
  const { t } = useTranslation();
  return (ids, { action, what }) => {
    if (ids.length === 0) return;
    engine.bulk
      .run({ ids: [...ids], action })
      .then(({ id }) => {
        clearSelection();
        showBulk(id, what);
      })
      .catch((error: unknown) => {
        const { kind } = problemOf(error);
        if (action.type === 'link' && kind === 'not-found')
          toast(t('conversation.reference.missing', { number: action.number }), 'warning');
        else toast(t(`problems.${kind}`), 'error');
      });
  };
}
