import { cardNumbers } from './card-numbers.ts';
import { moneroSeeds } from './monero-seeds.ts';
import { oneTimeCodes } from './one-time-codes.ts';
import { privateKeys } from './private-keys.ts';
import type { Secret } from './secret.ts';
import { seedPhrases } from './seed-phrases.ts';

/**
 * Recovery phrases, private keys, one-time codes and card numbers in a text, in the order in which they stand; none
 * overlaps another. A key counts when its checksum is right, or when the words beside it say what it is: 64 hex
 * digits alone are a transaction's hash as well. Linear in the text's length; never throws.
 */
export function findSecrets(text: string): Secret[] {
  const found = [
    ...seedPhrases(text),
    ...moneroSeeds(text),
    ...privateKeys(text),
    ...oneTimeCodes(text),
    ...cardNumbers(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Secret[] = [];
  for (const secret of found) {
    const last = apart.at(-1);
    if (!last || secret.start >= last.end) apart.push(secret);
    else if (secret.end > last.end) apart[apart.length - 1] = { ...last, end: secret.end };
  }
  return apart;
}
