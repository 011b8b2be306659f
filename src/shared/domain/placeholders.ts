/** A placeholder left in a text, with its place so that the cursor can go there. Offsets are UTF-16 units. */
export type Unfilled = { readonly expression: string; readonly start: number; readonly end: number };

const placeholder = /\{\{-?\s*([^{}]{0,200}?)\s*-?\}\}/g;

/**
 * Placeholders still standing in a text. The composer, the engine and the hub all refuse to let such a text
 * leave towards a customer. Linear in the text's length.
 */
export function findUnfilled(text: string): Unfilled[] {
  const found: Unfilled[] = [];
  for (const match of text.matchAll(placeholder)) {
    found.push({ expression: match[1] ?? '', start: match.index, end: match.index + match[0].length });
  }
  return found;
}
