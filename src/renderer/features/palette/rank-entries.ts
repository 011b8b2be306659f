import { fold } from '../../ui/fold.ts';

export type Rankable = {
  readonly id: string;
  readonly label: string;
  /** Other words that people have for it, separated by spaces. */
  readonly words?: string;
};

/** How well one typed word answers: it begins the label, a word of it, another word for it, stands somewhere, or not. */
const worth = { first: 4, word: 3, other: 2.5, small: 2.2, initials: 2, inside: 1 } as const;
/** Letters of a word that means little by itself: to, the, and. */
const smallWord = 3;
/** What was used lately comes before all that answers no better than by its beginning. */
const recentBonus = 3;

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

function worthOf(typed: string, label: string, other: readonly string[]): number {
  const words = wordsOf(label);
  if (words[0]?.startsWith(typed)) return worth.first;
  const begun = words.filter((word) => word.startsWith(typed));
  if (begun.some((word) => word === typed || word.length > smallWord)) return worth.word;
  if (other.some((word) => word.startsWith(typed))) return worth.other;
  if (begun.length > 0) return worth.small;
  if (
    typed.length > 1 &&
    words
      .map((word) => word[0])
      .join('')
      .startsWith(typed)
  )
    return worth.initials;
  return typed.length > 1 && label.includes(typed) ? worth.inside : 0;
}

function scoreOf({ label, words = '' }: Rankable, query: string): number {
  const name = fold(label);
  const other = wordsOf(fold(words));
  const typed = wordsOf(query);
  if (typed.length === 0) return 0;
  let sum = 0;
  for (const word of typed) {
    const one = worthOf(word, name, other);
    if (one === 0) return 0;
    sum += one;
  }
  return sum / typed.length + (name === query ? 3 : typed.length > 1 && name.startsWith(query) ? 1 : 0);
}

/**
 * The entries that answer a query, best first; those used lately (their ids, the latest first) before others like
 * them. All of them, lately used first, when it is empty.
 */
export function rankEntries<T extends Rankable>(
  entries: readonly T[],
  query: string,
  recent: readonly string[],
): T[] {
  const folded = fold(query).trim();
  const bonus = (id: string) => {
    const place = recent.indexOf(id);
    return place < 0 ? 0 : recentBonus * (1 - place / (2 * recent.length));
  };
  return entries
    .map((entry, order) => ({ entry, order, score: folded === '' ? 1 : scoreOf(entry, folded) }))
    .filter(({ score }) => score > 0)
    .map(({ entry, order, score }) => ({ entry, order, score: score + bonus(entry.id) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ entry }) => entry);
}
