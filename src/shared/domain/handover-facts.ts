import { networkNames } from './chain/named-networks.ts';
import type { CheckKey } from './escalation.ts';

/** What a customer has written that whoever takes over must not have to look for: as it was written, unverified. */
export type HandoverFacts = {
  readonly hashes: readonly string[];
  readonly addresses: readonly string[];
  readonly amounts: readonly string[];
  readonly networks: readonly string[];
};

/** More of one kind are a list somebody pasted, not facts. */
const mostOfAKind = 5;
const mostCharacters = 200_000;

const hash =
  /(?<![0-9A-Za-z])(?:0x)?[0-9a-fA-F]{64}(?![0-9A-Za-z])|(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{86,88}(?![0-9A-Za-z])/g;
const address =
  /(?<![0-9A-Za-z])(?:0x[0-9a-fA-F]{40}|(?:bc1|ltc1|addr1|cosmos1)[02-9ac-hj-np-z]{20,110}|T[1-9A-HJ-NP-Za-km-z]{33}|[13LMD][1-9A-HJ-NP-Za-km-z]{25,33}|r[1-9A-HJ-NP-Za-km-z]{24,34}|(?:EQ|UQ)[0-9A-Za-z_-]{46}|G[A-Z2-7]{55})(?![0-9A-Za-z])/g;
/** An amount with its coin. */
export const amount =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:[., {2}]?\d{3})*(?:[.,]\d{1,18})?\s?(?:BTC|ETH|USDT|USDC|SOL|XRP|TRX|BNB|LTC|DOGE|ADA|TON|XLM|ATOM|XMR|MATIC|POL|AVAX|DAI|EUR|USD|GBP|BRL|TRY|VND)\b/giu;

/** Reads at most 200,000 characters; time grows with the text's length alone. */
export function factsIn(texts: readonly string[]): HandoverFacts {
  const text = texts.join('\n').slice(0, mostCharacters);
  const hashes = distinct(text.match(hash));
  return {
    hashes,
    addresses: distinct(text.match(address)).filter((one) => !hashes.includes(one)),
    amounts: distinct(text.match(amount)),
    networks: distinct(text.match(networkNames)),
  };
}

/** What of a checklist the words and files of a conversation already answer; the rest a person has to see. */
export function checksFrom(
  facts: HandoverFacts,
  known: { readonly pictures: number; readonly verified: boolean; readonly identified: boolean },
): Set<CheckKey> {
  const there = new Set<CheckKey>();
  if (facts.hashes.length > 0) there.add('transaction-hash');
  if (facts.networks.length > 0) there.add('network');
  if (facts.amounts.length > 0) there.add('amount').add('asset');
  if (facts.addresses.length > 0) there.add('address');
  if (known.pictures > 0) there.add('screenshot');
  if (known.verified) there.add('identity');
  if (known.identified) there.add('account');
  return there;
}

function distinct(found: readonly string[] | null): string[] {
  const byFold = new Map<string, string>();
  for (const one of found ?? [])
    if (!byFold.has(one.toLowerCase())) byFold.set(one.toLowerCase(), one.trim());
  return [...byFold.values()].slice(0, mostOfAKind);
}
