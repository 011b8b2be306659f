import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('keeps one check for each customer', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 520),
  );
  expect(schemaOf(db)).toBe(520);
  const put = db.prepare("INSERT INTO kyc (customer_id, document) VALUES ('a', '{}')");
  put.run();
  expect(() => put.run()).toThrow(/UNIQUE/);
});
