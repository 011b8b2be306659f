import type { Conversation } from '../../shared/domain/conversation.ts';
import type { Customer } from '../../shared/domain/people.ts';
import type { Derived, Facts } from './derived.ts';

/** A row of `conversations` as SQLite keeps it; flags are 0 or 1, lists and objects are JSON. */
export type ConversationRecord = Facts &
  Derived & {
    id: string;
    number: number;
    subject: string;
    preview: string;
    channel: string;
    group_id: string;
    assignee_id: string | null;
    customer_id: string;
    topic: string | null;
    tags: string;
    restricted: number;
    also_group_id: string | null;
    last_ordinal: number;
    last_author_kind: string;
    satisfaction: string | null;
    /** Service-level clocks that stand still, JSON. */
    sla_paused: string | null;
    merged_into_id: string | null;
    /** JSON. */
    links: string;
    /** JSON. */
    imitates: string | null;
    created_at: number;
    updated_at: number;
    version: number;
    base: string | null;
    customer_name: string;
    locale: string;
    words: string;
    /** How severe the worst open signal of the customer is; null: there is none. */
    signal: string | null;
    /** How far its newest recovery case has come; null: there is none. */
    recovery: string | null;
    has_draft: number;
    /** What ties the agent to it, own pending mutations on top. */
    following: number;
    mentioned: number;
    unseen_mentions: number;
    queued: number;
    parked: number;
    complete: number;
    round: number;
  };
export type StoredConversation = ConversationRecord & { n: number };

/** Every column but `n`, in the order in which they are bound. */
export const conversationColumns = [
  'id',
  'number',
  'subject',
  'preview',
  'channel',
  'status',
  'priority',
  'group_id',
  'assignee_id',
  'customer_id',
  'topic',
  'tags',
  'restricted',
  'also_group_id',
  'first_reply_due_at',
  'next_reply_due_at',
  'resolve_due_at',
  'sla_paused',
  'snoozed_until',
  'waiting_since',
  'last_ordinal',
  'last_message_at',
  'last_author_kind',
  'satisfaction',
  'merged_into_id',
  'links',
  'mood',
  'gate',
  'imitates',
  'created_at',
  'updated_at',
  'version',
  'base',
  'customer_name',
  'tier',
  'locale',
  'words',
  'working',
  'vip',
  'due_at',
  'urgency',
  'asleep',
  'breaching',
  'unread',
  'last_customer_ordinal',
  'signal',
  'recovery',
  'has_draft',
  'following',
  'mentioned',
  'unseen_mentions',
  'queued',
  'parked',
  'complete',
  'round',
] as const satisfies readonly (keyof ConversationRecord)[];

/** The columns that a conversation itself fills. */
export function columnsOf(conversation: Conversation) {
  return {
    id: conversation.id,
    number: conversation.number,
    subject: conversation.subject,
    preview: conversation.preview,
    channel: conversation.channel,
    status: conversation.status,
    priority: conversation.priority,
    group_id: conversation.groupId,
    assignee_id: conversation.assigneeId,
    customer_id: conversation.customerId,
    topic: conversation.topic,
    tags: JSON.stringify(conversation.tags),
    restricted: Number(conversation.restricted),
    also_group_id: conversation.alsoGroupId ?? null,
    first_reply_due_at: conversation.sla.firstReplyDueAt,
    next_reply_due_at: conversation.sla.nextReplyDueAt,
    resolve_due_at: conversation.sla.resolveDueAt,
    sla_paused: conversation.sla.paused === null ? null : JSON.stringify(conversation.sla.paused),
    snoozed_until: conversation.snoozedUntil,
    waiting_since: conversation.waitingSince,
    last_ordinal: conversation.lastOrdinal,
    last_message_at: conversation.lastMessageAt,
    last_author_kind: conversation.lastAuthorKind,
    satisfaction: conversation.satisfaction === null ? null : JSON.stringify(conversation.satisfaction),
    // A row that was kept before the app knew of merges and links has none.
    merged_into_id: conversation.mergedIntoId ?? null,
    links: JSON.stringify(conversation.links ?? []),
    mood: conversation.mood ? JSON.stringify(conversation.mood) : null,
    gate: conversation.gate ? JSON.stringify(conversation.gate) : null,
    imitates: conversation.imitates ? JSON.stringify(conversation.imitates) : null,
    created_at: conversation.createdAt,
    updated_at: conversation.updatedAt,
    version: conversation.version,
  };
}

/** The conversation that a row shows. */
export function conversationOf(row: ConversationRecord): Conversation {
  return {
    id: row.id,
    number: row.number,
    subject: row.subject,
    preview: row.preview,
    channel: row.channel as Conversation['channel'],
    status: row.status as Conversation['status'],
    priority: row.priority as Conversation['priority'],
    groupId: row.group_id,
    assigneeId: row.assignee_id,
    customerId: row.customer_id,
    topic: row.topic,
    tags: JSON.parse(row.tags) as string[],
    restricted: row.restricted === 1,
    alsoGroupId: row.also_group_id,
    sla: {
      firstReplyDueAt: row.first_reply_due_at,
      nextReplyDueAt: row.next_reply_due_at,
      resolveDueAt: row.resolve_due_at,
      paused: row.sla_paused === null ? null : JSON.parse(row.sla_paused),
    },
    snoozedUntil: row.snoozed_until,
    waitingSince: row.waiting_since,
    lastOrdinal: row.last_ordinal,
    lastMessageAt: row.last_message_at,
    lastAuthorKind: row.last_author_kind as Conversation['lastAuthorKind'],
    satisfaction: row.satisfaction === null ? null : JSON.parse(row.satisfaction),
    mergedIntoId: row.merged_into_id,
    links: JSON.parse(row.links) as Conversation['links'],
    mood: row.mood === null ? null : (JSON.parse(row.mood) as Conversation['mood']),
    gate: row.gate === null ? null : (JSON.parse(row.gate) as Conversation['gate']),
    imitates: row.imitates === null ? null : (JSON.parse(row.imitates) as Conversation['imitates']),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

/** The hub's last row, whether own mutations lie on top of it or not. */
export function baseOf(row: ConversationRecord): Conversation {
  if (row.base === null) return conversationOf(row);
  // One that was kept before the app knew of moods, escalations and gates has none.
  const base = JSON.parse(row.base) as Conversation;
  const { mood = null, gate = null, imitates = null, alsoGroupId = null } = base;
  return { ...base, mood, gate, imitates, alsoGroupId };
}

/** What a line of the list takes from the customer. */
export function customerColumns(customer: Pick<Customer, 'name' | 'tier' | 'locale'> | null) {
  return {
    customer_name: customer?.name ?? '',
    tier: customer?.tier ?? 'standard',
    locale: customer?.locale ?? 'en',
  };
}
