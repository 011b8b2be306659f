import type { Conversation } from '../../../shared/domain/conversation.ts';
import { derive, wordsOf } from '../derived.ts';
import { prepared, type ReadableDb } from '../handle.ts';
import { newestRecoveryState } from '../queries/recovery.ts';
import { worstSignal } from '../queries/signals.ts';
import {
  type ConversationRecord,
  columnsOf,
  conversationColumns,
  customerColumns,
  type StoredConversation,
} from '../records.ts';
import { attentionColumns } from './attention.ts';
import { type Batch, count, touch, touchConversation } from './batch.ts';
import { placeInViews } from './view-members.ts';

const insertSql = `INSERT INTO conversations (${conversationColumns.join(', ')})
  VALUES (${conversationColumns.map(() => '?').join(', ')})`;
export function findRecord(db: ReadableDb, id: string): StoredConversation | undefined {
  return prepared<StoredConversation>(db, 'SELECT * FROM conversations WHERE id = ?').get(id);
}

export function findRecordByN(db: ReadableDb, n: number): StoredConversation | undefined {
  return prepared<StoredConversation>(db, 'SELECT * FROM conversations WHERE n = ?').get(n);
}

/** Whether own mutations, waiting or parked, change what this row shows. */
export function hasOwn(record: ConversationRecord): boolean {
  return record.base !== null || record.queued > 0 || record.parked > 0;
}

/**
 * Takes the hub's row. Own pending mutations are laid on top of it when the batch settles. A row older than what
 * is known is passed over, unless that is left from before this snapshot round. `known` is what `findRecord` says. Answers with `n`.
 */
export function putHubConversation(
  batch: Batch,
  row: Conversation,
  bundle: { readonly complete: boolean; readonly lastCustomerOrdinal: number } | null,
  known: StoredConversation | undefined,
): number {
  if (known && known.version > row.version && known.round >= batch.round) {
    if (bundle?.complete && known.complete === 0) {
      putRecord(batch, known, { ...known, complete: 1 });
    }
    return known.n;
  }
  const lane = batch.hasOutbox && hasLane(batch.db, row.id);
  if (lane || (known && hasOwn(known))) batch.toRecompute.add(row.id);
  const customer = customerLine(batch, row.customerId, known);
  const { following, mentioned, unseen_mentions } = known ?? attentionColumns(batch, row.id);
  return putRecord(batch, known ?? null, {
    ...columnsOf(row),
    ...customer,
    // Set when the batch settles, if own mutations lie on top.
    base: null,
    last_customer_ordinal: Math.max(known?.last_customer_ordinal ?? 0, bundle?.lastCustomerOrdinal ?? 0),
    signal: known?.customer_id === row.customerId ? known.signal : worstSignal(batch.db, row.customerId),
    recovery: known ? known.recovery : newestRecoveryState(batch.db, row.id),
    has_draft: known?.has_draft ?? Number(hasDraft(batch.db, row.id)),
    following,
    mentioned,
    unseen_mentions,
    queued: known?.queued ?? 0,
    parked: known?.parked ?? 0,
    complete: Number(bundle?.complete || known?.complete === 1),
    round: batch.round,
  });
}

type Given = Omit<
  ConversationRecord,
  'working' | 'vip' | 'due_at' | 'urgency' | 'asleep' | 'breaching' | 'unread' | 'words'
>;

/** Writes a row with its derived columns, keeping the views' counts. Answers with `n`. */
export function putRecord(batch: Batch, before: StoredConversation | null, given: Given): number {
  const after: ConversationRecord = {
    ...given,
    ...derive(given, seenOrdinal(batch.db, given.id), batch.now),
    words: wordsOf(given.number, given.customer_name, given.subject),
  };
  if (before) {
    update(batch, before, after);
    return before.n;
  }
  count(batch, null, after);
  touchMerged(batch, after.merged_into_id);
  touchConversation(batch, after.id, after.customer_id);
  const values = conversationColumns.map((name) => after[name]);
  const n = Number(prepared(batch.db, insertSql).run(...values).lastInsertRowid);
  placeInViews(batch, n, after);
  return n;
}

/** What was merged into a conversation stands in its thread, and what waits there for its time waits here. */
export function touchMerged(batch: Batch, into: string | null): void {
  if (into === null) return;
  touch(batch, { topic: 'thread', id: into });
  touch(batch, { topic: 'scheduled' });
}

/** Writes what differs and nothing else: a column that is named, changed or not, has all its indexes written. */
function update(batch: Batch, before: StoredConversation, after: ConversationRecord): void {
  const changed = conversationColumns.filter((name) => before[name] !== after[name]);
  if (changed.length === 0) return;
  const sets = changed.map((name) => `${name} = ?`).join(', ');
  const values = changed.map((name) => after[name]);
  prepared(batch.db, `UPDATE conversations SET ${sets} WHERE n = ?`).run(...values, before.n);
  count(batch, before, after);
  placeInViews(batch, before.n, after);
  if (before.merged_into_id !== after.merged_into_id) {
    touchMerged(batch, before.merged_into_id);
    touchMerged(batch, after.merged_into_id);
  }
  touchConversation(batch, after.id, after.customer_id);
  if (before.customer_id === after.customer_id) return;
  touch(batch, { topic: 'customer', id: before.customer_id });
  touch(batch, { topic: 'search' });
}

/** Computes the derived columns anew, after something they come from has changed elsewhere or time has passed. */
export function rederive(batch: Batch, record: StoredConversation, change: Partial<Given> = {}): void {
  putRecord(batch, record, { ...record, ...change });
}

function customerLine(batch: Batch, customerId: string, known: StoredConversation | undefined) {
  if (known && known.customer_id === customerId) {
    return { customer_name: known.customer_name, tier: known.tier, locale: known.locale };
  }
  const customer = prepared<{ name: string; tier: 'standard'; locale: string }>(
    batch.db,
    'SELECT name, tier, locale FROM customers WHERE id = ?',
  ).get(customerId);
  return customerColumns(customer ?? null);
}

function seenOrdinal(db: ReadableDb, id: string): number {
  const mark = prepared<{ ordinal: number }>(
    db,
    'SELECT ordinal FROM read_marks WHERE conversation_id = ?',
  ).get(id);
  return mark?.ordinal ?? 0;
}

function hasLane(db: ReadableDb, id: string): boolean {
  return prepared(db, 'SELECT 1 FROM outbox WHERE lane = ? LIMIT 1').get(id) !== undefined;
}

function hasDraft(db: ReadableDb, id: string): boolean {
  return prepared(db, 'SELECT 1 FROM drafts WHERE conversation_id = ? LIMIT 1').get(id) !== undefined;
}
