import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  agentFixture,
  agentId,
  bundleFixture,
  conversationFixture,
  fixtureNow,
  groupFixture,
  groupId,
} from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import { ConversationRow, InboxView } from '../../shared/contract/inbox-views.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { applyChanges } from '../db/ingest/changes.ts';
import { findNeighbour, listPage, listViews } from './inbox.ts';

function desk() {
  const db = staffedDatabase();
  const mine = conversationFixture(1, { assigneeId: agentId(1), tags: ['vip', 'fees'] });
  const elsewhere = conversationFixture(2, { groupId: groupId(2), status: 'solved' });
  applyBundles(
    db,
    [
      bundleFixture(1, { conversation: mine }),
      bundleFixture(2, { conversation: elsewhere }),
      bundleFixture(3),
    ],
    fixtureNow,
  );
  return db;
}

it('lists the system views and then the queues that the agent works in, in their order, with counts', () => {
  const db = desk();
  const restricted = groupFixture(2, { name: 'Compliance', restricted: true, position: 0 });
  applyChanges(db, [{ entity: 'group', id: restricted.id, row: restricted }], fixtureNow);
  const views = listViews(db);
  expect(z.array(InboxView).parse(views)).toEqual(views);
  expect(Object.fromEntries(views.map(({ id, count }) => [id, count]))).toMatchObject({
    mine: 1,
    unassigned: 1,
    open: 2,
    solved: 1,
    all: 3,
    [`group:${groupId(1)}`]: 2,
  });
  expect(views.slice(12).map(({ name }) => name)).toEqual(['Compliance', 'Group 1']);
  expect(views[12]?.restricted).toBe(true);
});

it('draws a line with all that it needs', () => {
  const page = listPage(desk(), { view: 'mine' });
  expect(z.array(ConversationRow).parse(page.rows)).toEqual(page.rows);
  expect(page).toMatchObject({
    total: 1,
    rows: [
      { assigneeName: agentFixture(1).name, tags: ['vip', 'fees'], unread: true, queued: 0, hasDraft: false },
    ],
  });
});

it('counts what a filter leaves, and walks within it', () => {
  const db = desk();
  const all = listPage(db, { view: 'all', sort: 'newest', filter: 'withdrawal' });
  expect(all.total).toBe(3);
  const one = listPage(db, { view: 'all', sort: 'newest', filter: '10002' });
  expect({ total: one.total, rows: one.rows.length }).toEqual({ total: 1, rows: 1 });
  const id = one.rows[0]?.id ?? '';
  expect(findNeighbour(db, { view: 'all', sort: 'newest', filter: '10002', id, step: 1 })).toEqual({
    id: null,
    index: null,
  });
});
