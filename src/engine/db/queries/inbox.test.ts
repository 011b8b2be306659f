import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { agentId, fixtureNow, groupId, keyOf, variedBundles } from '../../../../tests/support/engine-data.ts';
import { openUnsynced } from '../../../../tests/support/engine-db.ts';
import { staff } from '../../../../tests/support/staff.ts';
import type { ViewId } from '../../../shared/contract/inbox-views.ts';
import type { WritableDb } from '../handle.ts';
import { applyBundles } from '../ingest/bundles.ts';
import { applyChanges } from '../ingest/changes.ts';
import { closeDatabase } from '../open.ts';
import { saveDraft } from './drafts.ts';
import {
  countInbox,
  filterWords,
  type InboxQuery,
  listInbox,
  listInboxIds,
  listSql,
  neighbourInInbox,
} from './inbox.ts';

const views: ViewId[] = [
  'mine',
  'mentions',
  'following',
  'unassigned',
  'waiting',
  'breaching',
  'vip',
  'snoozed',
  'drafts',
  'open',
  'solved',
  'all',
  `group:${groupId(2)}`,
];
const sorts = ['urgency', 'newest', 'oldest'] as const;

const folder = mkdtempSync(join(tmpdir(), 'groundcrew-inbox-'));
let db: WritableDb;

beforeAll(() => {
  db = staff(openUnsynced(folder));
  const bundles = [...variedBundles(1_000, { messages: 2, seed: 7 })];
  applyBundles(db, bundles, fixtureNow);
  for (const { conversation } of bundles.slice(0, 5)) {
    const draft = { conversationId: conversation.id, mode: 'note' as const, text: 'to do' };
    saveDraft(db, { ...draft, rich: null, attachments: [], sources: [], actions: [] }, fixtureNow);
  }
  const rows = bundles.slice(3, 20).map(({ conversation }, index) => ({
    id: keyOf(index),
    conversationId: conversation.id,
    agentId: agentId(1),
    followingSince: index % 2 === 0 ? fixtureNow : null,
    mention:
      index % 3 === 0
        ? { messageId: keyOf(100 + index), ordinal: 1, byAgentId: agentId(2), at: fixtureNow }
        : null,
    unseen: index % 3 === 0 ? 1 : 0,
    updatedAt: fixtureNow,
  }));
  applyChanges(
    db,
    rows.map((row) => ({ entity: 'attention' as const, id: row.id, row })),
    fixtureNow,
  );
});

afterAll(() => {
  closeDatabase(db);
  rmSync(folder, { recursive: true, force: true });
});

function query(view: ViewId, sort: InboxQuery['sort'] = 'urgency', filter = ''): InboxQuery {
  return { view, sort, words: filterWords(filter), me: agentId(1) };
}

it.each(views.flatMap((view) => sorts.map((sort) => ({ view, sort }))))(
  'reads $view by $sort from an index, in its order',
  ({ view, sort }) => {
    const { sql, values } = listSql(db, query(view, sort));
    const plan = db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values, 50, 0)
      .map((row) => row.detail);
    expect(plan).toHaveLength(1);
    expect(plan[0]).toMatch(/USING (COVERING )?INDEX conversations_/);
    // A walk over the whole table would read as a scan without an index; sorting by hand as a temp b-tree.
    expect(plan.join()).not.toMatch(/TEMP B-TREE|SCAN conversations$/);
  },
);

it.each(['all', 'solved'] as const)('filters %s, however large, by reading an index alone', (view) => {
  for (const sort of sorts) {
    const { sql, values } = listSql(db, query(view, sort, 'lucia'));
    const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values, 50, 0);
    expect(plan.map((row) => row.detail).join()).toMatch(/^SCAN conversations USING COVERING INDEX/);
  }
});

it.each(views)('shows all of %s once, whichever windows it is read in', (view) => {
  const total = countInbox(db, query(view));
  expect(total).toBeGreaterThan(0);
  const ids: string[] = [];
  for (let offset = 0; offset < total; offset += 7) {
    ids.push(...listInbox(db, query(view), offset, 7).map((row) => row.id));
  }
  expect(ids).toHaveLength(total);
  expect(new Set(ids).size).toBe(total);
});

it('puts what is about to breach first, then who waits by priority and tier, then the rest, newest first', () => {
  const rows = listInbox(db, query('open'), 0, 1_000);
  const kinds = rows.map((row) =>
    row.dueAt !== null && row.dueAt <= fixtureNow + 15 * 60_000 ? 0 : row.waitingSince !== null ? 1 : 2,
  );
  expect(kinds).toEqual([...kinds].sort());
  expect(new Set(kinds)).toEqual(new Set([0, 1, 2]));
  const breaching = rows.filter((_, index) => kinds[index] === 0).map((row) => row.dueAt ?? 0);
  expect(breaching).toEqual([...breaching].sort((a, b) => a - b));
  const waiting = rows.filter((_, index) => kinds[index] === 1);
  const ranks = waiting.map(
    (row) =>
      10 * ['urgent', 'high', 'normal', 'low'].indexOf(row.priority) +
      ['institution', 'vip', 'standard'].indexOf(row.tier),
  );
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  const newest = listInbox(db, query('all', 'newest'), 0, 1_000).map((row) => row.lastMessageAt);
  expect(newest).toEqual([...newest].sort((a, b) => b - a));
  const oldest = listInbox(db, query('all', 'oldest'), 0, 1_000).map((row) => row.id);
  expect(oldest).toEqual(
    listInbox(db, query('all', 'newest'), 0, 1_000)
      .map((row) => row.id)
      .reverse(),
  );
});

it.each(sorts)('walks up and down a view by %s as the list shows it', (sort) => {
  const q = query('open', sort);
  const ids = listInbox(db, q, 0, 1_000).map((row) => row.id);
  for (const index of [0, 1, 9, ids.length - 2]) {
    const id = ids[index] ?? '';
    expect(neighbourInInbox(db, q, id, 1)).toEqual({ id: ids[index + 1], index: index + 1 });
    expect(neighbourInInbox(db, q, ids[index + 1] ?? '', -1)).toEqual({ id, index });
    expect(neighbourInInbox(db, q, id, 0)).toEqual({ id, index });
  }
  expect(neighbourInInbox(db, q, ids[2] ?? '', 5)).toEqual({ id: ids[7], index: 7 });
  expect(neighbourInInbox(db, q, ids[0] ?? '', -1)).toEqual({ id: null, index: null });
  expect(neighbourInInbox(db, q, ids.at(-1) ?? '', 1)).toEqual({ id: null, index: null });
});

it('reads the ids of a piece anywhere in a list, in its order', () => {
  const q = query('all', 'oldest');
  const all = listInbox(db, q, 0, 1_000).map(({ id }) => id);
  expect(listInboxIds(db, q, { offset: 0, limit: 1_000 })).toEqual(all);
  expect(listInboxIds(db, q, { offset: 7, limit: 4 })).toEqual(all.slice(7, 11));
  expect(listInboxIds(db, q, { offset: all.length, limit: 4 })).toEqual([]);
});

it('goes on from where a conversation stood that has left the view', () => {
  const q = query('open', 'newest');
  const rows = listInbox(db, q, 0, 1_000);
  const left = rows[10];
  const set = db.prepare('UPDATE conversations SET working = ? WHERE id = ?');
  set.run(0, left?.id);
  onTestFinished(() => void set.run(1, left?.id));
  expect(neighbourInInbox(db, q, left?.id ?? '', 1)).toEqual({ id: rows[11]?.id, index: 10 });
  expect(neighbourInInbox(db, q, left?.id ?? '', -1)).toEqual({ id: rows[9]?.id, index: 9 });
});

it('reads a filter as folded words', () => {
  expect(filterWords('  ÀB  c ')).toEqual(['ab', 'c']);
});

it('filters by words of name, subject or number, whatever their case and accents', () => {
  const [row] = listInbox(db, query('all', 'newest'), 3, 1);
  for (const filter of [String(row?.number), `  ${row?.customerName.toUpperCase()} `, row?.subject ?? '']) {
    const found = listInbox(db, query('all', 'newest', filter), 0, 1_000);
    expect(found.map(({ id }) => id)).toContain(row?.id);
    expect(countInbox(db, query('all', 'newest', filter))).toBe(found.length);
  }
  const lucia = listInbox(db, query('all', 'newest', 'lucia ramirez'), 0, 1_000);
  expect(lucia.length).toBeGreaterThan(0);
  expect(lucia.every(({ customerName }) => customerName.startsWith('Lucía Ramírez'))).toBe(true);
  expect(listInbox(db, query('all', 'newest', "%_' OR 1=1 --"), 0, 1_000)).toEqual([]);
});
