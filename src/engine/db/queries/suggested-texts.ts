import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

export function keepSuggestedText(db: WritableDb, conversationId: string, text: string): void {
  prepared(
    db,
    `INSERT INTO suggested_texts (conversation_id, text) VALUES (?, ?)
      ON CONFLICT (conversation_id) DO UPDATE SET text = excluded.text`,
  ).run(conversationId, text);
}

export function getSuggestedText(db: ReadableDb, conversationId: string): string | null {
  const row = prepared<{ text: string }>(
    db,
    'SELECT text FROM suggested_texts WHERE conversation_id = ?',
  ).get(conversationId);
  return row?.text ?? null;
}
