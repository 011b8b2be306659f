import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

/** `byModel`: a language model wrote it. */
export function keepSuggestedText(
  db: WritableDb,
  conversationId: string,
  text: string,
  byModel = false,
): void {
  prepared(
    db,
    `INSERT INTO suggested_texts (conversation_id, text, by_model) VALUES (?, ?, ?)
      ON CONFLICT (conversation_id) DO UPDATE SET text = excluded.text, by_model = excluded.by_model`,
  ).run(conversationId, text, Number(byModel));
}

export function getSuggestedText(
  db: ReadableDb,
  conversationId: string,
): { readonly text: string; readonly byModel: boolean } | null {
  const row = prepared<{ text: string; by_model: number }>(
    db,
    'SELECT text, by_model FROM suggested_texts WHERE conversation_id = ?',
  ).get(conversationId);
  return row ? { text: row.text, byModel: row.by_model === 1 } : null;
}
