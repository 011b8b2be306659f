import { isUnspaced, queryWords } from './segment.ts';

/** What a person typed, as words to look for. All of them must occur. */
export type SearchQuery = {
  readonly words: readonly string[];
  /** Beginning of a word: what is being typed. Null when the query ends in a space or a mark. */
  readonly prefix: string | null;
};

const mostWords = 8;
const longestWord = 64;
const typing = /[\p{L}\p{N}\p{Co}\p{M}]$/u;

/** Reads a query; whatever was typed, the answer is something that can be searched for. */
export function readQuery(text: string): SearchQuery {
  const words = queryWords(text)
    .slice(0, mostWords)
    .map((word) => [...word].slice(0, longestWord).join(''));
  const prefix = typing.test(text) ? (words.pop() ?? null) : null;
  return { words: [...new Set(words)], prefix };
}

/** Whether there is anything to look for: a single letter being typed begins too many words to be worth it. */
export function isEmpty({ words, prefix }: SearchQuery): boolean {
  return words.length === 0 && !isLongEnough(prefix);
}

/**
 * The FTS5 expression that a query stands for, joined by `AND` or `OR`. Words hold letters and digits alone, so
 * nothing in them can be taken for syntax.
 */
export function matchOf({ words, prefix }: SearchQuery, joint: 'AND' | 'OR' = 'AND'): string {
  const terms = words.map((word) => `"${word}"`);
  if (prefix !== null && isLongEnough(prefix)) terms.push(`"${prefix}"*`);
  return terms.join(` ${joint} `);
}

function isLongEnough(prefix: string | null): boolean {
  return prefix !== null && (prefix.length > 1 || isUnspaced(prefix));
}
