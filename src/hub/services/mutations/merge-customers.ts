import { createHash } from 'node:crypto';
import type { ConversationEvent } from '../../../shared/domain/conversation.ts';
import { mayEditField } from '../../../shared/domain/customer-field.ts';
import {
  idOfHash,
  type MergeTake,
  mergedValues,
  pairText,
  unmergedValues,
  valuesOf,
} from '../../../shared/domain/customer-merge.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import { isWorking } from '../../../shared/domain/vocabulary.ts';
import type { CustomerMutation } from '../../../shared/wire/mutations.ts';
import type { ChangeCollector, Place } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import { listCustomerPlaces, lockConversation } from '../../store/queries/conversations.ts';
import { listCustomerFields } from '../../store/queries/customer-fields.ts';
import {
  deleteCustomerMerge,
  insertCustomerMerge,
  listConversationIds,
  readCustomerMerge,
  setApart,
  setWriter,
} from '../../store/queries/customer-merges.ts';
import { lockCustomer, saveCustomer } from '../../store/queries/customers.ts';
import { readGroups } from '../../store/queries/groups.ts';
import { sees, type Viewer } from '../../sync/scope.ts';
import { editConversation } from '../conversation-edit.ts';
import { loadPlanOf } from '../sla/plan.ts';
import { conflict, refuse, type Verdict } from './ground.ts';

export type CustomerGround = {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  readonly changes: ChangeCollector;
  readonly now: number;
};
type Of<Kind extends CustomerMutation['kind']> = Extract<CustomerMutation, { kind: Kind }>;

const noSuchCustomer = () => refuse('not-found', 'There is no such customer.');

/**
 * One customer turned out to be another, who has their conversations from now on, those included that this agent
 * may not see: nothing is told of them, and whoever sees them still does. Who writes in them stays who it was, so that
 * a chat page that was opened under somebody's name opens nothing of theirs.
 */
export async function mergeCustomers(ground: CustomerGround, wanted: Of<'customer-merge'>): Promise<Verdict> {
  const { tx, viewer, changes, now } = ground;
  const workspaceId = viewer.workspace.id;
  if (wanted.customerId === wanted.otherId) return refuse('invalid', 'That is one customer already.');
  const earlier = await readCustomerMerge(tx, workspaceId, wanted.otherId);
  if (earlier?.keptId === wanted.customerId) {
    const there = await seenCustomer(ground, wanted.customerId);
    if (!there) return noSuchCustomer();
    // The echo, though nothing is new.
    changes.add({ entity: 'customer', id: there.id });
    return null;
  }
  const [first, second] = await lockBoth(ground, wanted.customerId, wanted.otherId);
  const kept = await visible(ground, first);
  const gone = await visible(ground, second);
  if (!kept || !gone) return noSuchCustomer();
  if (gone.mergedIn.length > 0) return refuse('merged', 'One of them is part of another merge already.');
  if (kept.mergedIn.length >= limits.mergedPerCustomer)
    return refuse('invalid', `At most ${limits.mergedPerCustomer} customers can be one.`);
  if (!(await sameAudience(ground, kept, gone)))
    return refuse('other-audience', 'Not everybody who sees the one may see the other.');

  if (!(await mayTake(ground, kept, wanted.take)))
    return refuse('forbidden', 'One of these values is not yours to change.');

  const values = mergedValues(kept, gone, withUnseen(viewer, kept, gone, wanted.take));
  const merge = { goneId: gone.id, keptId: kept.id, before: valuesOf(kept), after: values, at: now };
  const merged = { id: gone.id, name: gone.name, at: now, byAgentId: viewer.agent.id };
  const event = namesOf('customer-merged', gone, { ...kept, name: values.name });
  const moving = await listConversationIds(tx, workspaceId, gone.id);
  const staying = await listConversationIds(tx, workspaceId, kept.id);
  await insertCustomerMerge(tx, workspaceId, merge, merged);
  await saveCustomer(tx, kept.id, { ...values, updatedAt: Math.max(now, kept.updatedAt + 1) });
  // First the one who stays: their row must be there when the conversations come.
  changes.add({ entity: 'customer', id: kept.id });
  await tellAll(ground, moving, event, kept, true);
  await setWriter(tx, moving, gone.id);
  await tellAll(ground, staying, event, kept, false);
  changes.add({ entity: 'customer', id: gone.id });
  return null;
}

/** They are two again: each has what they began, and what nobody has changed since is as it was. */
export async function unmergeCustomers(
  ground: CustomerGround,
  wanted: Of<'customer-unmerge'>,
): Promise<Verdict> {
  const { tx, viewer, changes, now } = ground;
  const workspaceId = viewer.workspace.id;
  const [kept, gone] = await lockBoth(ground, wanted.customerId, wanted.otherId);
  if (!gone || !(await visible(ground, kept)) || !kept) return noSuchCustomer();
  const held = await readCustomerMerge(tx, workspaceId, gone.id);
  if (!held) {
    if (!(await visible(ground, gone))) return noSuchCustomer();
    changes.add({ entity: 'customer', id: gone.id });
    return null;
  }
  if (held.keptId !== kept.id) return conflict('changed', null);

  const moving = await listConversationIds(tx, workspaceId, kept.id, gone.id);
  await deleteCustomerMerge(tx, kept.id, gone.id);
  const values = unmergedValues(kept, held.before, held.after);
  await saveCustomer(tx, kept.id, { ...values, updatedAt: Math.max(now, kept.updatedAt + 1) });
  await saveCustomer(tx, gone.id, { updatedAt: Math.max(now, gone.updatedAt + 1) });
  const event = namesOf('customer-unmerged', gone, { ...kept, name: values.name });
  changes.add({ entity: 'customer', id: gone.id });
  await tellAll(ground, moving, event, gone, true);
  await setWriter(tx, moving, null);
  const staying = await listConversationIds(tx, workspaceId, kept.id);
  await tellAll(ground, staying, event, kept, false);
  changes.add({ entity: 'customer', id: kept.id });
  return null;
}

/** Somebody has looked at the two: nobody is asked again whether they are one. Or it was a mistake. */
export async function keepApart(ground: CustomerGround, wanted: Of<'customer-apart'>): Promise<Verdict> {
  const { tx, viewer, changes, now } = ground;
  const { customerId, otherId, apart } = wanted;
  if (customerId === otherId) return refuse('invalid', 'That is one customer.');
  for (const id of [customerId, otherId]) if (!(await seenCustomer(ground, id))) return noSuchCustomer();
  const id = idOfHash(createHash('sha256').update(pairText(customerId, otherId)).digest('hex'));
  await setApart(tx, viewer.workspace.id, id, apart, now);
  changes.add({ entity: 'customers-apart', id });
  return null;
}

/** Both, always locked in the same order. */
async function lockBoth({ tx, viewer }: CustomerGround, a: string, b: string) {
  const lock = (id: string) => lockCustomer(tx, viewer.workspace.id, id);
  if (a < b) return [await lock(a), await lock(b)] as const;
  const second = await lock(b);
  return [await lock(a), second] as const;
}

async function seenCustomer(ground: CustomerGround, id: string): Promise<Customer | null> {
  return visible(ground, await lockCustomer(ground.tx, ground.viewer.workspace.id, id));
}

/** The customer, when this agent sees any of their conversations. */
async function visible({ tx, viewer }: CustomerGround, customer: Customer | null): Promise<Customer | null> {
  const places = customer ? await listCustomerPlaces(tx, [customer.id]) : [];
  return places.some((place) => sees(viewer.scope, place)) ? customer : null;
}

/**
 * Whether what is known of the one may be known to whoever sees the other. Both are known beyond a restricted circle,
 * or both are known to the same circles alone.
 */
async function sameAudience({ tx, viewer }: CustomerGround, a: Customer, b: Customer): Promise<boolean> {
  const places = await listCustomerPlaces(tx, [a.id, b.id]);
  const groups = await readGroups(tx, viewer.workspace.id, [
    ...new Set(places.map(({ groupId }) => groupId)),
  ]);
  const closed = new Set(groups.flatMap(({ id, restricted }) => (restricted ? [id] : [])));
  const circle = ({ groupId, restricted }: Place) =>
    restricted || closed.has(groupId) ? `${groupId} ${restricted}` : 'everybody';
  const circles = (id: string) => new Set(places.filter((one) => one.customerId === id).map(circle));
  const [ofA, ofB] = [circles(a.id), circles(b.id)];
  if (ofA.has('everybody') || ofB.has('everybody')) return ofA.has('everybody') && ofB.has('everybody');
  return ofA.size === ofB.size && [...ofA].every((one) => ofB.has(one));
}

/** Whoever may not change a field does not by merging either; what the one who stays has not is no change. */
async function mayTake({ tx, viewer }: CustomerGround, kept: Customer, take: MergeTake): Promise<boolean> {
  const fields = await listCustomerFields(tx, viewer.workspace.id);
  return fields.every(
    (field) =>
      !take.fields.includes(field.key) ||
      kept.fields[field.key] === undefined ||
      mayEditField(viewer.agent.role, field),
  );
}

/** What this agent may not see goes along where the one who stays has nothing of it: nobody else would miss it in time. */
function withUnseen({ scope }: Viewer, kept: Customer, gone: Customer, take: MergeTake): MergeTake {
  const unseen = Object.keys(gone.fields).filter(
    (key) => !scope.fields.has(key) && kept.fields[key] === undefined,
  );
  return { ...take, fields: [...new Set([...take.fields, ...unseen])] };
}

function namesOf(
  type: 'customer-merged' | 'customer-unmerged',
  gone: Customer,
  kept: Customer,
): ConversationEvent {
  return { type, fromId: gone.id, fromName: gone.name, intoId: kept.id, intoName: kept.name };
}

/** Writes it down in a customer's conversations: in those that are theirs from now on, and else in the open ones. */
async function tellAll(
  { tx, viewer, changes, now }: CustomerGround,
  ids: readonly string[],
  event: ConversationEvent,
  customer: Customer,
  moves: boolean,
): Promise<void> {
  const workspaceId = viewer.workspace.id;
  const planOf = await loadPlanOf(tx, workspaceId, customer);
  for (const id of ids) {
    const conversation = await lockConversation(tx, workspaceId, id);
    if (!conversation || !(moves || isWorking(conversation.status))) continue;
    const edit = editConversation(conversation, now, planOf);
    edit.tell({ kind: 'agent', id: viewer.agent.id }, event);
    if (moves) edit.set({ customerId: customer.id });
    await edit.finish(tx, workspaceId, changes);
  }
}
