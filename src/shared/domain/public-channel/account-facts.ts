import { findOnChain } from '../chain/find-on-chain.ts';
import { fold, isHan, withoutBlanksInHan } from '../gate/fold.ts';
import { findWords, growTree, type WordTree } from '../gate/word-tree.ts';
import { lexicons } from '../gate/words.ts';
import { accountWords } from './account-words.ts';

export const accountFactKinds = [
  'email',
  'phone',
  'address',
  'amount',
  'reference',
  'name',
  'account',
] as const;
export type AccountFactKind = (typeof accountFactKinds)[number];

/** `start` and `end` in UTF-16 units. */
export type AccountFact = { readonly kind: AccountFactKind; readonly start: number; readonly end: number };

export type PublicReply = {
  /** Its own pages and mail addresses may be named. */
  readonly ownDomain: string | null;
  /** The number by which the desk knows the conversation: it says nothing of the account. */
  readonly conversationNumber: number;
  readonly customerName: string;
  /** What else is known of this customer, such as the number of their account. */
  readonly values?: readonly string[];
};

const mostCharacters = 20_000;
const leastValue = 4;

/** A day, a time, a year or a version: digits that name nobody. */
const times =
  /(?<![\p{Script=Latin}\p{N}])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d{2}|\d{1,2}:\d{2}(?::\d{2})?)(?![\p{Script=Latin}\p{N}])/gu;
const email =
  /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\[at\]|\(at\))\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
const phone =
  /(?<![\p{Script=Latin}\p{N}])\+?\(?\d(?:[\s().\u00a0-]{0,2}\d){7,17}(?![\p{Script=Latin}\p{N}])/gu;
const tickers =
  'BTC|XBT|ETH|USDT|USDC|SOL|XRP|TRX|BNB|LTC|DOGE|ADA|TON|XLM|ATOM|XMR|MATIC|POL|AVAX|DAI|SHIB|BCH|ETC|EUR|USD|GBP|BRL|TRY|VND|MXN|ARS|COP|AED|SAR|EGP|RUB|CNY|INR|IDR|TL|RMB';
const coins = `${tickers}|satoshis?|sats?|gwei|bitcoins?|ethers?|ethereum|tethers?|litecoins?|dogecoins?|dollars?|euros?|pounds?|reais|pesos?|d[oó]lar(?:es)?|liras?|đồng|đô la|rupiah|دولار|يورو|ريال|درهم|جنيه|ليرة|بيتكوين|долл\\p{L}*|евро|рубл\\p{L}*|битко[ий]н\\p{L}*|美元|欧元|人民币|元|比特币|以太坊|डॉलर|रुपये|रुपए|यूरो|बिटकॉइन`;
const signs = '[$€£¥₺₽₫₹฿₿₮]';
const scale =
  '(?:k|m|mil|mill[oó]n(?:es)?|mi|bin|milyon|nghìn|ngàn|triệu|ألف|тыс\\.?|млн|万|हजार|लाख|ribu|juta)';
const digits = '\\d{1,30}(?:[.,\\s\\u00a0٫٬]\\d{1,18}){0,6}';
/** Letters that one writes without blanks between words stand beside a number without one. */
const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}]';
const amount = new RegExp(
  `(?<!${letter})(?:${digits}\\s?${scale}?\\s?(?:(?:${coins})(?!${letter})|${signs})|(?:(?:R|US|MX)?${signs}|Rp\\.?|(?:${tickers}))\\s?${digits})`,
  'giu',
);
/** `WD-88213`, `#4411`, a UUID, a long number: what somebody looks something up by. */
const reference =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])#?[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]{1,80}(?:[-_/][\p{Script=Latin}\p{Script=Cyrillic}\p{N}]{1,80}){0,8}/gu;

let grown: { readonly states: WordTree; readonly matters: WordTree } | null = null;

function trees() {
  grown ??= {
    states: growTree(
      Object.values(accountWords)
        .flat()
        .map((phrase) => [phrase, 0] as const),
    ),
    matters: growTree(
      lexicons.flatMap(({ money, move }) => [...money, ...move]).map((phrase) => [phrase, 0] as const),
    ),
  };
  return grown;
}

/**
 * What of a reply that everybody reads says something of the customer's account, in any language of the desk: addresses,
 * numbers and amounts by their form, its state by words, and their whole name beside money or transfers.
 */
export function findAccountFacts(reply: string, known: PublicReply): AccountFact[] {
  const text = withAsciiDigits(reply.slice(0, mostCharacters));
  const found: AccountFact[] = [];
  const add = (kind: AccountFactKind, start: number, end: number) => found.push({ kind, start, end });
  let rest = withoutOwn(text, known);
  const takeForms = (
    kind: AccountFactKind,
    pattern: RegExp,
    counts: (form: string) => boolean = () => true,
  ) => {
    rest = rest.replace(pattern, (form: string, ...more: unknown[]) => {
      const at = more.find((one) => typeof one === 'number') as number;
      if (!counts(form)) return form;
      add(kind, at, at + form.length);
      return ' '.repeat(form.length);
    });
  };
  for (const value of known.values ?? []) {
    const wanted = value.trim().toLowerCase();
    const at = wanted.length < leastValue ? -1 : rest.toLowerCase().indexOf(wanted);
    if (at >= 0) add('reference', at, at + wanted.length);
  }
  takeForms('email', email);
  for (const { start, end } of findOnChain(rest)) {
    add('address', start, end);
    rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`;
  }
  takeForms('amount', amount);
  rest = rest.replace(times, (time) => ' '.repeat(time.length));
  takeForms('phone', phone);
  takeForms('reference', reference, looksUpSomething);
  const states = placesOf(trees().states, rest);
  for (const { start, end } of states) add('account', start, end);
  const name = wholeName(rest, known.customerName);
  if (name && (states.length > 0 || placesOf(trees().matters, rest).length > 0))
    add('name', name.start, name.end);
  return apart(found);
}

const scripts = [0x0660, 0x06f0, 0x0966, 0xff10];

/** Digits of every script as ASCII; places stay what they are. */
function withAsciiDigits(text: string): string {
  return text
    .replace(/[٠-٩۰-۹०-९０-９]/gu, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (scripts.findLast((zero) => zero <= code) ?? code));
    })
    .replaceAll('İ', 'I');
}

const blank = (text: string) => ' '.repeat(text.length);

/** Without the exchange's own pages and mail addresses, and without the conversation's number. */
function withoutOwn(text: string, { ownDomain, conversationNumber }: PublicReply): string {
  const rest = text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])#?${conversationNumber}(?![\\p{L}\\p{N}])`, 'gu'),
    blank,
  );
  if (ownDomain === null || ownDomain === '') return rest;
  const domain = ownDomain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return rest
    .replace(
      new RegExp(
        `(?:https://)?(?<![\\p{L}\\p{N}-])(?:[a-z0-9-]{1,63}\\.){0,3}${domain}(?:/[^\\s<>"']{0,2000})?`,
        'giu',
      ),
      (link) => (namesSomebody(link) ? link : blank(link)),
    )
    .replace(/[\p{L}\p{N}._%+-]{1,64}@(?= {4})/gu, blank);
}

/** A link to what belongs to one customer alone; an article's own number names nobody. */
function namesSomebody(link: string): boolean {
  if (/[?=]/.test(link)) return true;
  return /\d{5}/.test(link) && !/\/(?:articles?|help|hc|kb|faq)\//i.test(link);
}

const standard = /^(?:ERC|EIP|BIP|BEP|TRC|SLIP|ISO|RFC)[-_]?\d+$/i;

function looksUpSomething(form: string): boolean {
  const digitsIn = form.replace(/\D/g, '').length;
  if (standard.test(form)) return false;
  if (digitsIn >= 5 || (form.startsWith('#') && digitsIn >= 3)) return true;
  return digitsIn >= 3 && /[a-zа-яё]/iu.test(form) && form.length >= 6;
}

function placesOf(tree: WordTree, text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  const folded = withoutBlanksInHan(fold(text));
  findWords(tree, folded, false, (_, start, end) => {
    places.push({ start: folded.from[start] ?? 0, end: (folded.from[end - 1] ?? text.length - 1) + 1 });
  });
  return places;
}

/** A first name alone is how one greets. */
function wholeName(text: string, name: string): { start: number; end: number } | null {
  const folded = fold(text);
  const wanted = fold(name).text.trim();
  const whole = wanted.includes(' ') ? wanted.length >= 5 : isHan(wanted[0]) && wanted.length >= 2;
  if (!whole) return null;
  const at = isHan(wanted[0]) ? folded.text.indexOf(wanted) : ` ${folded.text} `.indexOf(` ${wanted} `);
  if (at < 0) return null;
  return { start: folded.from[at] ?? 0, end: (folded.from[at + wanted.length - 1] ?? 0) + 1 };
}

const mostFacts = 20;

function apart(found: readonly AccountFact[]): AccountFact[] {
  const kept: AccountFact[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end))
    if (kept.every(({ end }) => one.start >= end)) kept.push(one);
  return kept.slice(0, mostFacts);
}
