/** Slices of at most `size`: PostgreSQL takes 65,535 parameters a statement. */
export function* inChunks<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
