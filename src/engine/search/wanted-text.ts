import type { SearchRequest } from '../../shared/domain/search-query.ts';
import { foldText } from './fold.ts';
import { matchOf, readQuery, type SearchQuery } from './query.ts';
import { isUnspaced, queryWords } from './segment.ts';

/** What the text of a message must hold and must not, in words as the index has them. */
export type WantedText = {
  readonly words: readonly string[];
  readonly prefix: string | null;
  readonly phrases: readonly (readonly string[])[];
  readonly without: readonly (readonly string[])[];
};

export function wantedText({ text, phrases, without }: SearchRequest): WantedText {
  const { words, prefix } = readQuery(text);
  const cut = (texts: readonly string[]) =>
    texts.map((one) => queryWords(foldText(one)).slice(0, 20)).filter((pieces) => pieces.length > 0);
  return { words, prefix, phrases: cut(phrases), without: cut(without) };
}

/** The words that a hit is marked with. */
export function markedBy({ words, prefix, phrases }: WantedText): SearchQuery {
  return { words: [...new Set([...words, ...phrases.flat()])], prefix };
}

/** The index's expression for all that it can decide by itself, with the prefix cut to `longest`; empty for nothing. */
export function expressionOf(wanted: WantedText, longest: number): string {
  const { words, phrases, prefix } = wanted;
  const cut = prefix === null ? null : [...prefix].slice(0, longest).join('');
  const all = matchOf({ words: [...new Set([...words, ...phrases.flat()])], prefix: cut });
  if (all === '') return '';
  const not = wanted.without.filter((pieces) => pieces.length === 1).map(([word]) => `"${word}"`);
  return not.length === 0 ? all : `(${all}) NOT (${not.join(' OR ')})`;
}

/** Whether the index alone cannot decide: it knows neither the order of words nor long beginnings. */
export function needsText({ phrases, without, prefix }: WantedText, longest: number): boolean {
  if (phrases.some(({ length }) => length > 1)) return true;
  return without.length > 0 || (prefix !== null && [...prefix].length > longest);
}

/** Whether a text holds all that is wanted, by the same rules as the index. */
export function holds(text: string, wanted: WantedText): boolean {
  const folded = foldText(text);
  const words = queryWords(folded);
  const known = new Set(words);
  for (const word of wanted.words) if (!hasWord(foldText(word))) return false;
  if (wanted.prefix !== null) {
    const prefix = foldText(wanted.prefix);
    const alone = isUnspaced(prefix) || prefix.length > 1;
    if (
      alone &&
      !(isUnspaced(prefix) ? folded.includes(prefix) : words.some((word) => word.startsWith(prefix)))
    )
      return false;
  }
  return (
    wanted.phrases.every((phrase) => follow(words, phrase)) &&
    !wanted.without.some((phrase) => follow(words, phrase))
  );

  /** A single character of an unspaced script is found anywhere: the index has it as a beginning. */
  function hasWord(word: string): boolean {
    return known.has(word) || (isUnspaced(word) && folded.includes(word));
  }
}

/** Whether words stand in a text in this order, one right after the other. */
function follow(words: readonly string[], phrase: readonly string[]): boolean {
  const [first] = phrase;
  if (first === undefined) return true;
  for (let at = words.indexOf(first); at !== -1; at = words.indexOf(first, at + 1)) {
    if (phrase.every((word, i) => words[at + i] === word)) return true;
  }
  return false;
}
