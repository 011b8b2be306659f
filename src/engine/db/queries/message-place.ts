import type { Source } from '../../../shared/domain/conversation.ts';
import { prepared, type ReadableDb } from '../handle.ts';

/** hub: the hub's row is here. own: only this workstation has it. absent: neither. */
export type MessagePlace = 'hub' | 'own' | 'absent';

export function getMessagePlace(db: ReadableDb, messageId: string): MessagePlace {
  const row = prepared<{ ordinal: number | null }>(db, 'SELECT ordinal FROM messages WHERE id = ?').get(
    messageId,
  );
  if (!row) return 'absent';
  return row.ordinal === null ? 'own' : 'hub';
}

/** What a message's text came from; none when it is not here. */
export function getMessageSources(db: ReadableDb, messageId: string): Source[] {
  const row = prepared<{ sources: string | null }>(db, 'SELECT sources FROM messages WHERE id = ?').get(
    messageId,
  );
  return row?.sources ? (JSON.parse(row.sources) as Source[]) : [];
}
