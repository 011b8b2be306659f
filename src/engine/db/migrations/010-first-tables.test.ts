import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { firstTables } from './010-first-tables.ts';
import { migrations } from './index.ts';

function migrated() {
  const db = new Database(':memory:');
  migrate(db, [firstTables]);
  return db;
}

it('makes every table strict, so that a word never turns into a number', () => {
  const db = migrated();
  const loose = db
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  expect(loose).toEqual([]);
  expect(schemaOf(db)).toBe(10);
});

it('has a mutation in a known state only, once by its key, and a draft per conversation and mode', () => {
  const db = migrated();
  const add = (key: string, state: string) =>
    db
      .prepare(
        "INSERT INTO outbox (key, lane, kind, payload, state, created_at) VALUES (?, 'c', 'reply', '{}', ?, 1)",
      )
      .run(key, state);
  add('k1', 'queued');
  expect(() => add('k1', 'queued')).toThrow(/UNIQUE/);
  expect(() => add('k2', 'done')).toThrow(/CHECK/);
  const draft = (mode: string) =>
    db
      .prepare(
        "INSERT INTO drafts (conversation_id, mode, text, attachments, sources, actions, updated_at) VALUES ('c', ?, '', '[]', '[]', '[]', 1)",
      )
      .run(mode);
  draft('reply');
  draft('note');
  expect(() => draft('reply')).toThrow(/UNIQUE/);
  expect(() => draft('shout')).toThrow(/CHECK/);
});

it('never gives a position in the outbox twice, so that order outlives deletion', () => {
  const db = migrated();
  const add = db.prepare(
    "INSERT INTO outbox (key, lane, kind, payload, state, created_at) VALUES (?, 'c', 'reply', '{}', 'queued', 1)",
  );
  add.run('a');
  db.prepare('DELETE FROM outbox').run();
  add.run('b');
  expect(db.prepare('SELECT position FROM outbox').pluck().get()).toBe(2);
});

it('numbers migrations upwards by tens', () => {
  const numbers = migrations.map((step) => step.number);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(numbers.filter((number) => number % 10 !== 0)).toEqual([]);
});
