import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('keeps one edit of each scheduled message', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 840),
  );
  expect(schemaOf(db)).toBe(840);
  const insert = db.prepare(
    'INSERT INTO scheduled_edits (id, conversation_id, key, document) VALUES (?, ?, ?, ?)',
  );
  insert.run('m', 'c', 'k', '{}');
  expect(() => insert.run('m', 'c', 'other', '{}')).toThrow(/UNIQUE/);
});
