export type WordPlace = { readonly word: string; readonly start: number; readonly end: number };

/** Between spaces, as people see one thing. Brackets and quotation marks belong to the sentence. */
const pieces = /[^\s()[\]<>«»“”„"،؛]+/gu;
/** Letters with their marks, held together by an apostrophe. */
const wordsIn = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;
/** Things that are no prose: addresses, links, paths, names of accounts, code. */
const noProse = [/:\/\//, /^www\./i, /@/, /[\p{L}\d]\.\p{L}{2,}/u, /[\\/_=|~^*#{}$]/, /\d/];
const placeholders = /\{\{[^{}]{0,200}\}\}/g;
const code = /`[^`\n]{1,500}`/g;
const slashed = /^\p{L}+(?:\/\p{L}+)+[.,;:!?…]*$/u;
const emphasis = /^[*_]+|[*_]+(?=[.,;:!?…]*$)/g;

/**
 * The words of a text whose spelling can be told, with their places in UTF-16 units. Left out: placeholders, code,
 * addresses, links, hashes, whatever holds a digit, abbreviations in capitals such as tickers, and names like
 * MetaMask.
 */
export function proseOf(text: string): WordPlace[] {
  const blank = (found: string) => ' '.repeat(found.length);
  const prose = text.replace(placeholders, blank).replace(code, blank);
  const found: WordPlace[] = [];
  for (const piece of prose.matchAll(pieces)) {
    // Bold and slanted words of a plain text are words.
    const bare = piece[0].replace(emphasis, '');
    if (!slashed.test(bare) && noProse.some((sign) => sign.test(bare))) continue;
    for (const { 0: word, index } of piece[0].matchAll(wordsIn)) {
      if (!isProse(word)) continue;
      const start = piece.index + index;
      found.push({ word: word.replaceAll('’', "'").normalize('NFC'), start, end: start + word.length });
    }
  }
  return found;
}

function isProse(word: string): boolean {
  const [stem = ''] = word.split(/['’]/);
  if ([...word].length < 2) return false;
  // KYC, USDT, and a possessive of one.
  if (stem.length > 1 && stem === stem.toUpperCase() && stem !== stem.toLowerCase()) return false;
  // MetaMask, iPhone.
  return !/\p{Ll}\p{M}*\p{Lu}/u.test(word);
}
