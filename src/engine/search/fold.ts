const plainAscii = /^[\x20-\x7e\s]*$/;
const letterWithoutParts = /[đĐıİøØłŁßæÆœŒ]/g;
/** Letters that people leave the stroke or dot off when they type, and that Unicode takes for letters of their own. */
const plainLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  İ: 'I',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
};

/** Text as it goes into a search index or a query of one; case and accents are the index's own business. */
export function normalized(text: string): string {
  if (plainAscii.test(text)) return text;
  return text.normalize('NFKC').replace(letterWithoutParts, (letter) => plainLetters[letter] ?? letter);
}

/**
 * Text as words are compared: like `normalized`, in lower case, accents off Latin letters. That is what SQLite's
 * unicode61 tokenizer makes of the index; й or أ stay letters of their own.
 */
export function foldText(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase();
  return normalized(text)
    .normalize('NFD')
    .toLowerCase()
    .replace(/(?<=[a-z])[\u0300-\u036f]+/g, '')
    .normalize('NFC');
}
