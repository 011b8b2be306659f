import { patienceMs } from '../../shared/wire/mutations.ts';
import type { OutboxRow } from '../db/queries/outbox.ts';
import type { Clock } from '../net/clock.ts';

/** Longest undo delay that a setting allows; a hold that seems longer comes from a clock that was changed. */
const longestHoldMs = 60_000;

export type HeldTime = {
  /** Notes an item made in this life of the process. */
  begin(key: string): void;
  /** Milliseconds between writing and now, never less than what really passed. */
  heldMs(row: Pick<OutboxRow, 'key' | 'createdAt' | 'heldMs'>): number;
  /** Milliseconds until a held item may leave. */
  untilRelease(row: Pick<OutboxRow, 'key' | 'holdUntil'>): number;
  forget(key: string): void;
};

/**
 * How long messages have waited. Inside one life of the process the monotonic clock tells, and the wall clock when
 * that says more (the monotonic one stands still while the machine sleeps). Across restarts only the wall clock is
 * left; when it went backwards, nobody knows, and the message counts as older than the hub's patience.
 */
export function createHeldTime(clock: Clock): HeldTime {
  const born = new Map<string, number>();
  const releases = new Map<string, number>();
  return {
    begin(key) {
      born.set(key, clock.monotonic());
    },
    heldMs({ key, createdAt, heldMs }) {
      const byWall = clock.now() - createdAt;
      const since = born.get(key);
      if (since !== undefined) return Math.max(0, Math.round(clock.monotonic() - since), byWall);
      if (byWall < heldMs) return Math.max(heldMs, patienceMs + 1);
      return Math.max(0, byWall);
    },
    untilRelease({ key, holdUntil }) {
      let release = releases.get(key);
      if (release === undefined) {
        const left = Math.min(longestHoldMs, Math.max(0, (holdUntil ?? 0) - clock.now()));
        release = clock.monotonic() + left;
        releases.set(key, release);
      }
      return Math.max(0, release - clock.monotonic());
    },
    forget(key) {
      born.delete(key);
      releases.delete(key);
    },
  };
}
