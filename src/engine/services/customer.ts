import type { CustomerCard } from '../../shared/contract/views.ts';
import type { ReadableDb } from '../db/handle.ts';
import { listOfCustomer } from '../db/queries/conversations.ts';
import { getAgent, getCustomer } from '../db/queries/people.ts';
import { fail } from '../failure.ts';

const mostConversations = 50;

/** What the side panel shows of a customer, with their newest conversations. */
export function getCustomerCard(db: ReadableDb, id: string): CustomerCard {
  const customer = getCustomer(db, id) ?? fail('not-found', `no customer ${id} on this workstation`);
  const { accountManagerId } = customer;
  return {
    customer,
    accountManager: accountManagerId === null ? null : (getAgent(db, accountManagerId)?.name ?? null),
    conversations: listOfCustomer(db, id, mostConversations),
  };
}
