import { type SignalPolicy, signalRules } from './rules.ts';
import { type SignalKind, type SignalSeverity, signalSeverities } from './signal.ts';

/** What people have made of a pattern: the same address, domain, phrase or device, or the same thing of one customer. */
export type PastDecision = { readonly state: 'confirmed' | 'dismissed'; readonly at: number };

export type Learnt = {
  readonly confirmed: number;
  /** In a row, since it was last confirmed. */
  readonly dismissed: number;
  /** How much heavier than its kind it is taken. */
  readonly weight: -1 | 0 | 1;
  /** It is not raised until then; null: it is. */
  readonly mutedUntil: number | null;
};

const dayMs = 24 * 3_600_000;

/**
 * What the desk has learnt of a pattern from what was decided about it since `since` (null: ever), in whatever order they
 * come:
 * 1. a confirmation makes it one step heavier, and forgets the dismissals before it;
 * 2. half as many dismissals in a row as mute it make it one step lighter;
 * 3. `muteAfter` in a row mute it for `muteDays` from the last one; after that it comes back, lighter;
 * 4. what stands whatever was decided (`standing`) is never lighter and never muted.
 */
export function learn(
  kind: SignalKind,
  decisions: readonly PastDecision[],
  { muteAfter, muteDays }: Pick<SignalPolicy, 'muteAfter' | 'muteDays'>,
  since: number | null = null,
): Learnt {
  let confirmed = 0;
  let dismissed = 0;
  let last = 0;
  for (const { state, at } of decisions
    .filter((one) => since === null || one.at > since)
    .toSorted((a, b) => a.at - b.at || (a.state < b.state ? -1 : 1))) {
    if (state === 'confirmed') {
      confirmed += 1;
      dismissed = 0;
    } else {
      dismissed += 1;
      last = at;
    }
  }
  const standing = signalRules[kind].standing === true;
  const lighter = !standing && dismissed >= Math.ceil(muteAfter / 2);
  const muted = !standing && dismissed >= muteAfter;
  return {
    confirmed,
    dismissed,
    weight: lighter ? -1 : confirmed > 0 && dismissed === 0 ? 1 : 0,
    mutedUntil: muted ? last + muteDays * dayMs : null,
  };
}

export function isMuted({ mutedUntil }: Pick<Learnt, 'mutedUntil'>, now: number): boolean {
  return mutedUntil !== null && mutedUntil > now;
}

/** How heavy a new signal of this kind is taken. */
export function severityOf(kind: SignalKind, { weight }: Pick<Learnt, 'weight'>): SignalSeverity {
  const at = signalSeverities.indexOf(signalRules[kind].severity) + weight;
  return signalSeverities[Math.min(Math.max(at, 0), signalSeverities.length - 1)] ?? 'low';
}
