import { useMemo } from 'react';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** Merging two conversations of one customer, and taking it back: before it has left, and after. */
export function useMerging() {
  const { t } = useTranslation();
  return useMemo(() => {
    const fail = (error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'error');
    const unmerge = (id: string) =>
      engine.conversation
        .unmerge({ id })
        .then(() => toast(t('merge.undone'), 'success', { key: `merge ${id}` }), fail);
    const merge = async (stays: string, ends: string, number: number) => {
      try {
        const { keys } = await engine.conversation.merge({ id: stays, otherId: ends });
        const undo = () =>
          engine.outbox.undo({ keys }).then(
            () => {},
            () => unmerge(ends),
          );
        toast(t('merge.done', { number }), 'success', {
          key: `merge ${ends}`,
          undo: { label: t('merge.undoShort'), run: () => void undo() },
        });
      } catch (error) {
        fail(error);
      }
    };
    const unsplit = (id: string, otherId: string) =>
      engine.conversation
        .unsplit({ id, otherId })
        .then(() => toast(t('merge.split.undone'), 'success', { key: `split ${id}` }), fail);
    const split = async (id: string, messageIds: string[]) => {
      try {
        const { keys, id: newId } = await engine.conversation.split({ id, messageIds });
        const undo = () =>
          engine.outbox.undo({ keys }).then(
            () => {},
            () => unsplit(id, newId),
          );
        toast(t('merge.split.done'), 'success', {
          key: `split ${id}`,
          undo: { label: t('merge.undoShort'), run: () => void undo() },
        });
      } catch (error) {
        fail(error);
      }
    };
    return {
      merge,
      unmerge: (id: string) => void unmerge(id),
      split: (id: string, messageIds: string[]) => void split(id, messageIds),
      unsplit: (id: string, otherId: string) => void unsplit(id, otherId),
    };
  }, [t]);
}
