import { isOneSlipAway } from '../one-slip.ts';
import { fold } from './fold.ts';

type Stem = { readonly word: string; readonly sign: number };

/** Words that may be mistyped, by what is left of them without any one of their letters. */
export type NearWords = ReadonlyMap<string, readonly Stem[]>;

const leastLetters = 7;
const mostLetters = 16;
const inOneWord = /^[a-zа-я]+$/u;
/** One slip away from a sign, and what a customer of an exchange writes every day. */
const ordinary = ['staking', 'stake', 'staked'].map((word) => fold(word).text);

/** Each of a word's forms with one letter less, and itself. The first letter people get right. */
function* lessOne(word: string): Generator<string> {
  yield word;
  for (let at = 1; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

export function growNear(phrases: Iterable<readonly [phrase: string, sign: number]>): NearWords {
  const near = new Map<string, Stem[]>();
  for (const [phrase, sign] of phrases) {
    const word = fold(phrase.replace(/\*$/, '')).text.trim();
    if (word.length < leastLetters || word.length > mostLetters || !inOneWord.test(word)) continue;
    for (const less of lessOne(word)) near.set(less, [...(near.get(less) ?? []), { word, sign }]);
  }
  return near;
}

/** The signs of which a word begins with one, mistyped by one letter. */
export function nearSigns(near: NearWords, word: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (!inOneWord.test(word) || ordinary.includes(word)) return found;
  for (let length = leastLetters - 1; length <= Math.min(word.length, mostLetters + 1); length += 1) {
    const begins = word.slice(0, length);
    for (const less of lessOne(begins))
      for (const stem of near.get(less) ?? []) if (isOneSlipAway(begins, stem.word)) found.add(stem.sign);
  }
  return found;
}
