const plainAscii = /^[\x20-\x7e\s]*$/;

/** Text without case, accents and compatibility forms, as the list's filter compares it. */
export function foldText(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
