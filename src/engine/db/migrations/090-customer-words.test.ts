import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { customerFixture } from '../../../../tests/support/engine-data.ts';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('gives the customers that are here their words, and looks through an index alone', () => {
  const db = new Database(':memory:');
  const upTo = (last: number) => migrations.filter(({ number }) => number <= last);
  migrate(db, upTo(80));
  const customer = customerFixture(1, {
    name: 'José Peña',
    email: 'JP@Mail.example',
    phone: '+52 55 1234-5678',
  });
  db.prepare('INSERT INTO customers (id, name, tier, locale, document) VALUES (?, ?, ?, ?, ?)').run(
    customer.id,
    customer.name,
    customer.tier,
    customer.locale,
    JSON.stringify(customer),
  );
  migrate(db, upTo(90));
  expect(schemaOf(db)).toBe(90);
  const { words } = db.prepare<[], { words: string }>('SELECT words FROM customers').get() ?? { words: '' };
  for (const part of ['jose pena', 'jp@mail.example', '525512345678', customer.id])
    expect(words).toContain(part);
  const plan = db
    .prepare<[], { detail: string }>(
      "EXPLAIN QUERY PLAN SELECT id FROM customers INDEXED BY customers_by_name WHERE instr(words, 'x') > 0",
    )
    .all();
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringContaining('COVERING INDEX customers_by_name'),
  ]);
});
