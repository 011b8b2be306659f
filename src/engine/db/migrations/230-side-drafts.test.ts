import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('keeps one draft about each conversation and side conversation', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 230),
  );
  expect(schemaOf(db)).toBe(230);
  const put = db.prepare("INSERT INTO side_drafts (about, draft) VALUES (?, '{}')");
  put.run('a');
  put.run('b');
  expect(() => put.run('a')).toThrow(/UNIQUE/);
});
