import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('knows of each what the hub has', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 260),
  );
  expect(schemaOf(db)).toBe(260);
  const put = db.prepare('INSERT INTO side_draft_sync (about, rev, dirty, edited_at) VALUES (?, 0, ?, 0)');
  put.run('a', 1);
  expect(() => put.run('a', 0)).toThrow(/UNIQUE/);
  expect(() => put.run('b', 2)).toThrow(/CHECK/);
});
