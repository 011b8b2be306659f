import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('finds the recovery cases of a conversation by an index, and keeps one draft of each', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 560),
  );
  expect(schemaOf(db)).toBe(560);
  const [plan] = db
    .prepare<[], { detail: string }>(
      "EXPLAIN QUERY PLAN SELECT document FROM recovery_cases WHERE conversation_id = 'a'",
    )
    .all();
  expect(plan?.detail).toContain('recovery_cases_conversation');
  const put = db.prepare("INSERT INTO recovery_drafts (conversation_id, draft) VALUES ('a', '{}')");
  put.run();
  expect(() => put.run()).toThrow(/UNIQUE/);
});
