import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

/** An article was opened beside a conversation; once more changes when. */
export function noteOpenedGuide(
  db: WritableDb,
  conversationId: string,
  articleId: string,
  now: number,
): void {
  prepared(
    db,
    `INSERT INTO opened_guides (conversation_id, article_id, opened_at)
       SELECT conversations.id, ?, ? FROM conversations WHERE conversations.id = ?
     ON CONFLICT (conversation_id, article_id) DO UPDATE SET opened_at = excluded.opened_at`,
  ).run(articleId, now, conversationId);
}

/** Titles of those that are still here, the last opened at the end. */
export function listOpenedGuides(db: ReadableDb, conversationId: string): string[] {
  return prepared<{ title: string }>(
    db,
    `SELECT articles.title FROM opened_guides JOIN articles ON articles.id = opened_guides.article_id
      WHERE opened_guides.conversation_id = ? ORDER BY opened_at`,
  )
    .all(conversationId)
    .map(({ title }) => title);
}
