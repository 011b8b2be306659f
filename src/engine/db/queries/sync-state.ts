import { z } from 'zod';
import { Scope, SyncStart } from '../../../shared/wire/sync.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

export const syncPhases = ['starting', 'working', 'knowledge', 'history', 'pictures', 'idle'] as const;
export type SyncPhase = (typeof syncPhases)[number];
export type Totals = SyncStart['totals'];

/** How far this workstation has come; moves only in the transaction of the rows it speaks of. */
export type SyncState = {
  /** Newest change-log place applied. */
  cursor: number;
  scope: Scope | null;
  phase: SyncPhase;
  /** Last conversation of the snapshot's page before; null at the start of its phase. */
  workingAfter: string | null;
  historyAfter: string | null;
  done: number;
  total: number;
  totals: Totals | null;
  /** Cursor of the knowledge manifest last worked through; null when there is none. */
  manifestCursor: number | null;
  /** Snapshot round; a resnapshot raises it and sweeps what the new round didn't confirm. */
  round: number;
  lastSyncAt: number | null;
};

type Row = {
  cursor: number;
  scope: string | null;
  phase: string;
  working_after: string | null;
  history_after: string | null;
  done: number;
  total: number;
  totals: string | null;
  manifest_cursor: number | null;
  round: number;
  last_sync_at: number | null;
};

const Phase = z.enum(syncPhases);
const KeptTotals = SyncStart.shape.totals;

export function getSyncState(db: ReadableDb): SyncState {
  const row = prepared<Row>(db, 'SELECT * FROM sync_state WHERE id = 1').get();
  if (!row) throw new Error('sync_state has lost its row');
  return {
    cursor: row.cursor,
    scope: row.scope === null ? null : Scope.parse(JSON.parse(row.scope)),
    phase: Phase.parse(row.phase),
    workingAfter: row.working_after,
    historyAfter: row.history_after,
    done: row.done,
    total: row.total,
    totals: row.totals === null ? null : KeptTotals.parse(JSON.parse(row.totals)),
    manifestCursor: row.manifest_cursor,
    round: row.round,
    lastSyncAt: row.last_sync_at,
  };
}

/** Writes the whole row; call it inside the transaction that changed what it speaks of. */
export function putSyncState(db: WritableDb, state: SyncState): void {
  prepared(
    db,
    `UPDATE sync_state SET cursor = ?, scope_epoch = ?, scope = ?, phase = ?, working_after = ?, history_after = ?,
       done = ?, total = ?, totals = ?, manifest_cursor = ?, round = ?, last_sync_at = ? WHERE id = 1`,
  ).run(
    state.cursor,
    state.scope?.epoch ?? 0,
    state.scope === null ? null : JSON.stringify(state.scope),
    state.phase,
    state.workingAfter,
    state.historyAfter,
    state.done,
    state.total,
    state.totals === null ? null : JSON.stringify(state.totals),
    state.manifestCursor,
    state.round,
    state.lastSyncAt,
  );
}

/** One group whose conversations are still to be fetched, because the agent gained it after the first sync. */
export type GainedGroup = { groupId: string; phase: 'working' | 'history'; after: string | null };
const GainedGroups = z.array(
  z.object({ groupId: z.string(), phase: z.enum(['working', 'history']), after: z.string().nullable() }),
);
const gainedKey = 'sync.gained-groups';

export function getGainedGroups(db: ReadableDb): GainedGroup[] {
  const row = prepared<{ value: string }>(db, 'SELECT value FROM meta WHERE key = ?').get(gainedKey);
  return row ? GainedGroups.parse(JSON.parse(row.value)) : [];
}

export function putGainedGroups(db: WritableDb, groups: readonly GainedGroup[]): void {
  prepared(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(gainedKey, JSON.stringify(groups));
}
