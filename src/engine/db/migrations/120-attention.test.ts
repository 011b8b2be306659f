import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('lists mentions and what is followed by indexes of their own, in either order', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 120),
  );
  expect(schemaOf(db)).toBe(120);
  const plan = (flag: string, column: string) =>
    db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT n FROM conversations WHERE ${flag} = 1 ORDER BY ${column}, n`,
      )
      .all()
      .map(({ detail }) => detail);
  for (const flag of ['following', 'mentioned']) {
    expect(plan(flag, 'last_message_at')).toEqual([expect.stringContaining(`conversations_${flag}_by_time`)]);
    expect(plan(flag, 'urgency')).toEqual([expect.stringContaining(`conversations_${flag}_by_urgency`)]);
  }
});
