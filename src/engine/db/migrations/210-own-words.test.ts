import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('keeps a word once, however it is capitalised', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 210),
  );
  expect(schemaOf(db)).toBe(210);
  const insert = db.prepare("INSERT INTO own_words (folded, word, added_at) VALUES ('northgate', ?, 1)");
  insert.run('Northgate');
  expect(() => insert.run('NorthGate')).toThrow(/UNIQUE/);
});
