import { asciiDigits } from './ascii-digits.ts';
import { findOnChain } from './chain/find-on-chain.ts';
import { findNationalIds } from './national-ids.ts';
import { findPhoneNumbers } from './phone-numbers.ts';
import { apart, type Place } from './text-place.ts';

/** A mail address, a telephone number with its country's, a card, an account at a bank. */
const personal: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g,
  /(?<![\w+])\+\d[\d ()-]{7,16}\d/g,
  /\b(?:\d{4}[ -]){3}\d{1,7}\b/g,
  /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g,
];
const webAddress = /(?:https?:\/\/|www\.)[^\s<>"']{0,2000}/gi;

/**
 * What of people has no place in what is said to everybody, told by its form alone: a name has none. `locale`: of the text;
 * numbers are looked for as they are written where it is spoken. Mail at one of the `ownDomains` is nobody's own.
 */
export function findPersonalData(
  written: string,
  locale: string,
  ownDomains: readonly string[] = [],
): Place[] {
  const text = asciiDigits(written);
  const found = personal
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(
      ([match]) => !ownDomains.some((domain) => match.toLowerCase().endsWith(`@${domain.toLowerCase()}`)),
    )
    .map(({ 0: match, index }): Place => ({ start: index, end: index + match.length }));
  // Numbers in an address of the web are those of its pages. Of the same length, so that places stay what they are.
  const prose = text.replace(webAddress, (address) => '/'.repeat(address.length));
  const onChain = findOnChain(written).filter(
    ({ kind, checksum }) => kind === 'address' && checksum === 'valid',
  );
  return apart([
    ...found,
    ...findPhoneNumbers(prose, locale),
    ...findNationalIds(prose, locale),
    ...onChain.map(({ start, end }) => ({ start, end })),
  ]);
}
