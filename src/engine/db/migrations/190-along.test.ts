import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('finds what came along with a message by an index, and forgets it with the message', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 190),
  );
  expect(schemaOf(db)).toBe(190);
  const plan = db
    .prepare<[], { detail: string }>(
      "EXPLAIN QUERY PLAN SELECT key FROM along_steps WHERE head = 'a' ORDER BY position",
    )
    .all();
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('along_steps_head')]);
  db.exec(`INSERT INTO along (head, conversation_id, macros, created_at) VALUES ('a', 'c', '[]', 1);
    INSERT INTO along_steps (key, head, position, action) VALUES ('s', 'a', 0, '{}');
    DELETE FROM along WHERE head = 'a'`);
  expect(db.prepare('SELECT * FROM along_steps').all()).toEqual([]);
});
