import type { Sort, ViewId } from '../../../shared/contract/inbox-views.ts';

type Place = { readonly id: string; readonly index: number };
type List = {
  readonly query: { readonly view: ViewId; readonly sort: Sort; readonly filter: string };
  state(): { readonly total: number | null };
  row(index: number): { readonly id: string } | undefined;
  rowAt(index: number): Promise<{ readonly id: string } | undefined>;
  indexOf(id: string): number;
};
type Neighbour = (
  input: List['query'] & { id: string; step: number },
) => Promise<{ id: string | null; index: number | null }>;

/**
 * Where so many rows down from the cursor lead, or up when negative: J is 1, K -1, a page several, both ends infinitely
 * far. Null: nowhere. From a conversation that has left the view (it was just closed) J leads to the one that took its
 * place. Rows out of sight are asked for.
 */
export async function placeAfter(
  list: List,
  cursor: Place | null,
  step: number,
  neighbour: Neighbour,
): Promise<Place | null> {
  const total = list.state().total ?? 0;
  if (total === 0) return null;
  const at = (index: number): Place | null => {
    const row = list.row(index);
    return row ? { id: row.id, index } : null;
  };
  const here = cursor ? list.indexOf(cursor.id) : -1;
  if (Math.abs(step) > 1) {
    const from = here >= 0 ? here : (cursor?.index ?? 0);
    const index = Math.min(total - 1, Math.max(0, from + step));
    const row = await list.rowAt(index);
    return row ? { id: row.id, index } : null;
  }
  if (!cursor) return at(step > 0 ? 0 : total - 1) ?? at(0);

  if (here >= 0) {
    const next = here + step;
    if (next < 0 || next >= total) return null;
    const loaded = at(next);
    if (loaded) return loaded;
  }
  const { id, index } = await neighbour({ ...list.query, id: cursor.id, step });
  if (id !== null && index !== null) return { id, index };
  if (here >= 0) return null;
  return at(Math.min(total - 1, Math.max(0, step > 0 ? cursor.index : cursor.index - 1)));
}
