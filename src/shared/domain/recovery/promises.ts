import { amount } from '../handover-facts.ts';
import { apart, type Place } from '../text-place.ts';
import { isDenied, sentences } from './denial.ts';
import { wordings } from './promise-words.ts';

/** What may be named in a reply besides prepared sentences. */
export type Permitted = {
  /** Sentences that may be said as they are. */
  readonly sentences: readonly string[];
  /** `500 USDT`: what the case and its rule name. */
  readonly amounts: readonly string[];
  readonly days: number | null;
};

export const promiseKinds = ['certainty', 'outcome', 'amount', 'time'] as const;
export type PromiseKind = (typeof promiseKinds)[number];
export type Promised = Place & { readonly kind: PromiseKind };

const mostCharacters = 20_000;

/**
 * Where a reply says more than the decision table lets it: that something is sure, that it will be returned, or an amount or a
 * time for it that the table does not give. Looks for the words of all languages of the desk, whatever the reply is in.
 */
export function findPromises(text: string, permitted: Permitted): Promised[] {
  const looked = withoutSentences(text.slice(0, mostCharacters), permitted.sentences)
    // No flag folds it to the letter of which it is the capital.
    .replaceAll('İ', 'i');
  const found: Promised[] = [];
  for (const { 0: sentence, index } of looked.matchAll(sentences)) {
    const add = (kind: PromiseKind, at: number, length: number) =>
      found.push({ kind, start: index + at, end: index + at + length });
    let speaksOfReturn = false;
    for (const { certain, outcome, unless, returning } of wordings) {
      for (const { 0: words, index: at } of sentence.matchAll(certain))
        if (!isDenied(sentence, at, words, unless)) add('certainty', at, words.length);
      for (const { 0: words, index: at } of sentence.matchAll(outcome))
        if (!isDenied(sentence, at, words, unless)) add('outcome', at, words.length);
      speaksOfReturn ||= returning.test(sentence);
    }
    if (!speaksOfReturn) continue;
    for (const { 0: words, index: at } of sentence.matchAll(amount))
      if (!permitted.amounts.some((one) => sameAmount(one, words))) add('amount', at, words.length);
    for (const { time } of wordings)
      for (const { 0: words, index: at, groups } of sentence.matchAll(time))
        if (groups?.days === undefined || Number(groups.days) !== permitted.days)
          add('time', at, words.length);
  }
  return apart(found);
}

/** Blanks of the same length: places stay what they are. */
function withoutSentences(text: string, sentences: readonly string[]): string {
  return [...sentences]
    .sort((a, b) => b.length - a.length)
    .reduce(
      (rest, sentence) => (sentence === '' ? rest : rest.replaceAll(sentence, ' '.repeat(sentence.length))),
      text,
    );
}

function sameAmount(one: string, other: string): boolean {
  const bare = (text: string) => text.replace(/[\s\u00a0]/g, '').toUpperCase();
  const spaced = (text: string) => bare(text).replace(/,(?=\d{3}(?:\D|$))/g, '');
  return bare(one) === bare(other) || spaced(one) === spaced(other);
}
