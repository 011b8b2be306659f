import { findOnChain } from './chain/find-on-chain.ts';
import { apart, type Place } from './text-place.ts';

/** A mail address, a telephone number, a card, an account at a bank. */
const personal: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g,
  /(?<![\w+])\+\d[\d ()-]{7,16}\d/g,
  /\b(?:\d{4}[ -]){3}\d{1,7}\b/g,
  /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g,
];

/**
 * What of people has no place in what is said to everybody, told by its form alone: a name has none. Mail at one of the
 * `ownDomains` is nobody's own.
 */
export function findPersonalData(text: string, ownDomains: readonly string[] = []): Place[] {
  const found = personal
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(
      ([match]) => !ownDomains.some((domain) => match.toLowerCase().endsWith(`@${domain.toLowerCase()}`)),
    )
    .map(({ 0: match, index }): Place => ({ start: index, end: index + match.length }));
  const onChain = findOnChain(text).filter(
    ({ kind, checksum }) => kind === 'address' && checksum === 'valid',
  );
  return apart([...found, ...onChain.map(({ start, end }) => ({ start, end }))]);
}
