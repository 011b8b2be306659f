import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('finds the signals of a customer and the open ones by indexes, and knows of none before the hub has said so', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 650),
  );
  expect(schemaOf(db)).toBe(650);
  const planOf = (where: string) =>
    db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT document FROM signals WHERE ${where}`).get()
      ?.detail;
  expect(planOf("customer_id = 'a' AND state = 'open'")).toContain('signals_customer');
  expect(planOf("state = 'open'")).toContain('signals_open');
  const column = db
    .prepare<[], { name: string; dflt_value: string | null }>('PRAGMA table_info(conversations)')
    .all()
    .find(({ name }) => name === 'signal');
  expect(column).toMatchObject({ dflt_value: null });
});
