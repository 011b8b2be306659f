/** A text as two are compared word by word: blanks and lines aside. */
export function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
