import { expect, it } from 'vitest';
import {
  bundleFixture,
  conversationFixture,
  conversationId,
  fixtureNow,
  recoveryFixture,
  recoveryId,
  savedViewFixture,
  viewId,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import type { RecoveryState } from '../../../shared/domain/recovery/recovery-case.ts';
import type { Change } from '../../../shared/wire/sync.ts';
import { buildViews } from '../build-views.ts';
import { listInbox } from '../queries/inbox.ts';
import { getViewCount } from '../queries/view-counts.ts';
import { applyBundles } from './bundles.ts';
import { applyChanges } from './changes.ts';
import { findRecord } from './put-conversation.ts';

const older = recoveryFixture(9, {
  conversationId: conversationId(1),
  state: 'refused',
  createdAt: fixtureNow - 5,
});

function desk() {
  const db = staffedDatabase();
  const take = (...changes: Change[]) => applyChanges(db, changes, fixtureNow);
  const comeTo = (state: RecoveryState) =>
    take({ entity: 'recovery', id: recoveryId(1), row: recoveryFixture(1, { state }) });
  return {
    ...{ db, take, comeTo },
    reached: (n = 1) => findRecord(db, conversationId(n))?.recovery,
    shown: () =>
      listInbox(db, { view: 'all', sort: 'newest', words: [], me: '' }, 0, 10).map(
        ({ recovery }) => recovery,
      ),
  };
}

it('marks a line while the newest case is under way, whatever became of an older one', () => {
  const { db, take, comeTo, reached, shown } = desk();
  applyBundles(db, [bundleFixture(1, { recoveries: [older] })], fixtureNow);
  expect([reached(), shown()]).toEqual(['refused', [null]]);
  for (const state of ['collecting', 'with-team', 'recovering'] as const) {
    comeTo(state);
    expect([reached(), shown()]).toEqual([state, [state]]);
  }
  comeTo('credited');
  expect([reached(), shown()]).toEqual(['credited', [null]]);
  take({ entity: 'recovery', id: recoveryId(1), row: null });
  expect(reached()).toBe('refused');
});

it('knows it of a conversation that comes after its case, and again when it comes whole', () => {
  const { db, take, comeTo, reached } = desk();
  comeTo('ready');
  take({ entity: 'conversation', id: conversationId(1), row: conversationFixture(1) });
  expect(reached()).toBe('ready');
  applyBundles(db, [bundleFixture(1, { recoveries: [recoveryFixture(1, { state: 'closed' })] })], fixtureNow);
  expect(reached()).toBe('closed');
  applyBundles(db, [bundleFixture(1)], fixtureNow);
  expect(reached()).toBeNull();
});

it('moves a conversation into a view and out of it as its case goes on', () => {
  const { db, take, comeTo } = desk();
  applyBundles(db, [bundleFixture(1)], fixtureNow);
  const row = savedViewFixture(1, {
    conditions: [{ field: 'recovery', not: false, values: ['open', 'credited'] }],
  });
  take({ entity: 'view', id: viewId(1), row });
  while (buildViews(db, fixtureNow).more);
  const counted = (state: RecoveryState) => {
    comeTo(state);
    return getViewCount(db, `own:${viewId(1)}`).count;
  };
  expect([counted('collecting'), counted('recovering'), counted('credited'), counted('closed')]).toEqual([
    1, 1, 1, 0,
  ]);
});
