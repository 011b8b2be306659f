import type { FieldValue } from '../customer-field.ts';
import type { Customer } from '../people.ts';
import { maskValue } from './mask-value.ts';
import { fieldOf, type Marks, type MaskedFact } from './masked-fact.ts';
import type { Masks } from './policy.ts';

/** The value of a customer as it is; null: there is none. */
export function valueOfFact(customer: Pick<Customer, 'email' | 'phone' | 'fields'>, fact: MaskedFact) {
  const key = fieldOf(fact);
  return (key === null ? customer[fact as 'email' | 'phone'] : customer.fields[key]) ?? null;
}

export function isMasked(customer: Pick<Customer, 'masked'>, fact: MaskedFact): boolean {
  return customer.masked?.[fact] !== undefined;
}

/** Whether two customers have the same value, which may be masked; null: nobody can say. */
export function sameFact(a: Customer, b: Customer, fact: MaskedFact): boolean | null {
  const [one, other] = [a.masked?.[fact], b.masked?.[fact]];
  if (one === undefined && other === undefined) return valueOfFact(a, fact) === valueOfFact(b, fact);
  if (one?.same === undefined || other?.same === undefined) return null;
  return one.same === other.same && one.whole === other.whole;
}

/**
 * A customer with masks in place of what `masks` names, unless it is masked already. `marksOf` says what else is told of
 * each value.
 */
export function maskCustomer<Row extends Customer>(
  customer: Row,
  masks: Masks,
  marksOf: (fact: MaskedFact, value: FieldValue, customer: Row) => Marks = () => ({}),
): Row {
  const masked: NonNullable<Customer['masked']> = { ...customer.masked };
  let { email, phone } = customer;
  const fields = { ...customer.fields };
  for (const [fact, kind] of masks) {
    const value = valueOfFact(customer, fact);
    if (value === null || isMasked(customer, fact)) continue;
    const mask = maskValue(kind, value);
    masked[fact] = marksOf(fact, value, customer);
    const key = fieldOf(fact);
    if (key !== null) fields[key] = mask;
    else if (fact === 'email') email = mask;
    else phone = mask;
  }
  return Object.keys(masked).length === 0 ? customer : { ...customer, email, phone, fields, masked };
}
