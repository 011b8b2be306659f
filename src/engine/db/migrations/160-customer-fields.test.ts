import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('begins without customer fields', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 160),
  );
  expect(schemaOf(db)).toBe(160);
  expect(db.prepare('SELECT count(*) AS n FROM customer_fields').get()).toEqual({ n: 0 });
});
