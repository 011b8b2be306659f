import { useMemo } from 'react';
import type { MergeTake } from '../../../shared/domain/customer-merge.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';

type Pair = { id: string; otherId: string };

/** Deciding whether two customers are one, and taking it back: before it has left, and after. */
export function useCustomerMerging() {
  const { t } = useTranslation();
  return useMemo(() => {
    const fail = (error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'error');
    const undoing = (keys: string[], otherwise: () => Promise<unknown>) => ({
      label: t('merge.undoShort'),
      run: () => void engine.outbox.undo({ keys }).catch(() => otherwise().catch(fail)),
    });
    const unmerge = (pair: Pair) =>
      engine.customer
        .unmerge(pair)
        .then(() => toast(t('customer.twin.undone'), 'success', { key: `customers ${pair.otherId}` }));
    const merge = async (pair: Pair, take: MergeTake, name: string) => {
      const { keys } = await engine.customer.merge({ ...pair, take });
      const action = undoing(keys, () => unmerge(pair));
      toast(t('customer.twin.done', { name }), 'success', { key: `customers ${pair.otherId}`, action });
    };
    const setApart = async (pair: Pair) => {
      const { keys } = await engine.customer.setApart({ ...pair, apart: true });
      const action = undoing(keys, () => engine.customer.setApart({ ...pair, apart: false }));
      toast(t('customer.twin.apartDone'), 'success', { key: `customers ${pair.otherId}`, action });
    };
    return {
      merge: (pair: Pair, take: MergeTake, name: string) => void merge(pair, take, name).catch(fail),
      unmerge: (pair: Pair) => void unmerge(pair).catch(fail),
      setApart: (pair: Pair) => void setApart(pair).catch(fail),
    };
  }, [t]);
}
