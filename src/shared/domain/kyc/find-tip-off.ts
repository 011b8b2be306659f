import { disguises, fold, spelledOut } from '../gate/fold.ts';
import { findWords, growTree, type WordTree } from '../gate/word-tree.ts';
import { neverExplained } from './labels.ts';
import { tipOffWords } from './tip-off-words.ts';

export type TipOff = { readonly start: number; readonly end: number };

/** As a provider spells them; ordinary words in small letters are none. */
const labels = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${neverExplained.sumsub.join('|')})(?![\\p{L}\\p{N}_])`,
  'u',
);

let grown: WordTree | null = null;

/**
 * Where a text names what no customer may be told of how they were checked; null: nowhere. It is read the same of
 * everybody, so that being stopped tells nothing of the customer; that somebody is *not* on a list counts too.
 */
export function findTipOff(text: string): TipOff | null {
  const label = labels.exec(text);
  if (label) return { start: label.index, end: label.index + label[0].length };
  grown ??= growTree(
    Object.values(tipOffWords)
      .flat()
      .map((phrase) => [phrase, 0] as const),
  );
  const folded = fold(text);
  const spelled = spelledOut(folded);
  const readings = [folded, ...disguises(folded, text)];
  let first: TipOff | null = null;
  const take = (from: Uint32Array) => (_: number, start: number, end: number) => {
    const place = { start: from[start] ?? 0, end: endOfWord(text, from[end - 1] ?? text.length - 1) };
    if (first === null || place.start < first.start) first = place;
  };
  for (const reading of readings) findWords(grown, reading, false, take(reading.from));
  findWords(grown, spelled, true, take(spelled.from));
  return first;
}

function endOfWord(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(end))) end += 1;
  return end;
}

/** Whether a text names what a provider withheld of this customer: known to the hub alone. */
export function namesWithheld(text: string, withheld: readonly string[]): boolean {
  const words = ` ${fold(text).text.trim()} `;
  return withheld.some((label) => {
    const { text: named } = fold(label);
    return named.trim().length >= 4 && words.includes(` ${named.trim()} `);
  });
}
