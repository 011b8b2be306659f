import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('leaves the customers that are here as the hub has them', () => {
  const db = new Database(':memory:');
  const upTo = (last: number) => migrations.filter(({ number }) => number <= last);
  migrate(db, upTo(130));
  db.exec("INSERT INTO customers (id, name, tier, locale, document) VALUES ('c', 'Maya', 'vip', 'es', '{}')");
  migrate(db, upTo(140));
  expect(schemaOf(db)).toBe(140);
  expect(db.prepare('SELECT id, document, base FROM customers').all()).toEqual([
    { id: 'c', document: '{}', base: null },
  ]);
});
