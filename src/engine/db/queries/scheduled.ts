import { ScheduledMessage } from '../../../shared/domain/scheduled.ts';
import { prepared, type ReadableDb } from '../handle.ts';

type Row = { document: string };

/** What waits at the hub, of one conversation or of one agent, the next first. */
export function listScheduled(
  db: ReadableDb,
  of: { readonly conversationId: string } | { readonly agentId: string },
): ScheduledMessage[] {
  const rows =
    'conversationId' in of
      ? prepared<Row>(db, 'SELECT document FROM scheduled WHERE conversation_id = ? ORDER BY at').all(
          of.conversationId,
        )
      : prepared<Row>(db, 'SELECT document FROM scheduled WHERE agent_id = ? ORDER BY at').all(of.agentId);
  return rows.map(({ document }) => ScheduledMessage.parse(JSON.parse(document)));
}

export function getScheduled(db: ReadableDb, id: string): ScheduledMessage | null {
  const row = prepared<Row>(db, 'SELECT document FROM scheduled WHERE id = ?').get(id);
  return row ? ScheduledMessage.parse(JSON.parse(row.document)) : null;
}
