import { expect, it } from 'vitest';
import { articleFixture, macroFixture, macroId } from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import type { WritableDb } from '../db/handle.ts';
import { getArticle } from '../db/queries/articles.ts';
import { getMacro } from '../db/queries/macros.ts';
import { countQuarantined } from '../db/queries/quarantine.ts';
import { getSyncState, putSyncState } from '../db/queries/sync-state.ts';
import { succeeded } from '../net/outcome.ts';
import { applyFrame } from './apply-frame.ts';
import { createChangeFeed } from './change-feed.ts';
import { documentHash } from './document-hash.ts';
import { createInFlight } from './in-flight.ts';
import { setsOf, takeSet } from './released-sets.ts';
import type { Workspace } from './workspace.ts';

const sealed = <Row extends { hash: string }>(row: Row): Row => ({ ...row, hash: documentHash(row) });
const macro = sealed(macroFixture(1));
const article = sealed(articleFixture(1));
const items = [
  { entity: 'macro', id: macro.id, row: macro },
  { entity: 'article', id: article.id, row: article },
];
const set = [
  { kind: 'macro' as const, id: macro.id, hash: macro.hash },
  { kind: 'article' as const, id: article.id, hash: article.hash },
];
const hashes = new Map(set.map(({ id, hash }) => [id as string, hash as string]));

/** A workspace whose hub gives these answers, one after the other. */
function workspaceOf(db: WritableDb, answers: readonly unknown[]): Workspace {
  const left = [...answers];
  return {
    db,
    clock: { now: () => 1, monotonic: () => 1 },
    pace: { pressed: () => false },
    announce: () => {},
    link: { call: () => Promise.resolve(succeeded(left.shift())) },
  } as unknown as Workspace;
}

const here = (db: WritableDb) => [getMacro(db, macro.id), getArticle(db, article.id)].map(Boolean);

it('joins releases that share a document, of those that are missing alone', () => {
  const ids = [macroId(1), macroId(2), macroId(3), macroId(4)];
  const wanted = ids.map((id) => ({ kind: 'macro' as const, id, hash: macro.hash }));
  const sets = setsOf(wanted, [
    [macroId(1), macroId(2)],
    [macroId(2), macroId(9)],
    [macroId(3), macroId(8)],
  ]);
  expect(sets.map((one) => one.map(({ id }) => id))).toEqual([[macroId(1), macroId(2)]]);
});

it('takes a set that comes in several answers at once, or nothing of it', async () => {
  const db = staffedDatabase();
  const take = (answers: readonly unknown[][]) => {
    const workspace = workspaceOf(
      db,
      answers.map((documents) => ({ documents })),
    );
    return takeSet(workspace, createInFlight(), set, hashes, 5, new AbortController().signal);
  };
  // Another release changed the second meanwhile: the hub leaves it to the change log.
  expect(await take([items.slice(0, 1), []])).toMatchObject({ ok: false });
  expect(here(db)).toEqual([false, false]);
  expect(await take([[...items].reverse()])).toMatchObject({ ok: false });
  expect(here(db)).toEqual([false, false]);
  expect(await take([items.slice(0, 1), items.slice(1)])).toMatchObject({ ok: true });
  expect(here(db)).toEqual([true, true]);
});

it('puts all of a set aside when one of it is not what its hash says', async () => {
  const db = staffedDatabase();
  const spoiled = { ...items[1], row: { ...article, title: 'Other' } };
  const workspace = workspaceOf(db, [{ documents: [items[0], spoiled] }]);
  const signal = new AbortController().signal;
  expect(await takeSet(workspace, createInFlight(), set, hashes, 5, signal)).toMatchObject({ ok: true });
  expect(here(db)).toEqual([false, false]);
  expect(countQuarantined(db)).toBe(2);
});

const scope = { epoch: 1, groupIds: [], restrictedInside: false };
function following(): WritableDb {
  const db = staffedDatabase();
  putSyncState(db, { ...getSyncState(db), scope, phase: 'idle', cursor: 10 });
  return db;
}
const frame = { from: 10, to: 12, head: 12, scope, changes: [] as unknown[], together: [] as string[][] };

it('keeps the others of a set back when one of a frame cannot be read, and nothing else', () => {
  const db = following();
  const unreadable = { entity: 'article', id: article.id, row: { title: 7 } };
  const alone = { entity: 'macro', id: macroId(2), row: sealed(macroFixture(2)) };
  const changes = [items[0], unreadable, alone];
  const together = [[macro.id, article.id]];
  applyFrame(workspaceOf(db, []), createInFlight(), { ...frame, changes, together });
  expect(here(db)).toEqual([false, false]);
  expect(getMacro(db, macroId(2))).toBeDefined();
  expect(countQuarantined(db)).toBe(2);
  expect(getSyncState(db).cursor).toBe(12);
});

it('takes no pushed frame that was read before a pulled page, which brought a release ahead of its place', async () => {
  const db = following();
  const newer = sealed(macroFixture(1, { version: 9 }));
  const page = { ...frame, to: 11, head: 30, changes: [{ entity: 'macro', id: macro.id, row: newer }] };
  const rest = { ...frame, from: 11, to: 30, head: 30 };
  let gaps = 0;
  const workspace = workspaceOf(db, [page, rest]);
  const feed = createChangeFeed(
    workspace,
    createInFlight(),
    () => {
      // Between the two pages a push comes that was read before the first.
      if (getSyncState(db).cursor === 11) feed.push({ ...frame, to: 12, head: 12, changes: [items[0]] });
    },
    () => {
      gaps += 1;
    },
  );
  await feed.pull(new AbortController().signal);
  expect(gaps).toBe(1);
  expect(getMacro(db, macro.id)?.version).toBe(9);
});
