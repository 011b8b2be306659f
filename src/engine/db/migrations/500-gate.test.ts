import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('knows of nothing that is for a person alone before the hub has said so', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 500),
  );
  expect(schemaOf(db)).toBe(500);
  const columns = db
    .prepare<[], { name: string; dflt_value: string | null }>('PRAGMA table_info(conversations)')
    .all();
  expect(columns.find(({ name }) => name === 'gate')?.dflt_value).toBeNull();
});
