/** Digits of any script as 0 to 9, everything else as it is, each where it stood. Those that take two UTF-16 units stay: nobody types them. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => (digit.length === 1 ? String(digitOf(digit)) : digit));
}

/** A script's ten digits follow each other, and on no others (Unicode, general category Nd, basic plane). */
function digitOf(digit: string): number {
  const code = digit.charCodeAt(0);
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(code - value - 1))) value += 1;
  return value;
}
