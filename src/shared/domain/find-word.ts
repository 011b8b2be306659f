function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}

/** Scripts that put no space between words; there a word stands wherever it stands. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const wordSign = /[\p{L}\p{N}]/u;

/**
 * The first of these words or phrases that the text has. A word begins where a word begins and may go on ("hack" is
 * found in "hacked", not in "shack"), so that endings need no list.
 */
export function findWord(words: readonly string[], text: string): string | null {
  const folded = fold(text);
  for (const word of words) {
    const sought = fold(word).trim();
    if (sought === '') continue;
    for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
      if (at === 0 || unspaced.test(sought) || !wordSign.test(folded[at - 1] ?? '')) return word;
    }
  }
  return null;
}
