/** A part of the text, in UTF-16 units. */
export type Place = { readonly start: number; readonly end: number };

/**
 * Where places of an older text stand in a newer one. Those that touch what was changed are left out: nobody has looked
 * at the word that stands there now.
 */
export function carryOver(places: readonly Place[], older: string, newer: string): readonly Place[] {
  if (older === newer) return places;
  const most = Math.min(older.length, newer.length);
  let head = 0;
  while (head < most && older[head] === newer[head]) head += 1;
  let tail = 0;
  while (tail < most - head && older.at(-1 - tail) === newer.at(-1 - tail)) tail += 1;
  const shift = newer.length - older.length;
  return places.flatMap(({ start, end }) => {
    if (end < head || (end === head && !/^\p{L}/u.test(newer.slice(head, head + 2)))) return { start, end };
    if (start > older.length - tail) return { start: start + shift, end: end + shift };
    return [];
  });
}

/** The place at the cursor, else the next one behind it, else the first. */
export function placeFor(places: readonly Place[], cursor: number): Place | undefined {
  return (
    places.find(({ start, end }) => start <= cursor && cursor <= end) ??
    places.find(({ start }) => start > cursor) ??
    places[0]
  );
}
