/** A word of a text, in the form in which it is compared, with its place. */
export type Word = { readonly form: string; readonly start: number; readonly end: number };

/** A run of words that two texts share. */
export type Run = { readonly start: number; readonly end: number; readonly words: number };

// Scripts without spaces between words count character by character.
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}])+/gu;

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: match, index }) => ({
    form: match.toLowerCase().normalize('NFKC'),
    start: index,
    end: index + match.length,
  }));
}

/** Every run of `length` words of a text as one string. */
export function* shinglesOf(words: readonly Word[], length: number): Generator<string> {
  for (let at = 0; at + length <= words.length; at += 1) yield shingleAt(words, at, length);
}

export function shingleAt(words: readonly Word[], at: number, length: number): string {
  let shingle = words[at]?.form ?? '';
  for (let next = at + 1; next < at + length; next += 1) shingle += ` ${words[next]?.form}`;
  return shingle;
}

/**
 * The first run of at least `length` words whose every shingle is known; what `knows` answers for the first of them
 * is handed back with its place. Null when there is none.
 */
export function firstRun<Known>(
  words: readonly Word[],
  length: number,
  knows: (shingle: string) => Known | null,
): { known: Known; run: Run } | null {
  for (let at = 0; at + length <= words.length; at += 1) {
    const known = knows(shingleAt(words, at, length));
    if (known === null) continue;
    let last = at;
    while (last + 1 + length <= words.length && knows(shingleAt(words, last + 1, length)) !== null) last += 1;
    const end = words[last + length - 1]?.end ?? 0;
    return { known, run: { start: words[at]?.start ?? 0, end, words: last - at + length } };
  }
  return null;
}
