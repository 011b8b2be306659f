import { asciiDigits } from '../ascii-digits.ts';
import { bankAccounts } from './bank-accounts.ts';
import type { Secret } from './secret.ts';

/** By the digits that each issuer's numbers begin with, and how many they have. */
const issuers: readonly (readonly [prefix: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|65|64[4-9])/, [16, 19]],
  [/^(?:30[0-5]|36|38|39)/, [14]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^62/, [16, 17, 18, 19]],
  [/^220[0-4]/, [16]],
  [/^9792/, [16]],
  [/^(?:60|81|82|508)/, [16]],
  [/^(?:5018|5020|5038|5893|6304|6759|676[123])/, [16, 18, 19]],
];

const cardWords =
  /\b(?:card|visa|master ?card|maestro|amex|american express|debit|credit|cvv|cvc|pan|tarjeta|cart[aã]o|kart\p{L}*|kartu)\b|thẻ|карт[ауые]|карточк|卡号|银行卡|信用卡|卡號|بطاقة|البطاقة|कार्ड/iu;
/** Beside a sum it has as many digits as a card. */
const day = /(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/;
/** As it is printed on the card. */
const grouped = /^(?:\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}|\d{4}[ -]\d{6}[ -]\d{5})$/;

/**
 * Card numbers: issuer, length and Luhn's sum together, and a sign that it is one: the groups of the print or a word
 * beside it, in the digits of any script. Luhn's sum alone passes one number in ten. What is a part of a bank account's
 * number is none.
 */
export function cardNumbers(written: string): Secret[] {
  const text = asciiDigits(written);
  const found: Secret[] = [];
  for (const { 0: row, index } of text.matchAll(rows)) {
    const groups = [...row.matchAll(/\d+/g)].map(({ 0: digits, index: at }) => ({
      digits,
      start: index + at,
    }));
    let first = 0;
    while (first < groups.length) {
      const last = cardFrom(text, groups, first);
      const [from, to] = [groups[first], groups[last ?? first]];
      if (last !== null && from && to)
        found.push({ kind: 'card-number', start: from.start, end: to.start + to.digits.length });
      first = (last ?? first) + 1;
    }
  }
  if (found.length === 0) return found;
  const accounts = bankAccounts(text);
  let next = 0;
  return found.filter((card) => {
    while ((accounts[next]?.end ?? Number.POSITIVE_INFINITY) <= card.start) next += 1;
    const account = accounts[next];
    return !account || card.start < account.start || card.end > account.end;
  });
}

/** Digits with single blanks or dashes between them: one number or several. */
const rows = /(?<![\p{Script=Latin}\p{Nd}._+#-])\d+(?:[ -]\d+){0,60}(?![\p{Script=Latin}\p{Nd}]|[.,-]\d)/gu;

type Group = { readonly digits: string; readonly start: number };

/** The last of the groups that make a card's number with the first; null: none do. */
function cardFrom(text: string, groups: readonly Group[], first: number): number | null {
  let number = '';
  for (let last = first; last < groups.length; last += 1) {
    const group = groups[last];
    const start = groups[first]?.start;
    if (!group || start === undefined) return null;
    number += group.digits;
    if (number.length > 19) return null;
    if (number.length < 13 || !isIssued(number) || !hasLuhnSum(number)) continue;
    const end = group.start + group.digits.length;
    if (day.test(text.slice(start, end))) continue;
    const near = `${text.slice(Math.max(0, start - 50), start)} ${text.slice(end, end + 40)}`;
    if (grouped.test(text.slice(start, end)) || cardWords.test(near)) return last;
  }
  return null;
}

function isIssued(number: string): boolean {
  return issuers.some(([prefix, lengths]) => prefix.test(number) && lengths.includes(number.length));
}

function hasLuhnSum(number: string): boolean {
  let sum = 0;
  for (let at = number.length - 1, double = false; at >= 0; at -= 1, double = !double) {
    const digit = Number(number[at]) * (double ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
