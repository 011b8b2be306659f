import { internalBlock } from '../../../shared/domain/article-html.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

/** An article as it was when the agent last read it. */
export type ArticleRead = {
  readonly version: number;
  readonly title: string;
  readonly bodyHtml: string;
  readonly at: number;
};

/** Null where it was never read here. */
export function getArticleRead(db: ReadableDb, articleId: string): ArticleRead | null {
  const row = prepared<{ version: number; title: string; body_html: string; read_at: number }>(
    db,
    'SELECT version, title, body_html, read_at FROM article_reads WHERE article_id = ?',
  ).get(articleId);
  return row ? { version: row.version, title: row.title, bodyHtml: row.body_html, at: row.read_at } : null;
}

/** Keeps what the article says now as read, where it still is the version that was shown. */
export function noteArticleRead(db: WritableDb, articleId: string, version: number, now: number): void {
  prepared(
    db,
    `INSERT INTO article_reads (article_id, version, title, body_html, read_at)
       SELECT id, version, title, body_html, ? FROM articles WHERE id = ? AND version = ?
     ON CONFLICT (article_id) DO UPDATE SET version = excluded.version, title = excluded.title,
       body_html = excluded.body_html, read_at = excluded.read_at`,
  ).run(now, articleId, version);
}

/** Keeps of what was read that it was for the team alone, once customers read the article: it becomes one block. */
export function closeArticleRead(db: WritableDb, articleId: string): void {
  prepared(
    db,
    `UPDATE article_reads SET body_html = '<div class="${internalBlock}">' || body_html || '</div>'
      WHERE article_id = ?`,
  ).run(articleId);
}

/** What is gone from this workstation leaves nothing to compare with. */
export function forgetArticleRead(db: WritableDb, articleId: string): void {
  prepared(db, 'DELETE FROM article_reads WHERE article_id = ?').run(articleId);
}
