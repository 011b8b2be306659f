import { ScheduledMessage } from '../../../shared/domain/scheduled.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

/** Notes that a message is being called back to be edited. Answers with the key to ask under: the first one's, asked again. */
export function beginScheduledEdit(db: WritableDb, row: ScheduledMessage, key: string): string {
  prepared(
    db,
    `INSERT INTO scheduled_edits (id, conversation_id, key, document) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET document = excluded.document`,
  ).run(row.id, row.conversationId, key, JSON.stringify(row));
  const kept = prepared<{ key: string }>(db, 'SELECT key FROM scheduled_edits WHERE id = ?').get(row.id);
  return kept?.key ?? key;
}

/** Answers false when it has been settled already. */
export function endScheduledEdit(db: WritableDb, id: string): boolean {
  return prepared(db, 'DELETE FROM scheduled_edits WHERE id = ?').run(id).changes > 0;
}

/** Those that wait at the hub no longer, as far as their conversation is here; `said`: the message is there. */
export function listScheduledEditsOver(db: ReadableDb): { row: ScheduledMessage; said: boolean }[] {
  return prepared<{ document: string; said: number }>(
    db,
    `SELECT document, EXISTS (SELECT 1 FROM messages WHERE messages.id = scheduled_edits.id) AS said
       FROM scheduled_edits
      WHERE id NOT IN (SELECT id FROM scheduled) AND conversation_id IN (SELECT id FROM conversations)`,
  )
    .all()
    .map(({ document, said }) => ({ row: ScheduledMessage.parse(JSON.parse(document)), said: said === 1 }));
}
