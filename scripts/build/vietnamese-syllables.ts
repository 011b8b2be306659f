/**
 * Vietnamese is written syllable by syllable, and its spelling rules say which there can be: an onset, a rime, a tone.
 * So its dictionary is computed. (The word lists that exist are under the GPL.)
 */

const onsets = [
  ...['', 'b', 'c', 'ch', 'd', 'đ', 'g', 'gh', 'gi', 'h', 'k', 'kh', 'l', 'm', 'n', 'ng', 'ngh', 'nh', 'p'],
  ...['ph', 'qu', 'r', 's', 't', 'th', 'tr', 'v', 'x'],
];

/** Nuclei with what may stand behind them. */
const rimes = Object.entries({
  a: ' c ch i m n ng nh o p t u y',
  ă: 'c m n ng p t',
  â: 'c m n ng p t u y',
  e: ' c m n ng o p t',
  ê: ' ch m n nh p t u',
  i: ' a ch m n nh p t u',
  iê: 'c m n ng p t u',
  o: ' c i m n ng p t',
  oo: 'c ng',
  oa: ' c ch i m n ng nh o p t y',
  oă: 'c m n ng t',
  oe: ' n o t',
  ô: ' c i m n ng p t',
  ơ: ' i m n p t',
  u: ' a c i m n ng p t',
  uâ: 'n ng t y',
  uê: ' ch nh',
  uơ: ' ',
  uy: ' a ch n nh p t u',
  uyê: 'n t',
  uô: 'c i m n ng t',
  ư: ' a c i m n ng t u',
  ươ: 'c i m n ng p t u',
  y: ' ',
  yê: 'm n ng t u',
}).flatMap(([nucleus, ends]) => ends.split(' ').map((end) => ({ nucleus, end })));

const stops = new Set(['c', 'ch', 'p', 't']);
/** Level, falling, asking, tumbling, rising, heavy: as combining marks. */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const stopTones = ['\u0301', '\u0323'];
const labial = new Set(['b', 'm', 'p', 'ph', 'v']);

function goTogether(onset: string, nucleus: string, end: string): boolean {
  const front = /^[ieêy]/.test(nucleus);
  const rounded = /^(oa|oă|oe|uâ|uê|uơ|uy)/.test(nucleus);
  switch (onset) {
    case 'k':
    case 'gh':
    case 'ngh':
      return front && (onset === 'k' || !nucleus.startsWith('y'));
    case 'c':
    case 'g':
    case 'ng':
      return !front;
    case 'qu':
      return /^([aăâeêiyôơ]|yê)$/.test(nucleus) || nucleus === 'iê';
    case 'gi':
      return !rounded && !nucleus.startsWith('y');
    case '':
      return nucleus !== 'iê' || end === '';
    default:
      if (nucleus.startsWith('yê')) return false;
      if (nucleus === 'y') return /^(h|k|l|m|s|t|v)$/.test(onset);
      return !(rounded && labial.has(onset));
  }
}

/** Where the tone's mark stands: more than one place where the old way of writing and the new one differ. */
function tonePlaces(nucleus: string, end: string): number[] {
  const marked = [...nucleus].findLastIndex((letter) => /[ăâêôơư]/.test(letter));
  if (marked >= 0) return [marked];
  if (/^(oa|oe|uy)$/.test(nucleus)) return end === '' ? [0, 1] : [1];
  return [nucleus === 'oo' ? 1 : 0];
}

/** Every syllable there can be, in lower case. */
export function vietnameseSyllables(): string[] {
  const found = new Set<string>();
  for (const onset of onsets) {
    for (const { nucleus, end } of rimes) {
      if (!goTogether(onset, nucleus, end)) continue;
      // Behind "gi" and "qu" the vowel is written once.
      const head = onset === 'gi' && nucleus.startsWith('i') ? 'g' : onset;
      for (const tone of stops.has(end) ? stopTones : tones) {
        for (const place of tonePlaces(nucleus, end)) {
          const letters = [...nucleus];
          letters.splice(place, 1, `${letters[place]}${tone}`);
          found.add(`${head}${letters.join('')}${end}`.normalize('NFC'));
        }
      }
    }
    // "quynh", "quyt", "quych": the rime of "uy" behind its onset.
    if (onset === 'qu')
      for (const end of ['ch', 'n', 'nh', 't', 'p'])
        for (const tone of stops.has(end) ? stopTones : tones) found.add(`quy${tone}${end}`.normalize('NFC'));
  }
  return [...found].sort();
}

const families = ['aăâ', 'eê', 'iy', 'oôơ', 'uư', 'y'].map((letters) =>
  [...letters].flatMap((letter) => tones.map((tone) => `${letter}${tone}`.normalize('NFC'))).join(''),
);

/** What is mixed up when writing: marks, and sounds that a region says alike. */
export const vietnameseAffixes = [
  'SET UTF-8',
  'TRY nhtcigauoảàáạeđêôơưmyblrvskpdxq',
  `MAP ${families.length}`,
  ...families.map((family) => `MAP ${family}`),
  'REP 14',
  ...[
    'ch tr',
    'tr ch',
    's x',
    'x s',
    'd gi',
    'gi d',
    'r d',
    'l n',
    'n l',
    'c k',
    'k c',
    'g gh',
    'ng ngh',
    'd đ',
  ].map((pair) => `REP ${pair}`),
  '',
].join('\n');
