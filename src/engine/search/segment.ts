import { normalized } from './fold.ts';

/** Scripts that are written without spaces; SQLite's tokenizer would take a whole sentence for one word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]+/gu;
const maybeUnspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u30ff\u31f0-\u9fff\ua9e0-\uaa7f\uf900-\ufaff\u{1aff0}-\u{323af}]/u;
// What FTS5's unicode61 takes for one word: letters, numbers, private use, and some accents (a test compares).
const word =
  /(?![\u19b0-\u19c9\u1cf2\u1cf3])[\p{L}\p{N}\p{Co}](?:(?![\u19b0-\u19c9\u1cf2\u1cf3])[\p{L}\p{N}\p{Co}]|[\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331])*/gu;

/** Text as it goes into an index: unspaced scripts as overlapping pairs of characters. */
export function indexable(text: string): string {
  const plain = normalized(text);
  if (!maybeUnspaced.test(plain)) return plain;
  return plain.replace(unspaced, (run) => ` ${pairs(run, true).join(' ')} `);
}

/** Words of a query as an index has them, in reading order. */
export function queryWords(text: string): string[] {
  const plain = normalized(text).toLowerCase();
  return plain.replace(unspaced, (run) => ` ${pairs(run, false).join(' ')} `).match(word) ?? [];
}

/** Whether a word is a piece of a script without spaces. */
export function isUnspaced(piece: string): boolean {
  return maybeUnspaced.test(piece);
}

function pairs(run: string, whole: boolean): string[] {
  const characters = [...run.replace(/\p{M}/gu, '')];
  if (characters.length < 2) return characters;
  const found: string[] = [];
  for (let i = 0; i + 1 < characters.length; i += 1) found.push(`${characters[i]}${characters[i + 1]}`);
  // The last character alone, so that it is found as the beginning of a word.
  if (whole) found.push(characters.at(-1) ?? '');
  return found;
}
