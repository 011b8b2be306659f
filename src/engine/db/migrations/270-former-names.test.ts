import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { agentId, customerFixture, customerId, fixtureNow } from '../../../../tests/support/engine-data.ts';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('finds customers who are here by the names they had', () => {
  const db = new Database(':memory:');
  const upTo = (last: number) => migrations.filter(({ number }) => number <= last);
  migrate(db, upTo(260));
  const mergedIn = [{ id: customerId(2), name: 'Márta Kis', at: fixtureNow, byAgentId: agentId(1) }];
  const customer = customerFixture(1, { name: 'Marta Nagy', mergedIn });
  db.prepare(
    "INSERT INTO customers (id, name, tier, locale, document, words) VALUES (?, ?, ?, ?, ?, 'marta nagy')",
  ).run(customer.id, customer.name, customer.tier, customer.locale, JSON.stringify(customer));
  migrate(db, upTo(270));
  expect(schemaOf(db)).toBe(270);
  expect(db.prepare('SELECT words FROM customers').pluck().get()).toContain('marta kis');
});
