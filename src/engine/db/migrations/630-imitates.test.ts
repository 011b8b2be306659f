import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

it('knows of no conversation that somebody in it passes for the exchange, before the hub has said so', () => {
  const db = new Database(':memory:');
  const columns = () =>
    db
      .prepare<[], { name: string; dflt_value: string | null; notnull: number }>(
        'PRAGMA table_info(conversations)',
      )
      .all()
      .filter(({ name }) => name === 'imitates');
  migrate(
    db,
    migrations.filter(({ number }) => number < 630),
  );
  expect(columns()).toEqual([]);
  migrate(
    db,
    migrations.filter(({ number }) => number <= 630),
  );
  expect(columns()).toMatchObject([{ dflt_value: null, notnull: 0 }]);
});
