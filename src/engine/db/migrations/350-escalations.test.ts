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
  const planOf = (where: string) =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT document FROM escalations WHERE ${where}`)
      .all()
      .map(({ detail }) => detail)
      .join();
  expect(planOf("conversation_id = 'a'")).toContain('escalations_conversation');
  expect(planOf('open = 1')).toContain('escalations_open');
  expect(planOf('open = 0 AND created_at > 5')).toContain('escalations_made');
  const put = db.prepare("INSERT INTO escalation_drafts (conversation_id, draft) VALUES ('a', '{}')");
  put.run();
  expect(() => put.run()).toThrow(/UNIQUE/);
});
