import { z } from 'zod';
import { failureOf } from '../db/failures.ts';
import type { WritableDb } from '../db/handle.ts';
import { getMeta, putMeta } from '../db/queries/meta.ts';
import type { Clock } from './clock.ts';

const Known = z.object({ offset: z.number(), heard: z.number() });
type Known = z.infer<typeof Known>;
const metaKey = 'hub.time';
/** What changes less, or sooner, is not worth a write. */
const offsetWorthMs = 2_000;
const heardWorthMs = 60_000;

export type HubTime = {
  /** The hub has said what time it is. */
  heard(hubNow: number): void;
  /** The hub's time in ms: by this machine's clock and what is known of it, never before what the hub has said. */
  now(): number;
};

/**
 * The hub's time, without the hub too: what may not be said from an instant on is not said after it, though the machine
 * be offline and its clock set back.
 */
export function createHubTime(db: WritableDb, clock: Clock): HubTime {
  let kept: Known | null = read(db);
  let known = kept;
  return {
    heard(hubNow) {
      known = { offset: hubNow - clock.now(), heard: hubNow };
      const worth =
        kept === null ||
        Math.abs(known.offset - kept.offset) > offsetWorthMs ||
        Math.abs(hubNow - kept.heard) > heardWorthMs;
      if (!worth) return;
      kept = known;
      // An answer that comes while the account is being closed.
      if (!db.open) return;
      try {
        putMeta(db, metaKey, JSON.stringify(kept));
      } catch (error) {
        // A full disk must not spoil the hub's answer; whoever writes next says so.
        if (failureOf(error) === null) throw error;
      }
    },
    now: () => (known === null ? clock.now() : Math.max(known.heard, clock.now() + known.offset)),
  };
}

function read(db: WritableDb): Known | null {
  const text = getMeta(db, metaKey);
  return text === null ? null : (Known.safeParse(JSON.parse(text)).data ?? null);
}
