import type { CustomerCard } from '../../shared/contract/views.ts';
import type { ReadableDb } from '../db/handle.ts';
import { countOfCustomer, listOfCustomer } from '../db/queries/conversations.ts';
import { getAgent, getCustomer } from '../db/queries/people.ts';
import { fail } from '../failure.ts';
import type { Inputs, Outputs } from '../rpc/services.ts';

/** What the side panel shows of a customer. */
export function getCustomerCard(db: ReadableDb, id: string): CustomerCard {
  const customer = getCustomer(db, id) ?? fail('not-found', `no customer ${id} on this workstation`);
  const { accountManagerId } = customer;
  return {
    customer,
    accountManager: accountManagerId === null ? null : (getAgent(db, accountManagerId)?.name ?? null),
    ...countOfCustomer(db, id),
  };
}

/** A page of what a customer wrote about, across all channels. */
export function listCustomerConversations(
  db: ReadableDb,
  { id, which, after, limit = 20 }: Inputs['customer']['conversations'],
): Outputs['customer']['conversations'] {
  const { rows, next } = listOfCustomer(db, id, { working: which === 'open', after: after ?? null, limit });
  return { rows, next: next && [...next] };
}
