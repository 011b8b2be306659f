import { findOnChain } from '../chain/find-on-chain.ts';
import { namedNetworks, networkNames } from '../chain/named-networks.ts';
import { amount } from '../handover-facts.ts';
import { problemWith, tidyValue } from './check-field.ts';
import { type RecoveryFact, type RecoveryField, recoveryFields } from './recovery-case.ts';

/** What one customer's message brings. */
export type Words = {
  readonly id: string;
  readonly text: string;
  /** A picture came with it. */
  readonly picture: boolean;
};

/** What was written of a field, each value once, the newest first: more than one contradict each other. */
export type FoundFacts = Partial<Record<RecoveryField, RecoveryFact[]>>;
export type Found = {
  readonly facts: FoundFacts;
  /** Addresses to which somebody asked to have it returned: nobody has verified them. */
  readonly returnTo: readonly RecoveryFact[];
};

const mostOfAField = 5;
const mostCharacters = 50_000;
/** What stands right before, without spaces at its end. */
const beforeCharacters = 40;

const instead =
  /(?:instead of|rather than|not(?: on| via)?|should have been|en (?:vez|lugar) de|em vez d[eo]|ao invés d[eo]|thay vì|thay cho|بدلا? من|بدلًا من)(?: the| la| el| o| a| mạng| شبكة)?$/iu;
const insteadAfter = /^\s*(?:ağı |network )?(?:yerine|olmalıydı)/iu;
const sentFrom =
  /(?:\bfrom(?: my)?(?: address)?|desde|enviad[oa] de|remetente|gönderen|từ(?: ví)?|(?<!\p{L})من)\s*:?$/iu;
const goesBack =
  /(?:return|refund|send (?:it|them) back|devuelv\p{L}*|devolver|reembols\p{L}*|iade|hoàn|trả lại|أعيدوا|إعادة|إرجاع)[^.!?\n]{0,30}$/iu;
const memo =
  /(?:memo|destination tag|dest\.? tag|\btag\b|\bcomment\b|etiqueta|etiketi?|ghi chú|مذكرة|وسم)([^\n.!?\d]{0,25})(?<![A-Za-z0-9])([A-Za-z]{0,20}\d[A-Za-z0-9]{0,60})/giu;
const usedWord =
  /(?:used|wrote|put|with|sent|usé|puse|usei|coloquei|kullandı\p{L}*|yazdı\p{L}*|dùng|nhập|استخدمت)[^.!?\n]{0,30}$/iu;
const platform =
  /(?<![\p{L}\p{N}])(?:Binance|Kraken|Coinbase|MetaMask|Trust Wallet|Ledger|Trezor|OKX|Bybit|KuCoin|Bitget|Gate\.io|MEXC|Phantom|Exodus|Bitfinex|Bitstamp|Crypto\.com|Tonkeeper|Huobi|HTX)(?![\p{L}\p{N}])/giu;
const isoDay = /(?<![\d-])(20\d{2}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?(?![\d-])/g;
const otherDay = /(?<!\d)(\d{1,2})([./])(\d{1,2})\2(20\d{2})(?!\d)/g;
const proof = /(?<![A-Za-z0-9])(?:Out|In|Spend)ProofV[12][1-9A-HJ-NP-Za-km-z]{88,}/g;

/** What customers' messages say of a transfer, newest message first; the desk has to look at all of it. */
export function findFacts(messages: readonly Words[], now: number): Found {
  const facts: FoundFacts = {};
  const returnTo: RecoveryFact[] = [];
  const keep = (list: RecoveryFact[], value: string, messageId: string) => {
    const same = list.some((one) => one.value.toLowerCase() === value.toLowerCase());
    if (!same && list.length < mostOfAField) list.push({ value, messageId });
  };
  for (const { id, text: whole, picture } of messages) {
    const text = whole.slice(0, mostCharacters);
    const add = (field: RecoveryField, written: string) => {
      const value = tidyValue(field, written);
      if (problemWith(field, value, {}, now) !== null) return;
      const list = facts[field] ?? [];
      facts[field] = list;
      keep(list, value, id);
    };
    const before = (at: number) => text.slice(Math.max(0, at - beforeCharacters), at).trimEnd();
    for (const one of findOnChain(text)) {
      const written = text.slice(one.start, one.end);
      if (one.kind === 'transaction') add('hash', written);
      else if (goesBack.test(before(one.start))) keep(returnTo, written, id);
      else add(sentFrom.test(before(one.start)) ? 'from' : 'to', written);
    }
    for (const { 0: name, index } of text.matchAll(networkNames)) {
      const [network] = namedNetworks(name);
      if (!network) continue;
      const meant = instead.test(before(index)) || insteadAfter.test(text.slice(index + name.length));
      add(meant ? 'expected-network' : 'network', network);
    }
    for (const [written] of text.matchAll(amount)) {
      const asset = /[A-Za-z]+$/.exec(written)?.[0] ?? '';
      add('amount', written.slice(0, written.length - asset.length));
      add('asset', asset);
    }
    for (const { 1: between = '', 2: value = '', index } of text.matchAll(memo))
      add(usedWord.test(`${before(index)} ${between.trimEnd()}`) ? 'memo-used' : 'memo-expected', value);
    for (const [name] of text.matchAll(platform)) add('platform', name);
    for (const [, day = '', time] of text.matchAll(isoDay)) add('sent-at', time ? `${day} ${time}` : day);
    for (const [, first = '', sign, second = '', year = ''] of text.matchAll(otherDay)) {
      const day = dayOf(Number(first), Number(second), year, sign === '.');
      if (day) add('sent-at', day);
    }
    for (const [written] of text.matchAll(proof)) add('payment-proof', written);
    if (picture) add('ownership', 'screenshot');
  }
  return { facts, returnTo };
}

/** Null where nobody can tell the day from the month. */
function dayOf(first: number, second: number, year: string, dayFirst: boolean): string | null {
  const pair = (day: number, month: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (dayFirst || first > 12 || first === second) return pair(first, second);
  return second > 12 ? pair(second, first) : null;
}

/** What can be taken over without asking: of what contradicts itself nothing. */
export function undisputed({ facts }: Found): Partial<Record<RecoveryField, RecoveryFact>> {
  return Object.fromEntries(
    recoveryFields.flatMap((field) => {
      const [only, other] = facts[field] ?? [];
      return only && !other ? [[field, only]] : [];
    }),
  );
}
