import { wordsOf } from './macro-index.ts';

/** Other queries are asked besides the one that was typed, at most. */
const mostOthers = 8;

/** Groups of phrases that mean the same, each as its words. */
export type Synonyms = readonly (readonly (readonly string[])[])[];

export const synonymsOf = (groups: readonly (readonly string[])[]): Synonyms =>
  groups.map((group) => group.map(wordsOf).filter(({ length }) => length > 0));

/** The queries that ask for the same in other words: each phrase that others mean the same as is replaced by those. */
export function inOtherWords(words: readonly string[], synonyms: Synonyms): string[][] {
  const seen = new Set([words.join(' ')]);
  const found: string[][] = [];
  const replace = (asked: readonly string[]) => {
    for (const phrases of synonyms)
      for (const phrase of phrases) {
        const at = placeOf(phrase, asked);
        if (at < 0) continue;
        for (const other of phrases) {
          const next = [...asked.slice(0, at), ...other, ...asked.slice(at + phrase.length)];
          if (found.length >= mostOthers || seen.has(next.join(' '))) continue;
          seen.add(next.join(' '));
          found.push(next);
          replace(next);
        }
      }
  };
  replace(words);
  return found;
}

function placeOf(phrase: readonly string[], asked: readonly string[]): number {
  return asked.findIndex((_, at) => phrase.every((word, next) => asked[at + next] === word));
}
