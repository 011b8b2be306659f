import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

const upTo = (most: number) => migrations.filter(({ number }) => number <= most);
const knows = (db: Database.Database) =>
  db.prepare("SELECT count(*) FROM meta WHERE key = 'sync.knows-knowledge'").pluck().get();

it('takes what is here already for known, unless the first sync has not come through it', () => {
  const filled = new Database(':memory:');
  migrate(filled, upTo(500));
  filled.exec('UPDATE sync_state SET manifest_cursor = 12 WHERE id = 1');
  migrate(filled, upTo(530));
  expect(schemaOf(filled)).toBe(530);
  expect(knows(filled)).toBe(1);
  const fresh = new Database(':memory:');
  migrate(fresh, upTo(530));
  expect(knows(fresh)).toBe(0);
});

it('finds what must be read, and what expires, without reading every document', () => {
  const db = new Database(':memory:');
  migrate(db, upTo(530));
  const planOf = (sql: string) =>
    db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join();
  expect(
    planOf("SELECT id FROM macros WHERE document ->> '$.validity.mustRead.version' IS NOT NULL"),
  ).toContain('macros_to_read');
  expect(planOf("SELECT id FROM articles WHERE validity ->> '$.mustRead.version' IS NOT NULL")).toContain(
    'articles_to_read',
  );
  expect(planOf("SELECT id FROM macros WHERE document ->> '$.validity.until' BETWEEN 1 AND 2")).toContain(
    'macros_until',
  );
  expect(planOf("SELECT id FROM articles WHERE validity ->> '$.until' BETWEEN 1 AND 2")).toContain(
    'articles_until',
  );
});
