import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

const upTo = (last: number) => migrations.filter(({ number }) => number <= last);

it('keeps the articles, to be indexed anew, and finds a term by its beginning through its key alone', () => {
  const db = new Database(':memory:');
  migrate(db, upTo(240));
  db.exec(`INSERT INTO articles (id, version, hash, article_key, locale, section_id, title, audience, tags, pictures,
    updated_at, body_text, body_html) VALUES ('a', 1, 'h', 'k', 'en', 's', 't', 'public', '[]', '[]', 1, 'b', 'b')`);
  migrate(db, upTo(250));
  expect(schemaOf(db)).toBe(250);
  expect(db.prepare('SELECT id FROM articles').all()).toEqual([{ id: 'a' }]);
  expect(db.prepare('SELECT n FROM articles WHERE n NOT IN (SELECT n FROM article_docs)').all()).toEqual([
    { n: 1 },
  ]);
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'article_search%'").all()).toEqual([]);
  const plan = db
    .prepare<[], { detail: string }>(
      "EXPLAIN QUERY PLAN SELECT DISTINCT term FROM article_terms WHERE term >= 'a' AND term < 'b' LIMIT 9",
    )
    .all();
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^SEARCH article_terms USING PRIMARY KEY \(term>\? AND term<\?\)/),
  ]);
});

it('never gives the number of an article that is gone to another', () => {
  const db = new Database(':memory:');
  migrate(db, upTo(250));
  const put = db.prepare('INSERT INTO article_docs (n) VALUES (?)');
  put.run(1);
  put.run(2);
  db.exec('DELETE FROM article_docs');
  expect(put.run(1).lastInsertRowid).toBe(3);
});
