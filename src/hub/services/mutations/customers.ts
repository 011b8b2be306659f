import { cleanLine, cleanText } from '../../../shared/domain/clean-text.ts';
import {
  type CustomerField,
  fitsField,
  mayEditField,
  maySeeField,
} from '../../../shared/domain/customer-field.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { maskValue } from '../../../shared/domain/masking/mask-value.ts';
import { changedTags } from '../../../shared/domain/optimistic.ts';
import { withField } from '../../../shared/domain/optimistic-customer.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import type { CustomerMutation } from '../../../shared/wire/mutations.ts';
import type { Transaction } from '../../store/database.ts';
import { listCustomerPlaces } from '../../store/queries/conversations.ts';
import { findCustomerField } from '../../store/queries/customer-fields.ts';
import { lockCustomer, saveCustomer } from '../../store/queries/customers.ts';
import { sees, type Viewer } from '../../sync/scope.ts';
import { conflict, refuse, type Unapplied, type Verdict } from './ground.ts';
import { type CustomerGround, keepApart, mergeCustomers, unmergeCustomers } from './merge-customers.ts';
import { checkSecrets } from './outgoing-checks.ts';

type Edited = Partial<Pick<Customer, 'tags' | 'note' | 'locale' | 'fields'>>;

/**
 * Changes what the desk knows about a customer. Whoever sees one of their conversations may; to others they look as
 * if they weren't there.
 */
export async function changeCustomer(ground: CustomerGround, wanted: CustomerMutation): Promise<Verdict> {
  switch (wanted.kind) {
    case 'customer-merge':
      return mergeCustomers(ground, wanted);
    case 'customer-unmerge':
      return unmergeCustomers(ground, wanted);
    case 'customer-apart':
      return keepApart(ground, wanted);
    default:
      return changeOne(ground, wanted);
  }
}

type OneCustomer = Exclude<CustomerMutation, { otherId: string }>;

async function changeOne(
  { tx, viewer, changes, now }: CustomerGround,
  wanted: OneCustomer,
): Promise<Verdict> {
  const customer = await lockCustomer(tx, viewer.workspace.id, wanted.customerId);
  const places = customer ? await listCustomerPlaces(tx, [customer.id]) : [];
  if (!customer || !places.some((place) => sees(viewer.scope, place)))
    return refuse('not-found', 'There is no such customer.');
  const edited = await edit(tx, viewer, customer, wanted);
  if ('outcome' in edited) return edited;
  // Never older than before: workstations pass an older row over.
  await saveCustomer(tx, customer.id, { ...edited, updatedAt: Math.max(now, customer.updatedAt) });
  changes.add({ entity: 'customer', id: customer.id });
  return null;
}

async function edit(
  tx: Transaction,
  viewer: Viewer,
  customer: Customer,
  wanted: OneCustomer,
): Promise<Edited | Unapplied> {
  switch (wanted.kind) {
    case 'customer-tags':
      return tagged(customer, wanted);
    case 'customer-note':
      return noted(customer, wanted);
    case 'customer-language':
      return { locale: wanted.locale };
    case 'customer-field':
      return filled(viewer, customer, wanted, await findCustomerField(tx, viewer.workspace.id, wanted.field));
  }
}

function filled(
  viewer: Viewer,
  { fields }: Customer,
  wanted: Extract<CustomerMutation, { kind: 'customer-field' }>,
  field: CustomerField | null,
): Edited | Unapplied {
  if (!field || field.archived || !maySeeField(viewer.agent.role, field))
    return refuse('not-found', 'There is no such field.');
  if (!mayEditField(viewer.agent.role, field))
    return refuse('forbidden', 'This field is not yours to change.');
  const text = typeof wanted.value === 'string' ? cleanLine(wanted.value, limits.fieldValueCharacters) : null;
  const value = text === null ? wanted.value : text || null;
  if (value !== null && !fitsField(field, value)) return refuse('invalid', 'This field takes no such value.');
  const held = fields[field.key] ?? null;
  const mask = viewer.scope.masks.get(`field:${field.key}`);
  // Whoever has the mask alone has seen no more, and must not find out by trying.
  const seen = held === null || mask === undefined ? held : maskValue(mask, held);
  if (mask !== undefined && seen !== wanted.expected) return conflict('changed', null);
  if (value === held) return { fields };
  if (seen !== wanted.expected) return conflict('changed', null);
  return checkSecrets(text ?? '') ?? { fields: withField(fields, field.key, value) };
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
