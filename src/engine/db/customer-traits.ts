import type { Customer } from '../../shared/domain/people.ts';
import { foldText } from '../search/fold.ts';

/** What a customer may have in common with somebody who is the same person. */
export type Trait = { readonly kind: string; readonly value: string };

/** So many digits at a phone number's end are alike, with or without what countries put before it. */
const phoneTail = 8;

/** One of a kind. A field's is `field:` and its key, whether or not it identifies anybody: that may change. */
export function traitsOf({ name, email, phone, country, fields = {} }: Customer): Trait[] {
  const traits: Trait[] = [];
  const address = email && normalEmail(email);
  if (address) traits.push({ kind: 'email', value: address });
  const digits = phone ? digitsOf(phone) : '';
  if (digits.length >= phoneTail) traits.push({ kind: 'phone', value: digits.slice(-phoneTail) });
  const folded = foldText(name).trim();
  if (country && folded.includes(' ')) traits.push({ kind: 'name', value: `${country} ${folded}` });
  for (const [key, value] of Object.entries(fields))
    if (typeof value !== 'boolean')
      traits.push({ kind: `field:${key}`, value: foldText(String(value)).trim() });
  return traits;
}

/** An address as the mailbox has it: without case, and without what somebody put behind a plus. */
export function normalEmail(email: string): string | null {
  const [local = '', host = '', more] = email.normalize('NFKC').trim().toLowerCase().split('@');
  const mailbox = local.split('+')[0];
  return mailbox && host && more === undefined ? `${mailbox}@${host}` : null;
}

type Reached = Pick<Customer, 'phone' | 'country'>;

/** Whether two numbers ring at the same place; one written for use inside a country is compared within it alone. */
export function samePhone(a: Reached, b: Reached): boolean {
  if (!a.phone || !b.phone) return false;
  const [one, other] = [internationalOf(a.phone), internationalOf(b.phone)];
  if (one !== null && other !== null) return one === other;
  if (a.country === null || a.country !== b.country) return false;
  const [longer, shorter] = [insideOf(a.phone), insideOf(b.phone)].sort((x, y) => y.length - x.length);
  return (
    longer !== undefined && shorter !== undefined && shorter.length >= phoneTail && longer.endsWith(shorter)
  );
}

function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '');
}

/** The digits of E.164 where the number is written with its country; null where it is not. */
function internationalOf(phone: string): string | null {
  const text = phone.trim();
  if (text.startsWith('+')) return digitsOf(text);
  const digits = digitsOf(text);
  return digits.startsWith('00') ? digits.slice(2) : null;
}

function insideOf(phone: string): string {
  return internationalOf(phone) ?? digitsOf(phone).replace(/^0+/, '');
}
