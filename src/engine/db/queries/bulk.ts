import type { BulkAction, BulkProgress } from '../../../shared/contract/bulk.ts';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { ConversationMutation } from '../../../shared/wire/mutations.ts';
import { prepared, type ReadableDb, transact, type WritableDb } from '../handle.ts';
import type { OutboxRowState, Reason } from './outbox.ts';

export type Bulk = { readonly id: string; readonly action: BulkAction; readonly undoes: string | null };
export type BulkItem = { readonly bulk: string; readonly place: number; readonly conversationId: string };

/** What was asked of one conversation, and what it was before. */
export type Undo = {
  readonly mutation: ConversationMutation;
  readonly before: Pick<Conversation, 'assigneeId' | 'status' | 'priority' | 'groupId' | 'snoozedUntil'>;
};

/** Bulks older than these many are forgotten when another one begins. */
const kept = 20;

export function addBulk(db: WritableDb, bulk: Bulk, conversationIds: readonly string[], at: number): void {
  transact(db, () => {
    prepared(
      db,
      'DELETE FROM bulks WHERE id IN (SELECT id FROM bulks ORDER BY at DESC LIMIT -1 OFFSET ?)',
    ).run(kept);
    prepared(db, 'INSERT INTO bulks (id, at, action, undoes) VALUES (?, ?, ?, ?)').run(
      bulk.id,
      at,
      JSON.stringify(bulk.action),
      bulk.undoes,
    );
    const add = prepared(
      db,
      "INSERT INTO bulk_items (bulk, place, conversation_id, state) VALUES (?, ?, ?, 'todo')",
    );
    for (const [place, id] of conversationIds.entries()) add.run(bulk.id, place, id);
  });
}

export function getBulk(db: ReadableDb, id: string): Bulk | null {
  const row = prepared<{ id: string; action: string; undoes: string | null }>(
    db,
    'SELECT id, action, undoes FROM bulks WHERE id = ?',
  ).get(id);
  return row ? { ...row, action: JSON.parse(row.action) as BulkAction } : null;
}

/** The next conversations that are not queued yet, of the oldest bulk that has some. */
export function listToDo(db: ReadableDb, limit: number): BulkItem[] {
  return prepared<BulkItem>(
    db,
    `SELECT bulk, place, conversation_id AS conversationId FROM bulk_items
      WHERE state = 'todo' AND bulk = (
        SELECT bulks.id FROM bulks WHERE EXISTS (
          SELECT 1 FROM bulk_items WHERE bulk_items.bulk = bulks.id AND state = 'todo'
        ) ORDER BY at LIMIT 1)
      ORDER BY place LIMIT ?`,
  ).all(limit);
}

export function setItem(
  db: WritableDb,
  { bulk, place }: BulkItem,
  state: 'todo' | 'queued' | 'unchanged' | 'failed',
  reason: Reason | null = null,
): void {
  prepared(db, 'UPDATE bulk_items SET state = ?, reason = ? WHERE bulk = ? AND place = ?').run(
    state,
    reason && JSON.stringify(reason),
    bulk,
    place,
  );
}

export function addBulkKey(db: WritableDb, key: string, { bulk, place }: BulkItem, undo: Undo): void {
  prepared(db, 'INSERT INTO bulk_keys (key, bulk, place, undo) VALUES (?, ?, ?, ?)').run(
    key,
    bulk,
    place,
    JSON.stringify(undo),
  );
}

/** Notes that the hub has executed an outbox item, should it belong to a bulk. */
export function noteApplied(db: WritableDb, key: string): void {
  prepared(db, 'UPDATE bulk_keys SET applied = 1 WHERE key = ?').run(key);
}

/** Whether an outbox item belongs to a bulk, which names its failures itself. */
export function isOfBulk(db: ReadableDb, key: string): boolean {
  return prepared(db, 'SELECT 1 FROM bulk_keys WHERE key = ?').get(key) !== undefined;
}

export type BulkKey = { readonly key: string; readonly undo: Undo; readonly applied: boolean };

/** The outbox items of one conversation in a bulk, the last first. */
export function listKeys(db: ReadableDb, bulk: string, conversationId: string): BulkKey[] {
  const rows = prepared<{ key: string; undo: string; applied: number }>(
    db,
    `SELECT key, undo, applied FROM bulk_keys
      WHERE bulk = ? AND place IN (SELECT place FROM bulk_items WHERE bulk = ? AND conversation_id = ?)
      ORDER BY key DESC`,
  ).all(bulk, bulk, conversationId);
  return rows.map(({ key, undo, applied }) => ({
    key,
    undo: JSON.parse(undo) as Undo,
    applied: applied === 1,
  }));
}

/** Conversations of a bulk for which something was queued. */
export function listQueued(db: ReadableDb, bulk: string): string[] {
  return prepared<{ id: string }>(
    db,
    "SELECT conversation_id AS id FROM bulk_items WHERE bulk = ? AND state = 'queued' ORDER BY place",
  )
    .all(bulk)
    .map(({ id }) => id);
}

/** Leaves out what was still to be queued. */
export function dropToDo(db: WritableDb, bulk: string): void {
  prepared(db, "UPDATE bulk_items SET state = 'unchanged' WHERE bulk = ? AND state = 'todo'").run(bulk);
}

type ItemRow = {
  place: number;
  conversation_id: string;
  state: string;
  reason: string | null;
  number: number | null;
  customer_name: string | null;
};
type KeyRow = { place: number; applied: number; state: OutboxRowState | null; reason: string | null };

/** Failures that are named; the others are counted. */
const mostNamed = 200;

/** How far a bulk has come, and which conversations it failed on and why. Null when it is forgotten. */
export function progressOf(db: ReadableDb, id: string): BulkProgress | null {
  const bulk = getBulk(db, id);
  if (!bulk) return null;
  const items = prepared<ItemRow>(
    db,
    `SELECT place, conversation_id, state, reason,
       (SELECT number FROM conversations WHERE id = conversation_id) AS number,
       (SELECT customer_name FROM conversations WHERE id = conversation_id) AS customer_name
       FROM bulk_items WHERE bulk = ? ORDER BY place`,
  ).all(id);
  const keys = new Map<number, KeyRow[]>();
  const keyRows = prepared<KeyRow>(
    db,
    `SELECT place, applied, (SELECT state FROM outbox WHERE outbox.key = bulk_keys.key) AS state,
       (SELECT reason FROM outbox WHERE outbox.key = bulk_keys.key) AS reason
       FROM bulk_keys WHERE bulk = ?`,
  );
  for (const row of keyRows.iterate(id)) keys.set(row.place, [...(keys.get(row.place) ?? []), row]);
  const progress: BulkProgress = {
    id,
    action: bulk.action,
    undoes: bulk.undoes,
    undoneBy: prepared<{ id: string }>(db, 'SELECT id FROM bulks WHERE undoes = ?').get(id)?.id ?? null,
    total: items.length,
    waiting: 0,
    done: 0,
    unchanged: 0,
    takenBack: 0,
    failedCount: 0,
    failed: [],
  };
  for (const item of items) {
    const { outcome, reason } = outcomeOf(item, keys.get(item.place) ?? []);
    if (outcome !== 'failed') progress[outcome] += 1;
    else {
      progress.failedCount += 1;
      if (progress.failed.length < mostNamed)
        progress.failed.push({
          conversationId: item.conversation_id,
          number: item.number,
          customerName: item.customer_name ?? '',
          reason: JSON.parse(reason ?? '{"code":"outbox.refused.invalid","values":{}}') as Reason,
        });
    }
  }
  return progress;
}

function outcomeOf(item: ItemRow, keys: readonly KeyRow[]) {
  const as = (
    outcome: 'waiting' | 'done' | 'unchanged' | 'takenBack' | 'failed',
    reason: string | null = null,
  ) => ({
    outcome,
    reason,
  });
  if (item.state === 'todo') return as('waiting');
  if (item.state === 'unchanged') return as('unchanged');
  if (item.state === 'failed') return as('failed', item.reason);
  const parked = keys.find(({ state }) => state === 'parked');
  if (parked) return as('failed', parked.reason);
  if (keys.some(({ state }) => state !== null && state !== 'applied')) return as('waiting');
  return as(keys.every(({ applied }) => applied === 1) ? 'done' : 'takenBack');
}
