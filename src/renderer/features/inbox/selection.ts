import { useWorkspace } from '../../state/workspace.ts';
import type { ListWindow } from './list-window.ts';

/** As many as one action may take. */
const mostSelected = 500;

export function toggleSelected(id: string): void {
  useWorkspace.setState(({ selected }) => {
    const next = new Set(selected);
    if (!next.delete(id) && next.size < mostSelected) next.add(id);
    return { selected: next };
  });
}

export function clearSelection(): void {
  useWorkspace.setState({ selected: new Set() });
}

/** Selects everything between the cursor and a row, the two included, as far as those rows are loaded. */
export function selectTo(list: ListWindow, index: number): void {
  useWorkspace.setState(({ selected, cursor }) => {
    const from = cursor ? list.indexOf(cursor.id) : -1;
    const [first, last] = from < 0 ? [index, index] : [Math.min(from, index), Math.max(from, index)];
    const next = new Set(selected);
    for (let place = first; place <= last && next.size < mostSelected; place += 1) {
      const row = list.row(place);
      if (row) next.add(row.id);
    }
    return { selected: next };
  });
}
