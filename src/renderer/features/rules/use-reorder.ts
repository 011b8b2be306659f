import { useTranslation } from 'react-i18next';
import { toast } from '../../ui/toast/toasts.ts';
import { movedTo } from './moved-to.ts';

type Reordering = {
  /** As they stand. */
  readonly ids: readonly string[];
  readonly id: string;
  /** The wished-for place, counted from 1. */
  readonly to: number;
  readonly name: string;
  /** Asks the hub; answers whether it is so now. */
  readonly order: (from: string[], to: string[]) => Promise<boolean>;
};

/** Puts one at another place, says so, and offers the way back. */
export function useReorder() {
  const { t } = useTranslation();
  return ({ ids, id, to, name, order }: Reordering): void => {
    const { wanted, place } = movedTo(ids, id, to);
    if (!wanted) return;
    const before = [...ids];
    void order(before, wanted).then((done) => {
      if (!done) return;
      toast(t('rules.reordered', { name, place, count: ids.length }), 'success', {
        key: 'desk-order',
        action: { label: t('rules.undo'), run: () => void order(wanted, before) },
      });
    });
  };
}
