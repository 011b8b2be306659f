import type { ChangedKey } from '../../shared/contract/events.ts';
import { prepared, type ReadableDb, transact, type WritableDb } from './handle.ts';
import { touch } from './ingest/batch.ts';
import { inBatch } from './ingest/in-batch.ts';
import { keepTurns, type Listed, placeIn } from './ingest/view-members.ts';
import { candidateColumns } from './view-conditions.ts';

/** Conversations looked at, or members thrown away, in one transaction. */
const sliceSize = 1_000;

export type Slice = { readonly keys: ChangedKey[]; readonly more: boolean };

/** Whether a view's members are still to be worked out or thrown away. */
export function hasViewsToBuild(db: ReadableDb): boolean {
  return (
    prepared(db, 'SELECT 1 FROM view_slots WHERE view IS NULL OR built_to IS NOT NULL LIMIT 1').get() !==
    undefined
  );
}

/**
 * Works on views whose conditions are new, a thousand conversations in a transaction, so that nobody waits for it.
 * Writes that happen meanwhile keep what is built; the rest is found when the walk gets there. Call it until there is
 * no more.
 */
export function buildViews(db: WritableDb, now: number): Slice {
  const next = prepared<{ slot: number }>(
    db,
    'SELECT slot FROM view_slots WHERE view IS NOT NULL AND built_to IS NOT NULL ORDER BY slot LIMIT 1',
  ).get();
  if (next) return { keys: build(db, next.slot, now), more: hasViewsToBuild(db) };
  throwAway(db);
  return { keys: [], more: hasViewsToBuild(db) };
}

function build(db: WritableDb, slot: number, now: number): ChangedKey[] {
  return inBatch(db, now, (batch) => {
    const live = batch.slots.find((one) => one.slot === slot);
    if (!live || live.builtTo === null) return;
    const last = prepared<{ n: number | null }>(db, 'SELECT max(n) AS n FROM conversations').get()?.n ?? 0;
    const to = live.builtTo + sliceSize;
    const rows = prepared<Listed & { n: number }>(
      db,
      `SELECT n, urgency, last_message_at, ${candidateColumns.join(', ')} FROM conversations
        WHERE n > ? AND n <= ? AND ${live.compiled.within}`,
    ).all(live.builtTo, to);
    for (const row of rows) {
      placeIn(batch, [live], row.n, row);
      if (live.compiled.timed) keepTurns(batch, row.n, row);
    }
    const done = to >= last;
    prepared(db, 'UPDATE view_slots SET built_to = ? WHERE slot = ?').run(done ? null : to, slot);
    touch(batch, { topic: 'views' });
    if (done) touch(batch, { topic: 'inbox' });
  });
}

function throwAway(db: WritableDb): void {
  transact(db, () => {
    const dead = prepared<{ slot: number }>(
      db,
      'SELECT slot FROM view_slots WHERE view IS NULL LIMIT 1',
    ).get();
    if (!dead) return;
    const { changes } = prepared(
      db,
      `DELETE FROM view_members WHERE (n, slot) IN (SELECT n, slot FROM view_members WHERE slot = ? LIMIT ?)`,
    ).run(dead.slot, sliceSize);
    if (changes < sliceSize) prepared(db, 'DELETE FROM view_slots WHERE slot = ?').run(dead.slot);
  });
}
