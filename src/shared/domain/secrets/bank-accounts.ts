import type { Place } from '../text-place.ts';

/** Country, check digits and up to 30 characters, as they are or in fours. */
const shaped = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/giu;
const fewest = 15;

/**
 * International bank account numbers (ISO 13616) with the right check digits. Banks print them in fours as issuers print
 * cards. Offsets are UTF-16 units.
 */
export function bankAccounts(text: string): Place[] {
  return [...text.matchAll(shaped)].flatMap(({ 0: written, index: start }) => {
    // What goes on in fours may be the next word.
    for (let end = written.length; end > 0; end = written.lastIndexOf(' ', end - 1)) {
      const account = written.slice(0, end).replaceAll(' ', '');
      if (account.length < fewest) break;
      if (hasCheckDigits(account)) return [{ start, end: start + end }];
    }
    return [];
  });
}

/** Of all of it, the first four behind the rest and letters as numbers from 10 on, one is left when it is divided by 97. */
function hasCheckDigits(account: string): boolean {
  let rest = 0;
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
