import type { Wording } from './promise-word.ts';

/** A full stop within a word ends none. */
export const sentences = /[^.!?。؟।\uff01\uff1f\n]+(?:[.!?](?=\S)[^.!?。؟।\uff01\uff1f\n]*)*/gu;

const clauseEnd = /[,;:،؛–—\uff0c\uff1b\uff1a]/u;
const nearby = 300;

/** Whether `words` at a place of a sentence are denied: in their clause, before them or, where languages deny at the end, in them and after. */
export function isDenied(
  sentence: string,
  at: number,
  words: string,
  { before, after }: Wording['unless'],
): boolean {
  const clause =
    sentence
      .slice(Math.max(0, at - nearby), at)
      .split(clauseEnd)
      .at(-1) ?? '';
  if (before && (before.test(clause) || before.test(words))) return true;
  return after?.test(sentence.slice(at, at + nearby).split(clauseEnd)[0] ?? '') ?? false;
}
