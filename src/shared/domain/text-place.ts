/** Where something stands in a text, in UTF-16 units. */
export type Place = { readonly start: number; readonly end: number };

/** Places in their order, without those that begin within an earlier one; of those that begin together the longest. */
export function apart<One extends Place>(found: readonly One[]): One[] {
  const kept: One[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
