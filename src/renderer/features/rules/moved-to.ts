/** A list with one of its ids at another place, counted from 1 and held within it; null when that is where it is. */
export function movedTo(
  ids: readonly string[],
  id: string,
  to: number,
): { readonly wanted: string[] | null; readonly place: number } {
  const place = Math.min(ids.length, Math.max(1, to));
  const rest = ids.filter((one) => one !== id);
  const wanted = [...rest.slice(0, place - 1), id, ...rest.slice(place - 1)];
  return { wanted: wanted.every((one, index) => one === ids[index]) ? null : wanted, place };
}
