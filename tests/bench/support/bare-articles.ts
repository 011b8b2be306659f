import Database from 'better-sqlite3';
import type { HelpArticle } from './help-articles.ts';

/** What SQLite's own full-text index takes for the same: one statement, ranked, the texts to show with it. */
export const bareRankedSql = `SELECT a.title, a.text FROM found CROSS JOIN articles AS a ON a.id = found.rowid
  WHERE found MATCH ? ORDER BY bm25(found, 8, 1) LIMIT ?`;

/** `word pre` as FTS5 writes it. */
export const bareExpression = (query: string): string =>
  `${query
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' ')}*`;

export function openBareArticles(file: string): Database.Database {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE IF NOT EXISTS articles (id INTEGER PRIMARY KEY, title TEXT, text TEXT) STRICT');
  return db;
}

/** Builds the index over articles that are in the table. */
export function buildBareIndex(db: Database.Database): void {
  db.exec(`DROP TABLE IF EXISTS found;
    CREATE VIRTUAL TABLE found USING fts5 (title, text, content = '', prefix = '2 3');
    INSERT INTO found (rowid, title, text) SELECT id, title, text FROM articles;`);
}

export function putBareArticles(db: Database.Database, corpus: readonly HelpArticle[]): void {
  const put = db.prepare('INSERT INTO articles (id, title, text) VALUES (?, ?, ?)');
  db.transaction(() => {
    for (const { id, title, text } of corpus) put.run(id, title, text);
  })();
}
