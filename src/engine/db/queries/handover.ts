import type { HandoverRow } from '../../../shared/contract/inbox-views.ts';
import { previewOf } from '../../../shared/domain/preview.ts';
import { prepared, type ReadableDb } from '../handle.ts';
import { conversationOf, type StoredConversation } from '../records.ts';

type Said = { body_text: string; author_kind: string; created_at: number };

/** What one agent has and owes work, asleep or not, the most pressing first. */
export function listOwnWork(db: ReadableDb, agentId: string): HandoverRow[] {
  const rows = prepared<StoredConversation>(
    db,
    `SELECT * FROM conversations WHERE assignee_id = ? AND working = 1 AND asleep = 0
     UNION ALL
     SELECT * FROM conversations WHERE assignee_id = ? AND working = 1 AND asleep = 1
     ORDER BY urgency LIMIT 500`,
  ).all(agentId, agentId);
  return rows.map((row) => {
    const { id, number, subject, channel, status, groupId, restricted, snoozedUntil, waitingSince } =
      conversationOf(row);
    const last = newest(db, row.n, 'reply');
    const note = newest(db, row.n, 'note');
    return {
      id,
      number,
      subject,
      customerName: row.customer_name,
      channel,
      status,
      groupId,
      restricted,
      dueAt: row.due_at,
      snoozedUntil,
      waitingSince,
      last: last && {
        text: previewOf(last.body_text),
        authorKind: last.author_kind as 'customer',
        at: last.created_at,
      },
      lastNote: note && previewOf(note.body_text),
    };
  });
}

/** An own message that waits has no ordinal and is the newest. */
function newest(db: ReadableDb, conversation: number, kind: 'reply' | 'note'): Said | null {
  const row = prepared<Said>(
    db,
    `SELECT body_text, author_kind, created_at FROM messages WHERE conversation = ? AND kind = ?
     ORDER BY ordinal IS NULL DESC, ordinal DESC LIMIT 1`,
  ).get(conversation, kind);
  return row ?? null;
}
