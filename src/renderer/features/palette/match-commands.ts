export type Labelled = { readonly label: string };

const fold = (text: string) => text.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** How well a label answers a query: every word must begin a word of it (2) or stand somewhere in it (1); 0: not at all. */
function scoreOf(label: string, query: string): number {
  const folded = fold(label);
  const words = fold(query).split(/\s+/).filter(Boolean);
  let score = folded.startsWith(fold(query).trim()) ? 3 : 0;
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at < 0) return 0;
    const beginsWord = at === 0 || new RegExp(`[^\\p{L}\\p{N}]${escapeRegExp(word)}`, 'u').test(folded);
    score += beginsWord ? 2 : 1;
  }
  return score;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** The entries that answer a query, best first, ties in their own order; all of them when it is empty. */
export function matching<T extends Labelled>(entries: readonly T[], query: string): T[] {
  if (query.trim() === '') return [...entries];
  return entries
    .map((entry, order) => ({ entry, order, score: scoreOf(entry.label, query) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ entry }) => entry);
}
