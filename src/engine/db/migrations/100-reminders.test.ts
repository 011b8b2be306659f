import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('finds the reminders that are due by an index, since it is asked every few seconds', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 100),
  );
  expect(schemaOf(db)).toBe(100);
  const plan = db
    .prepare<[], { detail: string }>(
      'EXPLAIN QUERY PLAN SELECT shown FROM reminders WHERE at <= 5 ORDER BY at',
    )
    .all();
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('reminders_at')]);
});
