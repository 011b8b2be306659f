import { utf8ToBytes } from '@noble/hashes/utils.js';
import { crc32 } from '../chain/checksums.ts';
import type { Secret } from './secret.ts';
import { fewestDifferent } from './seed-phrases.ts';

const seedWords = 25;
/** By how many letters its lists tell words apart: English by three, the others by four. */
const prefixes = [3, 4] as const;
/** Places at which a checksum is tried in one text. */
const mostTries = 5_000;

/**
 * Monero's 25 words, in any of its languages: the last repeats the one that a checksum of the beginnings of the
 * other 24 points at, so that no list of words is needed. Words of four letters or more in such a row are no prose.
 */
export function moneroSeeds(text: string): Secret[] {
  const found: Secret[] = [];
  let row: { word: string; start: number; end: number }[] = [];
  let tries = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = match[0].toLowerCase();
    const end = match.index + word.length;
    const last = row.at(-1);
    const gap = last ? match.index - last.end : 1;
    const fits = word.length >= 4 && word.length <= 14;
    const listed =
      gap <= 24 && (!last || /^[\p{N}\p{P}\p{Z}\s]{1,24}$/u.test(text.slice(last.end, match.index)));
    if (!fits || !listed) row = [];
    if (fits) row.push({ word, start: match.index, end });
    if (row.length > seedWords) row.shift();
    if (row.length < seedWords || tries > mostTries) continue;
    tries += 1;
    if (isChecked(row.map((one) => one.word))) {
      found.push({ kind: 'seed-phrase', start: row[0]?.start ?? 0, end });
      row = [];
    }
  }
  return found;
}

/** Of one word over and over any checksum is right, which says nothing. */
function isChecked(words: readonly string[]): boolean {
  if (new Set(words).size < fewestDifferent) return false;
  const last = words.at(-1) ?? '';
  return prefixes.some((letters) => {
    const begins = words.slice(0, -1).map((word) => word.slice(0, letters));
    if (!begins.includes(last.slice(0, letters))) return false;
    const sum = crc32(utf8ToBytes(begins.join('')));
    return begins[sum % begins.length] === last.slice(0, letters);
  });
}
