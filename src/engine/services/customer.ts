import type { CustomerCard } from '../../shared/contract/customer-views.ts';
import { fitsField, mayEditField } from '../../shared/domain/customer-field.ts';
import { isMasked } from '../../shared/domain/masking/mask-customer.ts';
import { findSecrets } from '../../shared/domain/secrets/find-secrets.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import type { CustomerMutation } from '../../shared/wire/mutations.ts';
import type { ReadableDb } from '../db/handle.ts';
import { countOfCustomer, listOfCustomer } from '../db/queries/conversations.ts';
import { listCustomerFields } from '../db/queries/customer-fields.ts';
import { getMeta } from '../db/queries/meta.ts';
import { getAgent, getCustomer } from '../db/queries/people.ts';
import { fail } from '../failure.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices, Inputs, Outputs } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { findTwins } from './twins.ts';

/** What the side panel shows of a customer. */
export function getCustomerCard(db: ReadableDb, id: string): CustomerCard {
  const customer = getCustomer(db, id) ?? fail('not-found', `no customer ${id} on this workstation`);
  const { accountManagerId } = customer;
  const role = roleOf(db);
  return {
    customer,
    accountManager: accountManagerId === null ? null : (getAgent(db, accountManagerId)?.name ?? null),
    fields: listCustomerFields(db)
      .filter(({ archived }) => !archived)
      .map((field) => ({
        field,
        value: customer.fields[field.key] ?? null,
        masked: isMasked(customer, `field:${field.key}`),
        mayEdit: role !== null && mayEditField(role, field),
      })),
    twins: findTwins(db, customer),
    ...countOfCustomer(db, id),
  };
}

function roleOf(db: ReadableDb): Role | null {
  const me = getMeta(db, 'me.id');
  return me === null ? null : (getAgent(db, me)?.role ?? null);
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
): Pick<ActingServices['customer'], 'tag' | 'note' | 'setLanguage' | 'setField'> {
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
    setLanguage({ id, locale }) {
      if (read(id).locale !== locale) queue({ kind: 'customer-language', customerId: id, locale });
    },
    setField({ id, field: key, value, seen }) {
      read(id);
      const field =
        listCustomerFields(db).find((one) => one.key === key) ??
        fail('not-found', `no customer field ${key}`);
      const role = roleOf(db);
      if (role === null || !mayEditField(role, field))
        fail('bad-input', `${key} is not this agent’s to change`);
      const wanted = typeof value === 'string' ? value.trim() || null : value;
      if (wanted !== null && !fitsField(field, wanted)) fail('bad-input', `${key} takes no such value`);
      const [secret] = typeof wanted === 'string' ? findSecrets(wanted) : [];
      if (secret) fail('secret', `there is a ${secret.kind} in this value`);
      if (wanted !== seen)
        queue({ kind: 'customer-field', customerId: id, field: key, value: wanted, expected: seen });
    },
  };
}
