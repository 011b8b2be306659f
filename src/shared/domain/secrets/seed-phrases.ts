import type { Secret } from './secret.ts';
import { isWholePhrase, listCount, listsOf, phraseLengths, plainWord } from './word-lists.ts';

/** Fewer occur in prose; eleven in a row did not, in 194,372 words of it. */
const fewestWords = 11;
/** On either side of a mistyped word: else a word of the sentence around it would be taken along. */
const fewestAround = 3;

/** Between two words of a phrase: numbers, bullets, commas, lines, what cannot be seen. Braces are a macro's. */
const between = /^(?:(?![{}@])[\p{N}\p{P}\p{S}\p{Z}\p{Cf}\s]){1,24}$/u;

type Run = { start: number; end: number; words: number };
const empty = (): Run => ({ start: 0, end: 0, words: 0 });

/**
 * Words of one list in a row, however they are listed: numbered, one a line, with commas. One of them may be
 * mistyped: then the others still have to be eleven.
 */
export function seedPhrases(text: string): Secret[] {
  const found: Secret[] = [...writtenTogether(text)];
  if (!hasEnoughWords(text)) return found;
  const runs = Array.from({ length: listCount }, () => ({ before: empty(), now: empty() }));
  const settle = ({ before, now }: { before: Run; now: Run }) => {
    const one = before.words >= fewestAround && now.words >= fewestAround;
    const pieces = one ? [{ ...before, end: now.end, words: before.words + now.words }] : [before, now];
    for (const { start, end, words } of pieces)
      if (words >= fewestWords && mayBePhrase(text.slice(start, end)))
        found.push({ kind: 'seed-phrase', start, end });
  };
  let lastEnd = 0;
  for (const match of text.matchAll(anyWord)) {
    const [word] = match;
    const gap = match.index - lastEnd;
    const sign = text.slice(lastEnd, Math.min(match.index, lastEnd + 25));
    const apart = gap > 24 || gap < 1 || !between.test(sign);
    const sentence = /^[.!?]\s+$/.test(sign) && /^\p{Lu}/u.test(word);
    const end = match.index + word.length;
    lastEnd = end;
    const lists = listsOf(word);
    runs.forEach((run, list) => {
      // A phrase that is whole, and another sentence: its first words are often words of the list.
      const whole =
        sentence &&
        phraseLengths.has(run.now.words) &&
        /^\p{Ll}/u.test(text.slice(run.now.start, run.now.start + 2));
      if ((apart || whole) && run.now.words + run.before.words > 0) {
        settle(run);
        run.before = empty();
        run.now = empty();
      }
      if (lists & (1 << list)) {
        if (run.now.words === 0) run.now.start = match.index;
        run.now.end = end;
        run.now.words += 1;
      } else if (run.now.words > 0 || run.before.words > 0) {
        settle(run);
        run.before = run.now;
        run.now = empty();
      }
    });
  }
  for (const run of runs) settle(run);
  return found;
}

/** Different words that a row has at least, when a wallet has drawn them. */
export const fewestDifferent = 3;

/**
 * Whether a row of words of a list may open a wallet. No wallet draws one or two words over and over (of twelve once in 10^29),
 * but somebody may have made such a phrase by hand: then its length and its checksum fit, and without either nothing accepts it.
 * So `test test test …` is talk, `zoo zoo … wrong` is a phrase, and no phrase that opens anything is passed over.
 */
function mayBePhrase(row: string): boolean {
  const words = row.match(anyWord) ?? [];
  return new Set(words.map(plainWord)).size >= fewestDifferent || isWholePhrase(words);
}

export const anyWord = /[\p{L}\p{M}]+/gu;

/** Most messages are shorter than a phrase, and need no lists. */
function hasEnoughWords(text: string): boolean {
  let words = 0;
  for (const _ of text.matchAll(anyWord)) {
    words += 1;
    if (words === fewestWords) return true;
  }
  return false;
}

const phraseWords = /助记词|助記詞|种子|種子|恢复短语|恢復短語|mnemonic|seed/i;

/** Chinese without spaces: any sentence is made of such characters, so it takes a word beside it and the length. */
function* writtenTogether(text: string): Generator<Secret> {
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}{12,24}/gu)) {
    if (!phraseLengths.has(run.length)) continue;
    if (!phraseWords.test(text.slice(Math.max(0, index - 40), index))) continue;
    if ([...run].every((character) => listsOf(character) !== 0))
      yield { kind: 'seed-phrase', start: index, end: index + run.length };
  }
}
