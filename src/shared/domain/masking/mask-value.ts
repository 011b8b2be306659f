import { z } from 'zod';

/** What kind of thing a value is, which decides how much of it its mask shows. */
export const maskKinds = ['email', 'phone', 'document', 'address', 'amount', 'text'] as const;
export const MaskKind = z.enum(maskKinds);
export type MaskKind = z.infer<typeof MaskKind>;

/** Stands for what is hidden, however long that is. */
export const hiddenPart = '•••';

/**
 * What is shown in place of a value: `a•••@g•••.com`, `+49 ••• ••12`, `0x7a•••91ff`, `•••42`, `••• USDT`. It is the same for all values
 * that share what it shows, so that it says nothing of the rest, its length included; a value that is too short for its
 * ends to say little shows nothing.
 */
export function maskValue(kind: MaskKind, value: string | number | boolean): string {
  const text = String(value).normalize('NFKC').trim();
  switch (kind) {
    case 'email':
      return maskedEmail(text);
    case 'phone':
      return maskedPhone(text);
    case 'document':
      return maskedEnds(text, { first: 0, last: 2, from: 6 });
    case 'address':
      return maskedEnds(text, { first: 4, last: 4, from: 20 });
    case 'amount':
      return maskedAmount(text);
    case 'text':
      return hiddenPart;
  }
}

const plain = /^[\p{L}\p{N}]$/u;

function maskedEmail(text: string): string {
  const at = text.lastIndexOf('@');
  if (at < 1) return hiddenPart;
  const [name = '', ...more] = text.slice(at + 1).split('.');
  const top = more.at(-1) ?? '';
  const ending = /^[a-z]{2,10}$/i.test(top) ? `.${top.toLowerCase()}` : '';
  return `${initialOf(text.slice(0, at))}@${initialOf(name)}${ending}`;
}

/** The first letter of three or more: of one or two it would be most of the word. */
function initialOf(word: string): string {
  const [first = '', ...others] = word;
  return others.length >= 2 && plain.test(first) ? `${first.toLowerCase()}${hiddenPart}` : hiddenPart;
}

/** How many digits the calling codes have that begin so (ITU-T E.164, list of assigned codes); three where it is not said. */
const callingCodes: readonly (readonly [RegExp, number])[] = [
  [/^[17]/, 1],
  [/^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/, 2],
];

function maskedPhone(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 8) return hiddenPart;
  const end = `${hiddenPart} ••${digits.slice(-2)}`;
  const international = text.startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : null;
  if (international === null || international.length < 8) return end;
  const long = callingCodes.find(([begins]) => begins.test(international))?.[1] ?? 3;
  return `+${international.slice(0, long)} ${end}`;
}

/** Of a number alone what it is counted in, where that stands behind it. */
function maskedAmount(text: string): string {
  const unit = /^[-+]?\d[\d.,'’\s]*?\s?([A-Z]{3,5})$/.exec(text)?.[1];
  return unit === undefined ? hiddenPart : `${hiddenPart} ${unit}`;
}

function maskedEnds(
  text: string,
  { first, last, from }: { readonly first: number; readonly last: number; readonly from: number },
): string {
  const characters = [...text];
  const begin = characters.slice(0, first);
  const end = characters.slice(-last);
  // Words, as of a street, say too much by their ends.
  if (characters.length < from || /\s/u.test(text) || ![...begin, ...end].every((one) => plain.test(one)))
    return hiddenPart;
  return `${begin.join('')}${hiddenPart}${end.join('')}`;
}
