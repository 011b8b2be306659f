import type { Attention } from '../../../shared/domain/attention.ts';
import { prepared, type ReadableDb } from '../handle.ts';

/** The hub's row of what ties this agent to a conversation; null when nothing does. */
export function getAttention(db: ReadableDb, conversationId: string): Attention | null {
  const row = prepared<{ document: string }>(
    db,
    'SELECT document FROM attention WHERE conversation_id = ?',
  ).get(conversationId);
  return row ? (JSON.parse(row.document) as Attention) : null;
}
