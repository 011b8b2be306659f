import type { ComparedAddress } from '../../shared/contract/compared-address.ts';
import { matchField } from '../../shared/domain/chain/customer-addresses.ts';
import { isMasked } from '../../shared/domain/masking/mask-customer.ts';
import { hiddenPart, maskValue } from '../../shared/domain/masking/mask-value.ts';
import { listCustomerFields } from '../db/queries/customer-fields.ts';
import { getCustomer } from '../db/queries/people.ts';
import { fail } from '../failure.ts';
import { askHub } from './ask-hub.ts';
import type { Station } from './session-station.ts';

/**
 * How an address compares with those kept of a customer. What is not masked is compared here; a masked one whose ends differ
 * is another one, and only of one that it could be is the hub asked.
 */
export async function compareWithCustomer(
  { db, link }: Pick<Station, 'db' | 'link'>,
  { customerId, address }: { readonly customerId: string; readonly address: string },
): Promise<ComparedAddress> {
  const customer = getCustomer(db, customerId) ?? fail('not-found', 'no such customer on this workstation');
  const compared = listCustomerFields(db).flatMap((field): ComparedAddress['fields'] => {
    if (field.archived) return [];
    const { key, label, labels, mask } = field;
    const value = customer.fields[key] ?? null;
    const named = { key, label, labels };
    if (!isMasked(customer, `field:${key}`)) {
      const how = matchField(address, value);
      return how === null ? [] : [{ ...named, how }];
    }
    if (mask !== 'address') return [];
    const shown = String(value).toLowerCase();
    // The same address may be written in another case.
    const couldBe = shown === hiddenPart || shown === maskValue(mask, address).toLowerCase();
    return [{ ...named, how: couldBe ? 'unknown' : 'other' }];
  });
  if (compared.every(({ how }) => how !== 'unknown')) return { fields: compared };
  const asked = await askHub(link, (hub, options) =>
    hub.masking.compareAddress({ customerId, address }, options),
  ).catch(() => null);
  const told = new Map(asked?.fields.map(({ field, how }) => [field, how]));
  return {
    fields: compared.flatMap((one) => {
      if (one.how !== 'unknown' || asked === null) return [one];
      const how = told.get(one.key);
      return how === undefined ? [] : [{ ...one, how }];
    }),
  };
}
