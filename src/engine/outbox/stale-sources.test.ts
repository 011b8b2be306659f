import { expect, it } from 'vitest';
import { fixtureNow, macroFixture, macroId } from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import type { Mutation } from '../../shared/wire/mutations.ts';
import { applyDocuments } from '../db/ingest/documents.ts';
import { getSyncState, putSyncState } from '../db/queries/sync-state.ts';
import { staleness } from './stale-sources.ts';

const from = (...sources: object[]) => ({ mutation: { kind: 'reply', sources } as unknown as Mutation });
const source = { kind: 'macro', id: macroId(1), version: 1 };

it('holds what came from a macro until the macros have been compared with the hub’s, and nothing else', () => {
  const db = staffedDatabase();
  const macro = macroFixture(1);
  applyDocuments(db, [{ entity: 'macro', id: macro.id, row: macro }], new Map(), fixtureNow);
  const workspace = { db, hubNow: () => fixtureNow };
  putSyncState(db, { ...getSyncState(db), manifestCursor: null });
  expect(staleness(workspace, from(source))).toBe('unknown');
  expect(staleness(workspace, from())).toBe(null);
  putSyncState(db, { ...getSyncState(db), manifestCursor: 4 });
  expect(staleness(workspace, from(source))).toBe(null);
});

it('names what was withdrawn and what stands for it', () => {
  const db = staffedDatabase();
  const rows = [
    macroFixture(1, { title: 'Old', validity: { withdrawnAt: 1, replacedBy: macroId(2) } }),
    macroFixture(2, { title: 'New' }),
  ];
  applyDocuments(
    db,
    rows.map((row) => ({ entity: 'macro' as const, id: row.id, row })),
    new Map(),
    fixtureNow,
  );
  expect(staleness({ db, hubNow: () => fixtureNow }, from(source))).toMatchObject({
    code: 'outbox.refused.outdated',
    values: { title: 'Old', replacement: 'New' },
  });
});
