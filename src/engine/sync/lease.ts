import { z } from 'zod';
import { usualLeaseHours } from '../../shared/domain/cache-lease.ts';
import type { WritableDb } from '../db/handle.ts';
import { getMeta, getWorkspace, putMeta } from '../db/queries/meta.ts';
import { getSyncState } from '../db/queries/sync-state.ts';
import type { Clock } from '../net/clock.ts';

/**
 * How long the hub has not confirmed what is kept here. `wall`: the latest that this machine's clock has shown since; `confirmedAt`:
 * by that clock too.
 */
const Kept = z.object({ confirmedAt: z.number(), spentMs: z.number().min(0), wall: z.number() });
type Kept = z.infer<typeof Kept>;

const metaKey = 'cache.lease';
const hourMs = 3_600_000;
/** What is lost when the process is killed comes back by the clock at the next start. */
const writeEveryMs = 60_000;
/** Clocks are put right by less than this while a machine is off. */
const toleranceMs = 5 * 60_000;

export type CacheLease = {
  /** The hub has confirmed all that is here. Answers whether that unlocked it. */
  confirm(): boolean;
  /** Time passes. Answers whether what is here became locked by it. */
  pass(): boolean;
  /** Null: what is here may be shown. Otherwise since when the hub has not confirmed it, and for how many hours that did. */
  locked(): { readonly since: number; readonly hours: number } | null;
};

/** Of what needs no lease: the hub in the box keeps all of it on the same machine. */
export const unleased: CacheLease = { confirm: () => false, pass: () => false, locked: () => null };

/**
 * The lease on what a workstation keeps: what the hub has not confirmed for so long is not shown until it has. Time is counted by
 * whichever of the machine's two clocks went further, so that one set back prolongs nothing, and sleep counts. One that shows an
 * earlier time at the start than it had shown before leaves nobody knowing how long the engine was off: then the hub has to be
 * asked first.
 */
export function createCacheLease(db: WritableDb, clock: Clock): CacheLease {
  const hoursNow = () => getWorkspace(db)?.leaseHours ?? usualLeaseHours;
  const before = read(db);
  let kept = before ?? { confirmedAt: lastHeard(db, clock), spentMs: 0, wall: lastHeard(db, clock) };
  let wall = clock.now();
  let monotonic = clock.monotonic();
  let written = before ? monotonic : Number.NEGATIVE_INFINITY;
  let hours = hoursNow();
  const doubtful = wall < kept.wall - toleranceMs;
  kept = { ...kept, spentMs: kept.spentMs + Math.max(0, wall - kept.wall), wall: Math.max(kept.wall, wall) };
  let over = doubtful || isOver();

  function isOver(): boolean {
    return kept.spentMs >= hours * hourMs;
  }

  function write(): void {
    written = clock.monotonic();
    putMeta(db, metaKey, JSON.stringify(kept));
  }

  return {
    confirm() {
      wall = clock.now();
      monotonic = clock.monotonic();
      const unlocks = over;
      kept = { confirmedAt: wall, spentMs: 0, wall };
      hours = hoursNow();
      over = false;
      if (unlocks || monotonic - written >= writeEveryMs) write();
      return unlocks;
    },
    pass() {
      const passed = Math.max(0, clock.now() - wall, clock.monotonic() - monotonic);
      wall = clock.now();
      monotonic = clock.monotonic();
      kept = { ...kept, spentMs: kept.spentMs + passed, wall: Math.max(kept.wall, wall) };
      hours = hoursNow();
      const locks = !over && isOver();
      over ||= locks;
      if (locks || monotonic - written >= writeEveryMs) write();
      return locks;
    },
    locked: () => (over ? { since: kept.confirmedAt, hours } : null),
  };
}

/** As far as it is known of a time before there were leases; nothing is here before the first sync. */
function lastHeard(db: WritableDb, clock: Clock): number {
  return getSyncState(db).lastSyncAt ?? clock.now();
}

function read(db: WritableDb): Kept | null {
  const text = getMeta(db, metaKey);
  return text === null ? null : (Kept.safeParse(JSON.parse(text)).data ?? null);
}
