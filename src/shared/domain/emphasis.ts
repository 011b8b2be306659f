/** A piece of a plain text, drawn as its signs ask for. */
export type Emphasised = {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
};

/**
 * Signs count only around words, as in `**this**`, `_this_` and the like, within one line and 500 characters: neither
 * an address nor a hash nor a sum is anything else than what it is.
 */
const signed = /(^|[\s([{"'“‘«¿¡*_])(\*\*|_|`)(?=\S)([^\n]{0,499}?\S)\2(?=$|[\s.,;:!?)\]}"'”’»…*_])/gm;

/**
 * What agents write by channels of plain text, with `**bold**`, `_italic_` and `` `code` `` as people in such channels
 * write them. Linear in the text's length.
 */
export function emphasised(text: string): Emphasised[] {
  const parts: Emphasised[] = [];
  let done = 0;
  const plain = (to: number) => {
    if (to > done) parts.push({ text: text.slice(done, to) });
  };
  for (const match of text.matchAll(signed)) {
    const [whole, before = '', sign, inner = ''] = match;
    plain(match.index + before.length);
    done = match.index + whole.length;
    if (sign === '`') parts.push({ text: inner, code: true });
    else
      for (const part of emphasised(inner))
        parts.push(sign === '_' ? { ...part, italic: true } : { ...part, bold: true });
  }
  plain(text.length);
  return parts;
}
