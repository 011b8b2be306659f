import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('finds what waits in a conversation, and what one has scheduled, by an index', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 80),
  );
  expect(schemaOf(db)).toBe(80);
  const plan = (where: string) =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT document FROM scheduled WHERE ${where}`)
      .all();
  expect(plan("conversation_id = 'c' ORDER BY at").map(({ detail }) => detail)).toEqual([
    expect.stringContaining('scheduled_by_conversation'),
  ]);
  expect(plan("agent_id = 'a' ORDER BY at").map(({ detail }) => detail)).toEqual([
    expect.stringContaining('scheduled_by_agent'),
  ]);
});
