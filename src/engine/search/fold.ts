const plainAscii = /^[\x20-\x7e\s]*$/;

/**
 * Text as words are compared: lower case, compatibility forms resolved, accents off Latin letters. That is what
 * SQLite's unicode61 tokenizer does to the index; й or أ stay letters of their own.
 */
export function foldText(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=[a-z])[\u0300-\u036f]+/g, '')
    .normalize('NFKC');
}

/** Text as it goes into a search index or a query of one: compatibility forms resolved, the rest is the index's. */
export function normalized(text: string): string {
  return plainAscii.test(text) ? text : text.normalize('NFKC');
}
