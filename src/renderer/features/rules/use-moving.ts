import { useState } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { movedTo } from './moved-to.ts';

type Ordered = {
  /** As they stand. */
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
  /** Asks the hub; answers whether it is so now. */
  readonly order: (from: string[], to: string[]) => Promise<boolean>;
};

/** Lets one of an ordered list be put at another place: what its cards need for it. Says so, and offers the way back. */
export function useMoving() {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<string | null>(null);
  return ({ ids, nameOf, order }: Ordered) => ({
    count: ids.length,
    dragged,
    onDrag: setDragged,
    /** The wished-for place is counted from 1. */
    onMove(id: string, to: number): void {
      setDragged(null);
      const { wanted, place } = movedTo(ids, id, to);
      if (!wanted) return;
      const before = [...ids];
      void order(before, wanted).then((done) => {
        if (!done) return;
        toast(t('rules.reordered', { name: nameOf(id), place, count: ids.length }), 'success', {
          key: 'desk-order',
          undo: { label: t('rules.undo'), run: () => void order(wanted, before) },
        });
      });
    },
  });
}
