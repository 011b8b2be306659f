import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('keeps one line for each macro, marked or not', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 290),
  );
  expect(schemaOf(db)).toBe(290);
  const insert = db.prepare(
    'INSERT INTO macro_use (macro_id, weight, used_at, favourite) VALUES (?, 1, NULL, ?)',
  );
  insert.run('a', 1);
  expect(() => insert.run('a', 0)).toThrow(/UNIQUE/);
  expect(() => insert.run('b', 2)).toThrow(/CHECK/);
});
