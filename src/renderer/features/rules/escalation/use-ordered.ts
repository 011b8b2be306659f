import { useState } from 'react';
import { movedTo } from '../moved-to.ts';

/**
 * An ordered list that is saved with what stands around it: which of its cards is open and which is dragged, and what each
 * card needs for that.
 */
export function useOrdered<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  onChange: (items: Item[]) => void,
) {
  const [open, setOpen] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const ids = items.map(idOf);
  return {
    /** At its end, and open. */
    add(item: Item): void {
      onChange([...items, item]);
      setOpen(idOf(item));
    },
    closeAll: () => setOpen(null),
    /** In place of the one of its id. */
    put: (item: Item) => onChange(items.map((one) => (idOf(one) === idOf(item) ? item : one))),
    cardOf(item: Item) {
      const id = idOf(item);
      return {
        id,
        place: ids.indexOf(id) + 1,
        count: items.length,
        open: open === id,
        onOpen: () => setOpen(open === id ? null : id),
        dragged,
        onDrag: setDragged,
        onMove(moved: string, to: number): void {
          setDragged(null);
          const { wanted } = movedTo(ids, moved, to);
          if (wanted) onChange(wanted.flatMap((wish) => items.filter((one) => idOf(one) === wish)));
        },
      };
    },
  };
}
