import type { AlongAction } from '../../../shared/contract/along.ts';
import type { BulkAction } from '../../../shared/contract/bulk.ts';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { ConversationMutation, SideMutation } from '../../../shared/wire/mutations.ts';
import { prepared, type ReadableDb, transact, type WritableDb } from '../handle.ts';
import type { Reason } from './outbox.ts';

export type Bulk = { readonly id: string; readonly action: BulkAction; readonly undoes: string | null };
export type BulkItem = { readonly bulk: string; readonly place: number; readonly conversationId: string };
/** `forced`: the agent has read that it changed, and wants it all the same. */
export type ItemToDo = BulkItem & { readonly forced: boolean };

/** What was asked of one conversation, and what it was before. */
export type Undo = {
  readonly mutation: ConversationMutation | SideMutation;
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
export function listToDo(db: ReadableDb, limit: number): ItemToDo[] {
  return prepared<BulkItem & { forced: number }>(
    db,
    `SELECT bulk, place, conversation_id AS conversationId, reason IS NOT NULL AS forced
       FROM bulk_items
      WHERE state = 'todo' AND bulk = (
        SELECT bulks.id FROM bulks WHERE EXISTS (
          SELECT 1 FROM bulk_items WHERE bulk_items.bulk = bulks.id AND state = 'todo'
        ) ORDER BY at LIMIT 1)
      ORDER BY place LIMIT ?`,
  )
    .all(limit)
    .map((row) => ({ ...row, forced: row.forced === 1 }));
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

/** One part of what a bulk does to one conversation. Without `undo` it was never queued, and `skipped` says why. */
export type NewBulkPart = {
  readonly key: string;
  readonly position: number;
  /** Null: the message, or a link. */
  readonly action: AlongAction | null;
} & (
  | { readonly undo: Undo; readonly skipped: null }
  | { readonly undo: null; readonly skipped: Reason | 'unneeded' }
);

export function addBulkPart(db: WritableDb, { bulk, place }: BulkItem, part: NewBulkPart): void {
  prepared(
    db,
    'INSERT INTO bulk_keys (key, bulk, place, undo, position, action, skipped) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    part.key,
    bulk,
    place,
    JSON.stringify(part.undo),
    part.position,
    part.action && JSON.stringify(part.action),
    part.skipped && JSON.stringify(part.skipped),
  );
}

/** What was said of one conversation before is void: it is done anew. */
export function forgetParts(db: WritableDb, { bulk, place }: BulkItem): void {
  prepared(db, 'DELETE FROM bulk_keys WHERE bulk = ? AND place = ?').run(bulk, place);
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
      WHERE bulk = ? AND skipped IS NULL AND place IN (SELECT place FROM bulk_items WHERE bulk = ? AND conversation_id = ?)
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
