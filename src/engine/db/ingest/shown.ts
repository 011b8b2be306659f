import type { Message } from '../../../shared/domain/conversation.ts';
import { type Pending, shownConversation } from '../../../shared/domain/optimistic.ts';
import { htmlOf } from '../../../shared/domain/rich-html.ts';
import {
  type ConversationMutation,
  isConversationMutation,
  Mutation,
} from '../../../shared/wire/mutations.ts';
import { prepared, type ReadableDb } from '../handle.ts';
import { getSignal } from '../queries/signals.ts';
import { baseOf, columnsOf, type StoredConversation } from '../records.ts';
import { attentionColumns } from './attention.ts';
import { type Batch, touch, touchConversation } from './batch.ts';
import { isReadingLane } from './document-changes.ts';
import { isOwnMacroLane, recomputeOwnMacro } from './own-macros.ts';
import { findRecord, putRecord } from './put-conversation.ts';
import { recomputeCustomer } from './put-customer.ts';
import { dropMessage, putMessage } from './put-message.ts';
import { isReminderLane, recomputeReminder } from './reminders.ts';
import { recomputeView } from './saved-views.ts';
import { isSideLane, recomputeSide } from './sides.ts';

type LaneItem = { key: string; state: string; at: number; mutation: ConversationMutation };

/**
 * Computes what is shown of one conversation: the hub's row, own pending mutations in the outbox's order on top, own
 * waiting messages in the thread. Call it in the transaction that changed the lane (queued, undone, discarded,
 * parked, applied and echoed) or the hub's row. Parked mutations change nothing that is shown, but a parked
 * message stays in sight.
 */
export function recomputeShown(batch: Batch, id: string): void {
  touch(batch, { topic: 'outbox' });
  touch(batch, { topic: 'escalations' });
  touch(batch, { topic: 'recoveries' });
  touch(batch, { topic: 'signals' });
  if (id === batch.me) {
    // The agent's own lane: where they stand.
    touch(batch, { topic: 'status' });
    touch(batch, { topic: 'people' });
    return;
  }
  const record = findRecord(batch.db, id);
  if (!record) {
    if (isReminderLane(batch.db, id)) recomputeReminder(batch, id);
    else if (isOwnMacroLane(batch.db, id)) recomputeOwnMacro(batch, id);
    else if (isSideLane(batch.db, id)) recomputeSide(batch, id);
    else if (isReadingLane(batch.db, id)) touch(batch, { topic: 'whats-new' });
    else if (getSignal(batch.db, id)) return;
    else if (!recomputeCustomer(batch, id)) recomputeView(batch, id);
    return;
  }
  const lane = laneOf(batch.db, id);
  const base = baseOf(record);
  placeOwnMessages(batch, record, lane);
  const pending: Pending[] = lane
    .filter((item) => item.state !== 'parked' && !echoed(batch.db, item.mutation))
    .map(({ mutation, at }) => ({ mutation, at }));
  const waiting = lane.filter((item) => item.state !== 'parked' && item.state !== 'applied');
  putRecord(batch, record, {
    ...record,
    ...columnsOf(shownConversation(base, pending)),
    ...attentionColumns(batch, id, pending),
    base: pending.length > 0 ? JSON.stringify(base) : null,
    queued: waiting.length,
    parked: lane.filter((item) => item.state === 'parked').length,
  });
  touchConversation(batch, id, record.customer_id);
}

function laneOf(db: ReadableDb, id: string): LaneItem[] {
  const rows = prepared<{ key: string; state: string; at: number; payload: string }>(
    db,
    'SELECT key, state, created_at AS at, payload FROM outbox WHERE lane = ? ORDER BY position',
  ).all(id);
  const items: LaneItem[] = [];
  for (const { key, state, at, payload } of rows) {
    const mutation = Mutation.safeParse(parseJson(payload));
    // One that no longer reads as a mutation is the outbox's to park; it cannot be shown.
    if (mutation.success && isConversationMutation(mutation.data))
      items.push({ key, state, at, mutation: mutation.data });
  }
  return items;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether the hub's copy of an own message is here already, so that the hub's row speaks of it. */
function echoed(db: ReadableDb, mutation: ConversationMutation): boolean {
  if (mutation.kind !== 'reply' && mutation.kind !== 'note') return false;
  const row = prepared<{ ordinal: number | null }>(db, 'SELECT ordinal FROM messages WHERE id = ?').get(
    mutation.messageId,
  );
  return row !== undefined && row.ordinal !== null;
}

/** Own messages that wait stand in the thread; those whose mutation was taken back don't. */
function placeOwnMessages(batch: Batch, record: StoredConversation, lane: readonly LaneItem[]): void {
  const standing = prepared<{ n: number; id: string; stamp: number; outbox_key: string }>(
    batch.db,
    `SELECT n, id, stamp, outbox_key FROM messages
      WHERE conversation = ? AND ordinal IS NULL AND outbox_key IS NOT NULL`,
  ).all(record.n);
  const keys = new Set(lane.map((item) => item.key));
  for (const row of standing) {
    if (keys.has(row.outbox_key)) continue;
    dropMessage(batch, row);
    touch(batch, { topic: 'thread', id: record.id });
  }
  const placed = new Set(standing.map((row) => row.id));
  for (const item of lane) {
    const { mutation } = item;
    if (mutation.kind !== 'reply' && mutation.kind !== 'note') continue;
    touch(batch, { topic: 'thread', id: record.id });
    if (placed.has(mutation.messageId) || echoed(batch.db, mutation)) continue;
    putMessage(batch, record.n, ownMessage(batch, record, item.key, mutation, item.at));
  }
}

function ownMessage(
  batch: Batch,
  record: StoredConversation,
  outboxKey: string,
  mutation: Extract<ConversationMutation, { kind: 'reply' | 'note' }>,
  at: number,
) {
  return {
    id: mutation.messageId,
    conversationId: record.id,
    ordinal: null,
    outboxKey,
    kind: mutation.kind,
    author: { kind: 'agent' as const, id: batch.me },
    channel: record.channel as Message['channel'],
    bodyText: mutation.bodyText,
    bodyHtml: mutation.kind === 'reply' && mutation.rich ? htmlOf(mutation.rich) : null,
    attachments: mutation.attachments,
    event: null,
    sources: mutation.kind === 'reply' ? mutation.sources : [],
    state: 'sent' as const,
    createdAt: at,
  };
}
