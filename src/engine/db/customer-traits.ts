import {
  digitsOf,
  internationalOf,
  normalEmail,
  phoneTail,
  phoneTailOf,
} from '../../shared/domain/masking/comparable.ts';
import { isMasked } from '../../shared/domain/masking/mask-customer.ts';
import type { Customer } from '../../shared/domain/people.ts';
import { foldText } from '../search/fold.ts';

/** What a customer may have in common with somebody who is the same person. */
export type Trait = { readonly kind: string; readonly value: string };

/**
 * One of a kind. A field's is `field:` and its key, whether or not it identifies anybody: that may change. Of what is masked
 * it is the hub's mark, by which equal values are known and nothing else.
 */
export function traitsOf(customer: Customer): Trait[] {
  const { name, email, phone, country, fields = {}, masked = {} } = customer;
  const traits: Trait[] = [];
  for (const [kind, { same } = {}] of Object.entries(masked))
    if (same !== undefined) traits.push({ kind, value: same });
  const address = email && !isMasked(customer, 'email') && normalEmail(email);
  if (address) traits.push({ kind: 'email', value: address });
  const tail = phone && !isMasked(customer, 'phone') && phoneTailOf(phone);
  if (tail) traits.push({ kind: 'phone', value: tail });
  const folded = foldText(name).trim();
  if (country && folded.includes(' ')) traits.push({ kind: 'name', value: `${country} ${folded}` });
  for (const [key, value] of Object.entries(fields))
    if (typeof value !== 'boolean' && !isMasked(customer, `field:${key}`))
      traits.push({ kind: `field:${key}`, value: foldText(String(value)).trim() });
  return traits;
}

type Reached = Pick<Customer, 'phone' | 'country' | 'masked'>;

/** Whether two numbers ring at the same place; one written for use inside a country is compared within it alone. */
export function samePhone(a: Reached, b: Reached): boolean {
  if (!a.phone || !b.phone) return false;
  const [one, other] = [wholeOf(a), wholeOf(b)];
  if (one !== null && other !== null) return one === other;
  if (a.country === null || a.country !== b.country) return false;
  const [mark, otherMark] = [a.masked?.phone, b.masked?.phone];
  if (mark || otherMark) return mark?.same !== undefined && mark.same === otherMark?.same;
  const [longer, shorter] = [insideOf(a.phone), insideOf(b.phone)].sort((x, y) => y.length - x.length);
  return (
    longer !== undefined && shorter !== undefined && shorter.length >= phoneTail && longer.endsWith(shorter)
  );
}

/** A number that is written with its country, or the hub's mark of it. */
function wholeOf({ phone, masked }: Reached): string | null {
  if (masked?.phone) return masked.phone.whole ?? null;
  return phone && internationalOf(phone);
}

function insideOf(phone: string): string {
  return internationalOf(phone) ?? digitsOf(phone).replace(/^0+/, '');
}
