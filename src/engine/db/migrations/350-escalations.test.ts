import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('finds the escalations of a conversation by an index, and keeps one draft of each', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 350),
  );
  expect(schemaOf(db)).toBe(350);
  const plan = db
    .prepare<[], { detail: string }>(
      "EXPLAIN QUERY PLAN SELECT document FROM escalations WHERE conversation_id = 'a'",
    )
    .all();
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('escalations_conversation')]);
  const put = db.prepare("INSERT INTO escalation_drafts (conversation_id, draft) VALUES ('a', '{}')");
  put.run();
  expect(() => put.run()).toThrow(/UNIQUE/);
});
