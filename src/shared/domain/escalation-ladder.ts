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
export function allowedMs(target: Timed, tier: Tier, severity: Severity): number {
  return allowedMinutes(target, tier, severity) * 60_000;
}

type Timed = Pick<EscalationTarget, 'minutes' | 'deadlines'>;

export function allowedMinutes({ minutes, deadlines }: Timed, tier: Tier, severity: Severity): number {
  if (deadlines) return deadlines[tier][severity];
  const share = minutes * tierShare[tier] * severityShare[severity];
  return Math.max(Math.min(leastMinutes, minutes), Math.ceil(share));
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

type Rung = Pick<EscalationTarget, 'id' | 'climbsTo' | 'gone'>;

/**
 * Where the ladder goes on from a target without going round in circles; null: it is the top. Of rungs that are gone it
 * goes where they led.
 */
export function nextRung(
  targets: readonly Rung[],
  targetId: string,
  been: ReadonlySet<string>,
): string | null {
  const passed = new Set<string>([targetId]);
  let at = targets.find(({ id }) => id === targetId);
  while (at?.climbsTo) {
    const next = targets.find(({ id }) => id === at?.climbsTo);
    if (!next || passed.has(next.id)) return null;
    if (!next.gone) return been.has(next.id) ? null : next.id;
    passed.add(next.id);
    at = next;
  }
  return null;
}

type Receiver = Rung & Pick<EscalationTarget, 'key' | 'groupId'>;

/**
 * Who takes in what is escalated to a target: itself; where it is gone, or nobody works in its queue, the next rung that
 * works. Never a queue that more people see: of one that is gone and leads nowhere it is security for what was restricted,
 * and the first that is open to all for the rest. Null: there is none.
 */
export function receiverOf<Target extends Receiver>(
  targets: readonly Target[],
  targetId: string,
  queues: { readonly staffed: ReadonlySet<string>; readonly restricted: ReadonlySet<string> },
): Target | null {
  const wanted = targets.find(({ id }) => id === targetId);
  if (!wanted) return null;
  const { staffed, restricted } = queues;
  const isWalled = restricted.has(wanted.groupId);
  const takes = (one: Target) => !one.gone && (!isWalled || restricted.has(one.groupId));
  const been = new Set<string>();
  let firstStanding: Target | null = null;
  let at: Target | undefined = wanted;
  while (at) {
    if (takes(at)) {
      if (staffed.has(at.groupId)) return at;
      firstStanding ??= at;
    }
    been.add(at.id);
    const next: string | null = nextRung(targets, at.id, been);
    at = targets.find(({ id }) => id === next);
  }
  if (firstStanding) return firstStanding;
  const others = targets.filter(takes);
  return isWalled
    ? (others.find(({ key }) => key === securityKey) ?? null)
    : (others.find(({ groupId }) => !restricted.has(groupId)) ?? null);
}

/** The lane that every workspace with a restricted queue has: what a live attack goes to. */
export const securityKey = 'security';
