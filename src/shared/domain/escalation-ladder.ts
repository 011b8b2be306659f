import {
  type CheckKey,
  type Deed,
  type Escalation,
  type EscalationCheck,
  type EscalationReason,
  type EscalationState,
  type EscalationTarget,
  isOpen,
  type Severity,
  severities,
} from './escalation.ts';
import type { Tier } from './vocabulary.ts';

/** team: the target's queue. origin: those who escalated, or have the conversation. */
export type Side = 'team' | 'origin';

type Move = { readonly from: readonly EscalationState[]; readonly by: Side; readonly to: EscalationState };

/** What may follow what, and who may do it. */
const moves: Readonly<Record<Deed, Move>> = {
  accept: { from: ['waiting'], by: 'team', to: 'accepted' },
  ask: { from: ['waiting', 'accepted'], by: 'team', to: 'asked' },
  reply: { from: ['asked'], by: 'origin', to: 'accepted' },
  answer: { from: ['waiting', 'accepted', 'asked'], by: 'team', to: 'answered' },
  pass: { from: ['waiting', 'accepted', 'asked'], by: 'team', to: 'waiting' },
  resolve: { from: ['waiting', 'accepted', 'asked'], by: 'team', to: 'resolved' },
  withdraw: { from: ['waiting', 'asked'], by: 'origin', to: 'withdrawn' },
};

/** These say something to the other side. */
export const needsText: ReadonlySet<Deed> = new Set(['ask', 'reply', 'answer', 'pass']);

export type Standing = {
  readonly state: EscalationState;
  readonly holderId: string | null;
};

/** How it stands after a deed, or why it can't be done: it has come further meanwhile, or it is not theirs to do. */
export function afterDeed(
  { state, holderId }: Standing,
  deed: Deed,
  doer: { readonly agentId: string; readonly sides: ReadonlySet<Side> },
): Standing | 'too-late' | 'forbidden' {
  const move = moves[deed];
  if (!doer.sides.has(move.by)) return 'forbidden';
  if (!move.from.includes(state)) return 'too-late';
  switch (deed) {
    case 'accept':
    case 'ask':
      return { state: move.to, holderId: doer.agentId };
    case 'reply':
      // Back with whoever asked.
      return { state: holderId === null ? 'waiting' : 'accepted', holderId };
    case 'pass':
      return { state: move.to, holderId: null };
    case 'answer':
    case 'resolve':
    case 'withdraw':
      return { state: move.to, holderId };
  }
}

export function deedsOf(state: EscalationState, sides: ReadonlySet<Side>): Deed[] {
  return (Object.entries(moves) as [Deed, Move][]).flatMap(([deed, { from, by }]) =>
    from.includes(state) && sides.has(by) ? [deed] : [],
  );
}

const tierShare: Record<Tier, number> = { standard: 1, vip: 0.5, institution: 0.5 };
const severityShare: Record<Severity, number> = { normal: 1, high: 0.5, critical: 0.125 };
const leastMinutes = 5;

/** Milliseconds until somebody must have ended it. Whoever is worth more or worse off never waits longer. */
export function allowedMs(target: Pick<EscalationTarget, 'minutes'>, tier: Tier, severity: Severity): number {
  const minutes = target.minutes * tierShare[tier] * severityShare[severity];
  return Math.max(Math.min(leastMinutes, target.minutes), Math.ceil(minutes)) * 60_000;
}

/** What of a reason's checklist is not there. */
export function missingOf(
  reason: Pick<EscalationReason, 'checks'>,
  checks: readonly EscalationCheck[],
): EscalationReason['checks'] {
  const there = new Set(checks.filter((check) => check.there).map(({ key }) => key));
  return reason.checks.filter((key) => !there.has(key));
}

/** The order in which they are worked on: what is critical, then what is due first, then what is worse, then the older. */
export function compareEscalations(
  a: Pick<Escalation, 'id' | 'severity' | 'dueAt' | 'state' | 'createdAt'>,
  b: Pick<Escalation, 'id' | 'severity' | 'dueAt' | 'state' | 'createdAt'>,
): number {
  const rank = (one: typeof a) => (isOpen(one) ? (one.severity === 'critical' ? 0 : 1) : 2);
  const due = (one: typeof a) => one.dueAt ?? Number.MAX_SAFE_INTEGER;
  const weight = (one: typeof a) => severities.indexOf(one.severity);
  return (
    rank(a) - rank(b) ||
    due(a) - due(b) ||
    weight(b) - weight(a) ||
    a.createdAt - b.createdAt ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

/**
 * The target and reason that a topic calls for; or, where a transaction's hash was named, the one that asks for it and
 * has most of its checklist already; the first ones where nothing does.
 */
export function usualChoice(
  targets: readonly EscalationTarget[],
  topic: string | null,
  there: ReadonlySet<CheckKey> = new Set(),
): { readonly target: EscalationTarget; readonly reason: EscalationReason } | null {
  for (const target of targets) {
    const reason = topic === null ? undefined : target.reasons.find(({ topics }) => topics.includes(topic));
    if (reason) return { target, reason };
  }
  const [fitting] = targets
    .flatMap((target) => target.reasons.map((reason) => ({ target, reason })))
    .filter(({ reason: { checks } }) => checks.includes('transaction-hash') && there.has('transaction-hash'))
    .map((one) => ({ one, has: one.reason.checks.filter((key) => there.has(key)).length }))
    .sort((a, b) => b.has - a.has);
  if (fitting) return fitting.one;
  const [target] = targets;
  const [reason] = target?.reasons ?? [];
  return target && reason ? { target, reason } : null;
}

/** Where the ladder goes on from a target without going round in circles; null: it is the top. */
export function nextRung(
  targets: readonly Pick<EscalationTarget, 'id' | 'climbsTo'>[],
  targetId: string,
  been: ReadonlySet<string>,
): string | null {
  const next = targets.find(({ id }) => id === targetId)?.climbsTo ?? null;
  return next !== null && !been.has(next) && targets.some(({ id }) => id === next) ? next : null;
}
