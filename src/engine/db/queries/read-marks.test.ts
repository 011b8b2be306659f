import { expect, it } from 'vitest';
import {
  bundleFixture,
  conversationId,
  fixtureNow,
  messageFixture,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import { applyBundles } from '../ingest/bundles.ts';
import { applyChanges } from '../ingest/changes.ts';
import { getSeenOrdinal, markSeen } from './read-marks.ts';
import { getViewCount } from './view-counts.ts';

it('is unread until looked at, and again when the customer writes on', () => {
  const db = staffedDatabase();
  applyBundles(db, [bundleFixture(1)], fixtureNow);
  const unread = () => getViewCount(db, 'unassigned').unread;
  expect(unread()).toBe(1);
  expect(markSeen(db, conversationId(1), 1, fixtureNow)).toEqual(
    expect.arrayContaining([{ topic: 'views' }]),
  );
  expect(unread()).toBe(0);
  expect(markSeen(db, conversationId(1), 1, fixtureNow)).toEqual([]);
  const note = messageFixture(1, 2, { kind: 'note', author: { kind: 'agent', id: null } });
  applyChanges(db, [{ entity: 'message', id: note.id, row: note }], fixtureNow);
  expect(unread()).toBe(0);
  const row = messageFixture(1, 3);
  applyChanges(db, [{ entity: 'message', id: row.id, row }], fixtureNow);
  expect(unread()).toBe(1);
});

it('never goes back', () => {
  const db = staffedDatabase();
  applyBundles(db, [bundleFixture(1)], fixtureNow);
  markSeen(db, conversationId(1), 5, fixtureNow);
  markSeen(db, conversationId(1), 2, fixtureNow);
  expect(getSeenOrdinal(db, conversationId(1))).toBe(5);
});
