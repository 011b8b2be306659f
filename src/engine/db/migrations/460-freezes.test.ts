import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('finds the freezes of a conversation, and the newest of all, by an index, and keeps one draft of each', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 460),
  );
  expect(schemaOf(db)).toBe(460);
  const planOf = (rest: string) =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT document FROM freezes ${rest}`)
      .all()
      .map(({ detail }) => detail)
      .join();
  expect(planOf("WHERE conversation_id = 'a'")).toContain('freezes_conversation');
  expect(planOf('ORDER BY requested_at DESC LIMIT 5')).toContain('freezes_requested');
  const put = db.prepare("INSERT INTO freeze_drafts (conversation_id, draft) VALUES ('a', '{}')");
  put.run();
  expect(() => put.run()).toThrow(/UNIQUE/);
});
