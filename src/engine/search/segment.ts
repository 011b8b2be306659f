/** Scripts that are written without spaces; SQLite's tokenizer would take a whole sentence for one word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]+/gu;
const maybeUnspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u30ff\u31f0-\u9fff\ua9e0-\uaa7f\uf900-\uffdc\u{1aff0}-\u{323af}]/u;

/** Text as it goes into the index: unspaced scripts as overlapping pairs of characters, the rest untouched. */
export function indexable(text: string): string {
  if (!maybeUnspaced.test(text)) return text;
  return text.replace(unspaced, (run) => ` ${pairs(run, true).join(' ')} `);
}

/** Words of a query as they are found in the index, in reading order. */
export function queryWords(text: string): string[] {
  const words: string[] = [];
  for (const piece of text.replace(unspaced, (run) => ` ${pairs(run, false).join(' ')} `).match(word) ?? []) {
    words.push(piece);
  }
  return words;
}

// Letters, numbers, private use, and the accents that FTS5's unicode61 takes for part of a word.
const word = /[\p{L}\p{N}\p{Co}](?:[\p{L}\p{N}\p{Co}]|[\u0300-\u0331])*/gu;

function pairs(run: string, whole: boolean): string[] {
  const characters = [...run.replace(/\p{M}/gu, '')];
  if (characters.length < 2) return characters;
  const found: string[] = [];
  for (let i = 0; i + 1 < characters.length; i += 1) found.push(`${characters[i]}${characters[i + 1]}`);
  // The last character alone, so that it can be found as the beginning of a word.
  if (whole) found.push(characters.at(-1) ?? '');
  return found;
}
