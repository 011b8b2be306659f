import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { customerFixture } from '../../../../tests/support/engine-data.ts';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('knows of the customers that are here what they may have in common', () => {
  const db = new Database(':memory:');
  const upTo = (last: number) => migrations.filter(({ number }) => number <= last);
  migrate(db, upTo(160));
  const {
    fields: _,
    mergedIn: __,
    ...older
  } = customerFixture(1, { email: 'Maya@Post.example', name: 'Maya' });
  db.prepare(
    "INSERT INTO customers (id, name, tier, locale, document) VALUES (?, 'Maya', 'vip', 'es', ?)",
  ).run(older.id, JSON.stringify(older));
  migrate(db, upTo(170));
  expect(schemaOf(db)).toBe(170);
  expect(db.prepare('SELECT customer_id AS id, kind, value FROM customer_traits').all()).toEqual([
    { id: older.id, kind: 'email', value: 'maya@post.example' },
  ]);
});
