import type { ChangedKey } from '../../../shared/contract/events.ts';
import { prepared, type ReadableDb, transact, type WritableDb } from '../handle.ts';
import { inBatch } from '../ingest/in-batch.ts';
import { findRecord, rederive } from '../ingest/put-conversation.ts';

export function getSeenOrdinal(db: ReadableDb, conversationId: string): number {
  const row = prepared<{ ordinal: number }>(
    db,
    'SELECT ordinal FROM read_marks WHERE conversation_id = ?',
  ).get(conversationId);
  return row?.ordinal ?? 0;
}

/** Notes how far the agent has read; going back is no reading. Answers with what to announce. */
export function markSeen(db: WritableDb, conversationId: string, ordinal: number, now: number): ChangedKey[] {
  if (getSeenOrdinal(db, conversationId) >= ordinal) return [];
  return transact(db, () => {
    const record = findRecord(db, conversationId);
    if (!record) return [];
    prepared(
      db,
      `INSERT INTO read_marks (conversation_id, ordinal) VALUES (?, ?)
         ON CONFLICT (conversation_id) DO UPDATE SET ordinal = excluded.ordinal`,
    ).run(conversationId, ordinal);
    if (record.unread === 0) return [{ topic: 'conversation', id: conversationId }];
    return inBatch(db, now, (batch) => rederive(batch, record));
  });
}
