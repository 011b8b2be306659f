import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('counts one thing in one line a day until it is sent, and begins another line then', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 580),
  );
  expect(schemaOf(db)).toBe(580);
  const insert = db.prepare(
    "INSERT INTO learned (day, batch, subject, times, edited, kept) VALUES (1, ?, 's', 1, 0, 0)",
  );
  insert.run(null);
  expect(() => insert.run(null)).toThrow(/UNIQUE/);
  insert.run('a');
  insert.run('a');
  const plan = db
    .prepare("EXPLAIN QUERY PLAN SELECT * FROM learned WHERE batch = 'a'")
    .all()
    .map((row) => String((row as { detail: string }).detail));
  expect(plan.join(' ')).toContain('learned_batch');
});
