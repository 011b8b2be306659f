const previewCharacters = 160;

/** The list's line of a message: its first 160 characters, white space folded, never half a character. */
export function previewOf(text: string): string {
  const folded = text
    .slice(0, 4 * previewCharacters)
    .replace(/\s+/g, ' ')
    .trim();
  if (folded.length <= previewCharacters) return folded;
  const cut = folded.slice(0, previewCharacters);
  const last = cut.charCodeAt(cut.length - 1);
  const halved = last >= 0xd800 && last <= 0xdbff;
  return halved ? cut.slice(0, -1) : cut;
}
