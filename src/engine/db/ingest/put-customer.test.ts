import { expect, it } from 'vitest';
import {
  bundleFixture,
  customerFixture,
  customerId,
  fixtureNow,
  keyOf,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import type { CustomerField } from '../../../shared/domain/customer-field.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import type { WritableDb } from '../handle.ts';
import { listCustomerFields } from '../queries/customer-fields.ts';
import { addToOutbox, park, removeFromOutbox } from '../queries/outbox.ts';
import { getCustomer, getHubCustomer } from '../queries/people.ts';
import { applyBundles } from './bundles.ts';
import { applyChanges } from './changes.ts';
import { inBatch } from './in-batch.ts';

const id = customerId(1);
const tagsOf = (db: WritableDb) => getCustomer(db, id)?.tags;
const row = (change: Partial<Customer>) => customerFixture(1, { tags: ['whale'], ...change });

function desk(): WritableDb {
  const db = staffedDatabase();
  applyBundles(db, [bundleFixture(1, { customer: row({}) })], fixtureNow);
  return db;
}
const hubSays = (db: WritableDb, customer: Customer) =>
  applyChanges(db, [{ entity: 'customer', id, row: customer }], fixtureNow);

/** The agent tags the customer; nothing has left yet. */
function tag(db: WritableDb, n: number, add: string[], remove: string[] = []): void {
  inBatch(db, fixtureNow, (batch) => {
    addToOutbox(db, {
      key: keyOf(n),
      lane: id,
      mutation: { kind: 'customer-tags', customerId: id, add, remove },
      origin: 'act',
      dependsOn: null,
      holdUntil: null,
      createdAt: fixtureNow,
    });
    batch.toRecompute.add(id);
  });
}

it('shows own tags at once, on top of whatever the hub says meanwhile', () => {
  const db = desk();
  tag(db, 1, ['press']);
  tag(db, 2, ['otc'], ['whale']);
  expect(tagsOf(db)).toEqual(['press', 'otc']);
  hubSays(db, row({ tags: ['whale', 'kyb'], name: 'Another Name', updatedAt: fixtureNow }));
  expect(tagsOf(db)).toEqual(['kyb', 'press', 'otc']);
  expect(getCustomer(db, id)?.name).toBe('Another Name');
});

it('lets the hub alone speak once it has them, or has refused them', () => {
  const db = desk();
  tag(db, 1, ['press']);
  tag(db, 2, ['otc']);
  inBatch(db, fixtureNow, (batch) => {
    park(db, keyOf(2), { code: 'outbox.refused.invalid', values: {} });
    batch.toRecompute.add(id);
  });
  expect(tagsOf(db)).toEqual(['whale', 'press']);
  hubSays(db, row({ tags: ['whale', 'press'], updatedAt: fixtureNow }));
  inBatch(db, fixtureNow, (batch) => {
    removeFromOutbox(db, keyOf(1));
    batch.toRecompute.add(id);
  });
  expect(tagsOf(db)).toEqual(['whale', 'press']);
  hubSays(db, row({ tags: [], updatedAt: fixtureNow + 1 }));
  expect(tagsOf(db)).toEqual([]);
});

it('passes an older row over, also while own tags lie on top', () => {
  const db = desk();
  hubSays(db, row({ tags: ['new'], updatedAt: fixtureNow }));
  tag(db, 1, ['mine']);
  hubSays(db, row({ tags: ['old'], updatedAt: fixtureNow - 1 }));
  expect(tagsOf(db)).toEqual(['new', 'mine']);
});

it('shows an own note at once, and knows what the hub has of it', () => {
  const db = desk();
  inBatch(db, fixtureNow, (batch) => {
    const mutation = { kind: 'customer-note', customerId: id, note: 'Call back', expected: '' } as const;
    const item = { key: keyOf(1), lane: id, mutation, origin: 'act', dependsOn: null } as const;
    addToOutbox(db, { ...item, holdUntil: null, createdAt: fixtureNow });
    batch.toRecompute.add(id);
  });
  expect(getCustomer(db, id)?.note).toBe('Call back');
  hubSays(db, row({ note: 'Somebody was faster', updatedAt: fixtureNow }));
  expect(getCustomer(db, id)?.note).toBe('Call back');
  expect(getHubCustomer(db, id)?.note).toBe('Somebody was faster');
});

it('shows an own value in one of the exchange’s fields on top of what the hub has', () => {
  const db = desk();
  hubSays(db, row({ fields: { 'fee-plan': 'Maker' }, updatedAt: fixtureNow }));
  const set = (n: number, field: string, value: string | null) =>
    inBatch(db, fixtureNow, (batch) => {
      const mutation = { kind: 'customer-field', customerId: id, field, value, expected: null } as const;
      const rest = { origin: 'act', dependsOn: null, holdUntil: null, createdAt: fixtureNow } as const;
      addToOutbox(db, { key: keyOf(n), lane: id, mutation, ...rest });
      batch.toRecompute.add(id);
    });
  set(1, 'account', 'NG-7');
  set(2, 'fee-plan', null);
  expect(getCustomer(db, id)?.fields).toEqual({ account: 'NG-7' });
  expect(getHubCustomer(db, id)?.fields).toEqual({ 'fee-plan': 'Maker' });
});

it('tells the search when somebody is known by another name, is nobody any more, or has what another had', () => {
  const db = desk();
  const search = { topic: 'search' };
  expect(hubSays(db, row({}))).not.toContainEqual(search);
  expect(hubSays(db, row({ name: 'Another Name', updatedAt: fixtureNow + 1 }))).toContainEqual(search);
  const conversation = { ...bundleFixture(1).conversation, version: 50 };
  const change = (row: typeof conversation) =>
    applyChanges(db, [{ entity: 'conversation', id: row.id, row }], fixtureNow);
  expect(change(conversation)).not.toContainEqual(search);
  expect(change({ ...conversation, customerId: customerId(2), version: 51 })).toContainEqual(search);
  const gone = (n: number) =>
    applyChanges(db, [{ entity: 'customer', id: customerId(n), row: null }], fixtureNow);
  expect(gone(1)).toContainEqual(search);
  expect(gone(7)).not.toContainEqual(search);
});

it('keeps the fields that the hub has set up, in the card’s order', () => {
  const db = desk();
  const field = (n: number, position: number): CustomerField => ({
    id: keyOf(n),
    key: `field-${n}`,
    label: `Field ${n}`,
    labels: {},
    type: 'text',
    choices: [],
    position,
    editableBy: ['agent'],
    visibleTo: null,
    mask: null,
    unmaskedFor: [],
    identifies: false,
    archived: false,
    updatedAt: fixtureNow,
  });
  const say = (n: number, row: CustomerField | null) =>
    applyChanges(db, [{ entity: 'customer-field', id: keyOf(n), row }], fixtureNow);
  expect(say(1, field(1, 2))).toContainEqual({ topic: 'customers' });
  say(2, field(2, 1));
  expect(listCustomerFields(db).map(({ key }) => key)).toEqual(['field-2', 'field-1']);
  say(2, null);
  expect(listCustomerFields(db).map(({ key }) => key)).toEqual(['field-1']);
});
