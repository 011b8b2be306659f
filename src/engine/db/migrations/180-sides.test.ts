import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('finds what was asked beside a conversation by an index', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 180),
  );
  expect(schemaOf(db)).toBe(180);
  const plan = db
    .prepare<[], { detail: string }>("EXPLAIN QUERY PLAN SELECT hub FROM sides WHERE conversation_id = 'a'")
    .all();
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('sides_conversation')]);
});
