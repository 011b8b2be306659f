import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('keeps what is known of files, finds them by their state, and knows pictures for which there is no room', () => {
  const db = new Database(':memory:');
  const until = (last: number) =>
    migrate(
      db,
      migrations.filter(({ number }) => number <= last),
    );
  until(660);
  const add = (hash: string, state: string) =>
    db.prepare('INSERT INTO files VALUES (?, ?, 7, ?, 0, 5)').run(hash, 'image/png', state);
  add('aa', 'here');
  expect(() => add('bb', 'beyond')).toThrow(/CHECK/);
  until(700);
  expect(schemaOf(db)).toBe(700);
  const row = { hash: 'aa', mime: 'image/png', bytes: 7, state: 'here', uploaded: 0, added_at: 5 };
  expect(db.prepare('SELECT * FROM files').all()).toEqual([row]);
  add('bb', 'beyond');
  expect(() => add('cc', 'elsewhere')).toThrow(/CHECK/);
  const plan = db
    .prepare<[], { detail: string }>("EXPLAIN QUERY PLAN SELECT hash FROM files WHERE state = 'wanted'")
    .get();
  expect(plan?.detail).toContain('files_by_state');
});
