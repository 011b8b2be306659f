import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

const upTo = (last: number) => migrations.filter(({ number }) => number <= last);

it('keeps what was suggested before it was known whether a model wrote it, as not written by one', () => {
  const db = new Database(':memory:');
  migrate(db, upTo(640));
  const put = db.prepare('INSERT INTO suggested_texts (conversation_id, text) VALUES (?, ?)');
  put.run('c1', 'Hello');
  expect(() => put.run('c1', 'Again')).toThrow(/UNIQUE/);
  migrate(db, upTo(660));
  expect(schemaOf(db)).toBe(660);
  expect(db.prepare('SELECT * FROM suggested_texts').all()).toEqual([
    { conversation_id: 'c1', text: 'Hello', by_model: 0 },
  ]);
});
