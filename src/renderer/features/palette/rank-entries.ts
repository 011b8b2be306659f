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

/** Arabic writes its article at the front of the word. A hamza on the first letter makes it another one: إلغاء. */
const arabicArticle = /(?<![\p{L}\p{M}])ال(?=\p{L}\p{M}*\p{L})/gu;
const withoutArticle = (text: string) => text.normalize('NFC').replace(arabicArticle, '');

const split = (folded: string) => folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
/** As they are compared. */
const wordsOf = (text: string) => split(fold(withoutArticle(text)));

type Compared = {
  readonly label: string;
  readonly words: readonly string[];
  readonly other: readonly string[];
};

function worthOf(typed: string, { label, words, other }: Compared): number {
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

/** Without the dots that promise a question. */
const bare = (text: string) => text.replace(/…$/, '');

/** What is asked for: folded, and its words, each with and without an article. */
type Query = { readonly text: string; readonly words: readonly (readonly string[])[] };

function readQuery(query: string): Query {
  const words = query.split(/\s+/).flatMap((part) => {
    const plain = split(fold(part));
    const bare = wordsOf(part);
    return plain.map((word, at) => [...new Set([word, bare[at] ?? word])]);
  });
  return { text: fold(query).trim(), words };
}

function scoreOf({ label, words = '' }: Rankable, query: Query): number {
  const typed = query.words;
  if (typed.length === 0) return 0;
  const name = fold(label);
  const compared = { label: name, words: wordsOf(label), other: wordsOf(words) };
  let sum = 0;
  for (const spellings of typed) {
    const one = Math.max(...spellings.map((word) => worthOf(word, compared)));
    if (one === 0) return 0;
    sum += one;
  }
  const whole = bare(name) === bare(query.text) ? 3 : typed.length > 1 && name.startsWith(query.text) ? 1 : 0;
  return sum / typed.length + whole;
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
  const asked = readQuery(query);
  const bonus = (id: string) => {
    const place = recent.indexOf(id);
    return place < 0 ? 0 : recentBonus * (1 - place / (2 * recent.length));
  };
  return entries
    .map((entry, order) => ({ entry, order, score: asked.text === '' ? 1 : scoreOf(entry, asked) }))
    .filter(({ score }) => score > 0)
    .map(({ entry, order, score }) => ({ entry, order, score: score + bonus(entry.id) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ entry }) => entry);
}
