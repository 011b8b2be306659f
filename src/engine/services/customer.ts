import type { CustomerCard } from '../../shared/contract/views.ts';
import { findSecrets } from '../../shared/domain/secrets.ts';
import type { CustomerMutation } from '../../shared/wire/mutations.ts';
import type { ReadableDb } from '../db/handle.ts';
import { countOfCustomer, listOfCustomer } from '../db/queries/conversations.ts';
import { getAgent, getCustomer } from '../db/queries/people.ts';
import { fail } from '../failure.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices, Inputs, Outputs } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';

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

/** Changes what the desk knows about a customer: shown at once, and sent to the hub when it can be reached. */
export function createCustomerService(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): ActingServices['customer'] {
  const { db } = workspace;
  const read = (id: string) =>
    getCustomer(db, id) ?? fail('not-found', 'no such customer on this workstation');
  function queue(mutation: CustomerMutation): void {
    const lane = mutation.customerId;
    enqueue(workspace, heldTime, [{ lane, mutation, origin: 'act', dependsOn: null }], 0);
    onQueued();
  }
  return {
    tag({ id, add, remove }) {
      const { tags } = read(id);
      const added = add.filter((tag) => !tags.includes(tag));
      const removed = remove.filter((tag) => tags.includes(tag));
      if (added.length + removed.length > 0)
        queue({ kind: 'customer-tags', customerId: id, add: added, remove: removed });
    },
    note({ id, note, seen }) {
      const text = note.trim();
      const [secret] = findSecrets(text);
      if (secret) fail('secret', `there is a ${secret.kind} in this note`);
      if (text !== seen) queue({ kind: 'customer-note', customerId: id, note: text, expected: seen });
    },
  };
}
