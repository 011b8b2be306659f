import { limits } from '../../../shared/domain/limits.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

const isGap = `
  NOT EXISTS (SELECT 1 FROM customers WHERE customers.id = conversations.customer_id)
  OR (complete = 0 AND (SELECT count(*) FROM messages
        WHERE messages.conversation = conversations.n AND messages.ordinal IS NOT NULL)
      < min(last_ordinal, ${limits.snapshotMessagesPerConversation}))`;

/** Conversations of which the change log brought a part only: their newest messages or their customer are missing. */
export function listGaps(db: ReadableDb, limit: number): string[] {
  const rows = prepared<{ id: string }>(db, `SELECT id FROM conversations WHERE ${isGap} LIMIT ?`).all(limit);
  return rows.map((row) => row.id);
}

export function hasGap(db: ReadableDb, id: string): boolean {
  return prepared(db, `SELECT 1 FROM conversations WHERE id = ? AND (${isGap})`).get(id) !== undefined;
}

/** Marks a conversation as whole once every one of its messages is here. */
export function noteWhole(db: WritableDb, id: string): void {
  prepared(
    db,
    `UPDATE conversations SET complete = 1 WHERE id = ? AND complete = 0 AND last_ordinal <=
       (SELECT count(*) FROM messages WHERE messages.conversation = conversations.n AND ordinal IS NOT NULL)`,
  ).run(id);
}

/** Spares a conversation from the sweep at the end of a snapshot round. */
export function confirmRound(db: WritableDb, id: string, round: number): void {
  prepared(db, 'UPDATE conversations SET round = ? WHERE id = ?').run(round, id);
}
