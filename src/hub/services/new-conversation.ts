import { v7 as uuidv7 } from 'uuid';
import { cleanLine } from '../../shared/domain/clean-text.ts';
import type { Conversation } from '../../shared/domain/conversation.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { Customer } from '../../shared/domain/people.ts';
import type { Channel, Priority } from '../../shared/domain/vocabulary.ts';
import type { Transaction } from '../store/database.ts';
import { readMergedInto } from '../store/queries/customer-merges.ts';
import { insertCustomers, readCustomer } from '../store/queries/customers.ts';
import { listGroups } from '../store/queries/groups.ts';
import { nextConversationNumber, readWorkspaceSettings } from '../store/queries/workspaces.ts';
import { type NewCustomer, newCustomer } from './customers.ts';
import { clocksWhenOpened } from './sla/clocks.ts';
import type { PlanOf } from './sla/plan.ts';

export type ConversationPlan = {
  /** UUIDv7; made here when absent. */
  readonly id?: string;
  /** One who is known, or one to be made in the same transaction. */
  readonly customer: { readonly id: string } | { readonly create: NewCustomer };
  readonly channel: Channel;
  readonly subject: string;
  /** Absent: the workspace's default queue. */
  readonly groupId?: string;
  readonly topic?: string | null;
  readonly priority?: Priority;
  readonly tags?: readonly string[];
  readonly restricted?: boolean;
};

/**
 * The customer who opens a conversation: known, or made in the same transaction; null when unknown. `writerId`: who
 * wrote, when that is somebody who turned out to be this customer.
 */
export async function theCustomer(
  tx: Transaction,
  workspaceId: string,
  wanted: ConversationPlan['customer'],
  now: number,
): Promise<{ readonly customer: Customer | null; readonly writerId: string | null }> {
  if ('id' in wanted) {
    const into = await readMergedInto(tx, wanted.id);
    return { customer: await readCustomer(tx, into ?? wanted.id), writerId: into && wanted.id };
  }
  const { externalId, ...customer } = newCustomer(wanted.create, now);
  await insertCustomers(tx, workspaceId, [{ ...customer, externalId }]);
  return { customer, writerId: null };
}

/** A new conversation with nothing said in it yet. */
export async function blankConversation(
  tx: Transaction,
  workspaceId: string,
  opening: ConversationPlan,
  customer: Customer,
  planOf: PlanOf,
  now: number,
): Promise<Conversation> {
  const priority = opening.priority ?? 'normal';
  return {
    id: opening.id ?? uuidv7(),
    number: await nextConversationNumber(tx, workspaceId),
    subject: cleanLine(opening.subject, limits.subjectCharacters),
    channel: opening.channel,
    status: 'new',
    priority,
    groupId: opening.groupId ?? (await defaultGroup(tx, workspaceId)),
    assigneeId: null,
    customerId: customer.id,
    topic: opening.topic ?? null,
    tags: [...(opening.tags ?? [])],
    restricted: opening.restricted ?? false,
    alsoGroupId: null,
    sla: clocksWhenOpened(planOf({ priority, channel: opening.channel }), now),
    snoozedUntil: null,
    waitingSince: now,
    lastOrdinal: 0,
    lastMessageAt: now,
    preview: '',
    lastAuthorKind: 'customer',
    satisfaction: null,
    mergedIntoId: null,
    links: [],
    mood: null,
    gate: null,
    imitates: null,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}

async function defaultGroup(tx: Transaction, workspaceId: string): Promise<string> {
  const { defaultGroupId } = await readWorkspaceSettings(tx, workspaceId);
  if (defaultGroupId) return defaultGroupId;
  const groups = await listGroups(tx, workspaceId);
  const first = groups.find((group) => !group.restricted) ?? groups[0];
  if (!first) throw new Error('The workspace has no group to open a conversation in.');
  return first.id;
}
