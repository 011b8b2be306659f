import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('finds what was merged into a conversation by an index', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 130),
  );
  expect(schemaOf(db)).toBe(130);
  const plan = db
    .prepare<[], { detail: string }>(
      "EXPLAIN QUERY PLAN SELECT n FROM conversations WHERE merged_into_id = 'a'",
    )
    .all();
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('conversations_merged')]);
  const byNumber = db
    .prepare<[], { detail: string }>('EXPLAIN QUERY PLAN SELECT id FROM conversations WHERE number = 10167')
    .all();
  expect(byNumber.map(({ detail }) => detail)).toEqual([expect.stringContaining('conversations_by_number')]);
});
