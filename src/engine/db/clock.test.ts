import { expect, it } from 'vitest';
import {
  bundleFixture,
  conversationFixture,
  conversationId,
  fixtureNow,
  savedViewFixture,
} from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import { buildViews } from './build-views.ts';
import { passTime } from './clock.ts';
import { applyBundles } from './ingest/bundles.ts';
import { applyChanges } from './ingest/changes.ts';
import { getViewCount } from './queries/view-counts.ts';

const minute = 60_000;

it('wakes what was snoozed, and puts it back when the clock is set back', () => {
  const db = staffedDatabase();
  const conversation = conversationFixture(1, { snoozedUntil: fixtureNow + 10 * minute });
  applyBundles(db, [bundleFixture(1, { conversation })], fixtureNow);
  const counts = () => [getViewCount(db, 'snoozed').count, getViewCount(db, 'open').count];
  expect(counts()).toEqual([1, 0]);
  expect(passTime(db, fixtureNow + 9 * minute)).toEqual([]);
  expect(passTime(db, fixtureNow + 10 * minute)).toEqual(
    expect.arrayContaining([
      { topic: 'views' },
      { topic: 'inbox' },
      { topic: 'conversation', id: conversationId(1) },
    ]),
  );
  expect(counts()).toEqual([0, 1]);
  passTime(db, fixtureNow);
  expect(counts()).toEqual([1, 0]);
});

it('shows a clock that is about to run out a quarter of an hour before', () => {
  const db = staffedDatabase();
  const sla = {
    firstReplyDueAt: fixtureNow + 60 * minute,
    nextReplyDueAt: null,
    resolveDueAt: null,
    paused: null,
  };
  applyBundles(db, [bundleFixture(1, { conversation: conversationFixture(1, { sla }) })], fixtureNow);
  const breaching = () => getViewCount(db, 'breaching').count;
  passTime(db, fixtureNow + 44 * minute);
  expect(breaching()).toBe(0);
  passTime(db, fixtureNow + 45 * minute);
  expect(breaching()).toBe(1);
  passTime(db, fixtureNow + 999 * minute);
  expect(breaching()).toBe(1);
  passTime(db, fixtureNow - 999 * minute);
  expect(breaching()).toBe(0);
});

it('moves a conversation in and out of a built view as time passes, and back when the clock is set back', () => {
  const db = staffedDatabase();
  const view = savedViewFixture(1, {
    conditions: [
      { field: 'waiting', not: false, minutes: 60 },
      { field: 'age', not: true, minutes: 120 },
    ],
  });
  applyBundles(db, [bundleFixture(1)], fixtureNow);
  applyChanges(db, [{ entity: 'view', id: view.id, row: view }], fixtureNow);
  while (buildViews(db, fixtureNow).more);
  // It came and has waited for half an hour.
  const after = (minutes: number) => {
    passTime(db, fixtureNow + minutes * minute);
    return getViewCount(db, `own:${view.id}`).count;
  };
  expect([0, 29, 30, 89, 90].map(after)).toEqual([0, 0, 1, 1, 0]);
  expect([89, 29].map(after)).toEqual([1, 0]);
});

it.each([
  'working = 1 AND asleep = 1 AND snoozed_until <= 1',
  'working = 1 AND asleep = 0 AND snoozed_until > 1',
  'working = 1 AND breaching = 0 AND due_at <= 1',
  'working = 1 AND breaching = 1 AND due_at > 1',
])('looks up what is due (%s) without walking the conversations', (where) => {
  const db = staffedDatabase();
  const plan = db
    .prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT * FROM conversations WHERE ${where} LIMIT 200`,
    )
    .all();
  expect(plan.map((row) => row.detail).join()).toMatch(/SEARCH conversations USING INDEX conversations_to_/);
});
