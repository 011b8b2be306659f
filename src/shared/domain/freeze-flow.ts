import {
  type Freeze,
  type FreezeDeed,
  type FreezeSetup,
  isUnderWay,
  mayDecide,
  owesReview,
} from './freeze.ts';
import { type Identity, isVerified } from './identity.ts';
import type { Role } from './vocabulary.ts';

/** What decides about a freeze's next step. */
export type FreezeStanding = Pick<
  Freeze,
  | 'kind'
  | 'state'
  | 'emergency'
  | 'requestedBy'
  | 'decidedBy'
  | 'decidedAt'
  | 'expiresAt'
  | 'reviewDueAt'
  | 'reviewedBy'
  | 'problem'
>;
export type FreezeDoer = { readonly agentId: string; readonly role: Role };
/** same-person: who asked does not decide. identity: the customer has not shown, or not lately enough, who they are. */
export type NoFreeze = 'too-late' | 'forbidden' | 'same-person' | 'identity';
type Moved = Partial<FreezeStanding>;

/** An approval is good for so long to be tried again. */
const retryMs = 60 * 60_000;

/** How one that is asked for begins: only a freeze in an emergency goes ahead of the second person. */
export function begunFreeze(
  wanted: Pick<Freeze, 'kind' | 'urgency'>,
  doer: FreezeDoer,
  setup: Pick<FreezeSetup, 'emergency' | 'decideMinutes' | 'reviewMinutes'>,
  identity: Identity | null,
  now: number,
): FreezeStanding | NoFreeze {
  if (wanted.kind === 'unfreeze' && !isVerified(identity, 'strong', now)) return 'identity';
  const emergency = wanted.kind === 'freeze' && wanted.urgency === 'emergency' && setup.emergency;
  return {
    kind: wanted.kind,
    state: emergency ? 'approved' : 'requested',
    emergency,
    requestedBy: doer.agentId,
    decidedBy: null,
    decidedAt: emergency ? now : null,
    expiresAt: now + setup.decideMinutes * 60_000,
    reviewDueAt: emergency ? now + setup.reviewMinutes * 60_000 : null,
    reviewedBy: null,
    problem: null,
  };
}

/** What a person's deed makes of it, or why it makes nothing of it. `identity`: the customer's, as of now. */
export function afterFreezeDeed(
  standing: FreezeStanding,
  deed: FreezeDeed,
  doer: FreezeDoer,
  identity: Identity | null,
  now: number,
): Moved | NoFreeze {
  const { state, requestedBy } = standing;
  switch (deed) {
    case 'approve':
    case 'refuse':
      if (!mayDecide(doer.role)) return 'forbidden';
      if (doer.agentId === requestedBy) return 'same-person';
      if (state !== 'requested' || standing.expiresAt <= now) return 'too-late';
      if (deed === 'refuse') return { state: 'refused', decidedBy: doer.agentId, decidedAt: now };
      if (standing.kind === 'unfreeze' && !isVerified(identity, 'strong', now)) return 'identity';
      return { state: 'approved', decidedBy: doer.agentId, decidedAt: now };
    case 'withdraw':
      if (doer.agentId !== requestedBy) return 'forbidden';
      return state === 'requested' ? { state: 'withdrawn' } : 'too-late';
    case 'retry':
      if (doer.agentId !== requestedBy && !mayDecide(doer.role)) return 'forbidden';
      if (state !== 'failed' || standing.problem === 'reopened' || (standing.decidedAt ?? 0) + retryMs <= now)
        return 'too-late';
      if (standing.kind === 'unfreeze' && !isVerified(identity, 'strong', now)) return 'identity';
      return { state: 'approved' };
    case 'uphold':
    case 'overturn':
      if (!mayDecide(doer.role)) return 'forbidden';
      if (doer.agentId === requestedBy) return 'same-person';
      return owesReview(standing) && !isUnderWay(standing) ? { reviewedBy: doer.agentId } : 'too-late';
  }
}

/** What this person may do with it now; the customer's identity is asked when they do it. */
export function freezeDeedsOf(standing: FreezeStanding, doer: FreezeDoer, now: number): FreezeDeed[] {
  const all: readonly FreezeDeed[] = ['approve', 'refuse', 'withdraw', 'retry', 'uphold', 'overturn'];
  return all.filter((deed) => {
    const after = afterFreezeDeed(standing, deed, doer, null, now);
    return typeof after !== 'string' || after === 'identity';
  });
}

/** What nobody else does in this person's place: others wait for it. */
export function waitsFor(deeds: readonly FreezeDeed[]): boolean {
  return deeds.includes('approve') || deeds.includes('uphold') || deeds.includes('retry');
}

/** Nobody decided in time. */
export function isExpired(
  { state, expiresAt }: Pick<FreezeStanding, 'state' | 'expiresAt'>,
  now: number,
): boolean {
  return state === 'requested' && expiresAt <= now;
}

/** What the exchange may be called for: decided by two people, or in an emergency that two people look at later. */
export function mayCall({ state }: Pick<FreezeStanding, 'state'>): boolean {
  return state === 'approved' || state === 'calling';
}

/** The order in which they are looked at: what waits for a decision, then what failed, then reviews, then the rest. */
export function compareFreezes(
  a: Pick<Freeze, 'id' | 'state' | 'urgency' | 'reviewDueAt' | 'reviewedBy' | 'requestedAt'>,
  b: Pick<Freeze, 'id' | 'state' | 'urgency' | 'reviewDueAt' | 'reviewedBy' | 'requestedAt'>,
): number {
  const rank = (one: typeof a) => {
    if (one.state === 'requested') return one.urgency === 'emergency' ? 0 : 1;
    if (one.state === 'failed') return 2;
    if (isUnderWay(one)) return 3;
    return owesReview(one) ? 4 : 5;
  };
  const ended = rank(a) === 5 ? -1 : 1;
  return (
    rank(a) - rank(b) || ended * (a.requestedAt - b.requestedAt) || (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}
