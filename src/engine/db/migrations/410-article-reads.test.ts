import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('keeps one reading of each article', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 410),
  );
  expect(schemaOf(db)).toBe(410);
  const insert = db.prepare("INSERT INTO article_reads VALUES (?, 1, 'Fees', '<p>x</p>', 1)");
  insert.run('a');
  expect(() => insert.run('a')).toThrow(/UNIQUE/);
});
