import { mostInBulk as mostSelected } from '../../../shared/contract/bulk-limits.ts';
import { engine } from '../../engine/client.ts';
import { useWorkspace } from '../../state/workspace.ts';
import type { ListWindow } from './list-window.ts';

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

/** Selects the whole list, filter and all, as far as one action goes. */
export async function selectAll(): Promise<void> {
  const { view, sort, filter } = useWorkspace.getState();
  const { ids } = await engine.inbox.ids({ view, sort, filter });
  const now = useWorkspace.getState();
  if (now.view === view && now.filter === filter) useWorkspace.setState({ selected: new Set(ids) });
}

/**
 * Selects everything between the cursor and a row, the two included; rows between them that are not loaded are asked
 * for.
 */
export async function selectTo(list: ListWindow, index: number): Promise<void> {
  const { cursor } = useWorkspace.getState();
  const from = cursor ? list.indexOf(cursor.id) : -1;
  const start = from >= 0 ? from : (cursor?.index ?? index);
  const [first, last] = [Math.min(start, index), Math.max(start, index)];
  const loaded: string[] = [];
  for (let place = first; place <= last; place += 1) loaded.push(list.row(place)?.id ?? '');
  const ids = loaded.includes('')
    ? (await engine.inbox.ids({ ...list.query, offset: first })).ids.slice(0, loaded.length)
    : loaded;
  useWorkspace.setState(({ selected }) => {
    const next = new Set(selected);
    for (const id of ids) if (next.size < mostSelected) next.add(id);
    return { selected: next };
  });
}
