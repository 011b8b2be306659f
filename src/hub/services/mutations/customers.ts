import { limits } from '../../../shared/domain/limits.ts';
import { changedTags } from '../../../shared/domain/optimistic.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import type { CustomerMutation } from '../../../shared/wire/mutations.ts';
import type { ChangeCollector } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import { listCustomerPlaces } from '../../store/queries/conversations.ts';
import { lockCustomer, saveCustomer } from '../../store/queries/customers.ts';
import { sees, type Viewer } from '../../sync/scope.ts';
import { cleanLine, cleanText } from '../plain-text.ts';
import { conflict, refuse, type Unapplied, type Verdict } from './ground.ts';
import { checkSecrets } from './outgoing-checks.ts';

type Ground = {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  readonly changes: ChangeCollector;
  readonly now: number;
};
type Edited = { readonly tags: string[] } | { readonly note: string };

/**
 * Changes what the desk knows about a customer. Whoever sees one of their conversations may; to others they look as
 * if they weren't there.
 */
export async function changeCustomer(
  { tx, viewer, changes, now }: Ground,
  wanted: CustomerMutation,
): Promise<Verdict> {
  const customer = await lockCustomer(tx, viewer.workspace.id, wanted.customerId);
  const places = customer ? await listCustomerPlaces(tx, [customer.id]) : [];
  if (!customer || !places.some((place) => sees(viewer.scope, place)))
    return refuse('not-found', 'There is no such customer.');
  const edited = wanted.kind === 'customer-tags' ? tagged(customer, wanted) : noted(customer, wanted);
  if ('outcome' in edited) return edited;
  // Never older than before: workstations pass an older row over.
  await saveCustomer(tx, customer.id, { ...edited, updatedAt: Math.max(now, customer.updatedAt) });
  changes.add({ entity: 'customer', id: customer.id });
  return null;
}

function tagged(
  { tags }: Customer,
  wanted: Extract<CustomerMutation, { kind: 'customer-tags' }>,
): Edited | Unapplied {
  const add = wanted.add.map((tag) => cleanLine(tag, limits.tagCharacters)).filter(Boolean);
  const kept = new Set([...tags, ...add].filter((tag) => !wanted.remove.includes(tag)));
  if (kept.size > limits.tagsPerCustomer)
    return refuse('invalid', `A customer has at most ${limits.tagsPerCustomer} tags.`);
  return { tags: changedTags(tags, add, wanted.remove) };
}

function noted(
  { note: held }: Customer,
  wanted: Extract<CustomerMutation, { kind: 'customer-note' }>,
): Edited | Unapplied {
  const note = cleanText(wanted.note).trim().slice(0, limits.customerNoteCharacters);
  if (note === held) return { note };
  if (held !== wanted.expected) return conflict('changed', null);
  return checkSecrets(note) ?? { note };
}
