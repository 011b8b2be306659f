import { expect, it } from 'vitest';
import {
  agentId,
  bundleFixture,
  conversationFixture,
  conversationId,
  customerFixture,
  fixtureNow,
  groupId,
  ownMessageId,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import type { Signal } from '../../../shared/domain/signals/signal.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { getSignal, listOpenSignals } from '../queries/signals.ts';
import { getSyncState, putSyncState } from '../queries/sync-state.ts';
import { applyBundles } from './bundles.ts';
import { applyChanges } from './changes.ts';
import { inBatch } from './in-batch.ts';
import { findRecord } from './put-conversation.ts';
import { eraseUnseenSignals, replaceOpenSignals } from './signals.ts';

const customer = customerFixture(1);

const signal = (n: number, change: Partial<Signal> = {}): Signal => ({
  id: ownMessageId(n),
  customerId: customer.id,
  customerName: customer.name,
  kind: 'two-factor-reset',
  origin: 'exchange',
  severity: 'medium',
  restricted: false,
  state: 'open',
  facts: {},
  conversationId: null,
  messageId: null,
  at: fixtureNow,
  raisedAt: fixtureNow,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  note: '',
  revision: 1,
  updatedAt: fixtureNow,
  ...change,
});

/** Two conversations of one customer, the first with these signals. */
function desk(role: Role, signals: Signal[]) {
  const db = staffedDatabase();
  const scope = { epoch: 1, groupIds: [groupId(1)], restrictedInside: false, role };
  putSyncState(db, { ...getSyncState(db), scope });
  const of = (n: number) => conversationFixture(n, { customerId: customer.id, groupId: groupId(1) });
  applyBundles(
    db,
    [
      bundleFixture(1, { conversation: of(1), customer, signals }),
      bundleFixture(2, { conversation: of(2), customer, signals }),
    ],
    fixtureNow,
  );
  const take = (row: Signal) => applyChanges(db, [{ entity: 'signal', id: row.id, row }], fixtureNow);
  const marks = () => [1, 2].map((n) => findRecord(db, conversationId(n))?.signal);
  return { db, take, marks };
}

it('marks every conversation of the customer by the worst that is open, and no longer once it is decided', () => {
  const { take, marks } = desk('agent', [signal(1)]);
  expect(marks()).toEqual(['medium', 'medium']);
  take(signal(2, { severity: 'high' }));
  expect(marks()).toEqual(['high', 'high']);
  take(signal(2, { severity: 'high', state: 'confirmed', decidedBy: agentId(1), updatedAt: fixtureNow + 1 }));
  expect(marks()).toEqual(['medium', 'medium']);
  // What was overtaken on its way changes nothing.
  take(signal(2, { severity: 'high' }));
  expect(marks()).toEqual(['medium', 'medium']);
  take(signal(1, { state: 'dismissed', updatedAt: fixtureNow + 1 }));
  expect(marks()).toEqual([null, null]);
});

it('keeps of a conversation that leaves what was not found there, and of a customer who is gone nothing', () => {
  const { db, marks } = desk('agent', [
    signal(1),
    signal(2, { conversationId: conversationId(1), severity: 'high' }),
  ]);
  const leave = (n: number) =>
    applyChanges(db, [{ entity: 'conversation', id: conversationId(n), row: null }], fixtureNow);
  leave(1);
  expect(listOpenSignals(db).map(({ id }) => id)).toEqual([ownMessageId(1)]);
  expect(marks()).toEqual([undefined, 'medium']);
  leave(2);
  expect(listOpenSignals(db)).toEqual([]);
});

it('takes no restricted one that was on its way when the role was lost', () => {
  const one = signal(1, { restricted: true });
  const { db, take, marks } = desk('agent', [one]);
  take(one);
  expect([getSignal(db, one.id), marks()]).toEqual([null, [null, null]]);
});

it('leaves security all of them, and takes from who is security no more what they may not have', () => {
  const elsewhere = signal(3, { customerId: customerFixture(9).id });
  const { db, marks } = desk('security', [signal(1), signal(2, { restricted: true, severity: 'high' })]);
  inBatch(db, fixtureNow, (batch) => replaceOpenSignals(batch, 'security', [signal(1), elsewhere]));
  // What is open no more at the hub is gone here.
  expect(listOpenSignals(db).map(({ id }) => id)).toEqual([ownMessageId(1), ownMessageId(3)]);
  applyChanges(
    db,
    [{ entity: 'signal', id: ownMessageId(2), row: signal(2, { restricted: true }) }],
    fixtureNow,
  );
  inBatch(db, fixtureNow, (batch) => eraseUnseenSignals(batch, 'security'));
  expect(listOpenSignals(db)).toHaveLength(3);
  inBatch(db, fixtureNow, (batch) => eraseUnseenSignals(batch, 'agent'));
  expect(listOpenSignals(db).map(({ id }) => id)).toEqual([ownMessageId(1)]);
  expect(getSignal(db, ownMessageId(2))).toBeNull();
  expect(marks()).toEqual(['medium', 'medium']);
});
