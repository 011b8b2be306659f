import type { Conversation, SlaClocks } from '../../../shared/domain/conversation.ts';
import { type Aside, type SlaClock, slaClocks } from '../../../shared/domain/sla-policy.ts';
import { isWorking } from '../../../shared/domain/vocabulary.ts';
import { addOpenTime, openTimeBetween } from './business-time.ts';
import type { SlaPlan } from './plan.ts';

const dueKey = {
  firstReply: 'firstReplyDueAt',
  nextReply: 'nextReplyDueAt',
  resolve: 'resolveDueAt',
} as const;

function due(plan: SlaPlan, clock: SlaClock, from: number): number | null {
  const target = plan.targets[clock];
  return target === null ? null : addOpenTime(plan.hours, from, target);
}

/** Whether something is owed on this clock, running or stopped for now. */
function isOwed(clocks: SlaClocks, clock: SlaClock): boolean {
  return clocks[dueKey[clock]] !== null || (clocks.paused?.left[clock] ?? null) !== null;
}

/** Solved or closed: nothing is owed. */
export const clocksWhenFinished: SlaClocks = {
  firstReplyDueAt: null,
  nextReplyDueAt: null,
  resolveDueAt: null,
  paused: null,
};

/** The customer has opened a conversation at `now`: first reply and solution are owed. */
export function clocksWhenOpened(plan: SlaPlan, now: number): SlaClocks {
  return {
    ...clocksWhenFinished,
    firstReplyDueAt: due(plan, 'firstReply', now),
    resolveDueAt: due(plan, 'resolve', now),
  };
}

/** The customer wrote at `now`; a clock that runs already keeps its end. */
export function clocksWhenCustomerWrote(clocks: SlaClocks, plan: SlaPlan, now: number): SlaClocks {
  const owesNext = !isOwed(clocks, 'firstReply') && !isOwed(clocks, 'nextReply');
  return {
    ...clocks,
    nextReplyDueAt: owesNext ? due(plan, 'nextReply', now) : clocks.nextReplyDueAt,
    resolveDueAt: isOwed(clocks, 'resolve') ? clocks.resolveDueAt : due(plan, 'resolve', now),
  };
}

/** The desk answered: nobody waits for a reply; the solution is still owed. */
export function clocksWhenAnswered(clocks: SlaClocks): SlaClocks {
  const paused = clocks.paused && {
    ...clocks.paused,
    left: { ...clocks.paused.left, firstReply: null, nextReply: null },
  };
  return {
    firstReplyDueAt: null,
    nextReplyDueAt: null,
    resolveDueAt: clocks.resolveDueAt,
    paused: paused && paused.left.resolve === null ? null : paused,
  };
}

/** Opened again at `now` by the desk itself: the solution is owed anew. */
export function clocksWhenReopened(plan: SlaPlan, now: number): SlaClocks {
  return { ...clocksWhenFinished, resolveDueAt: due(plan, 'resolve', now) };
}

/** Other terms count from now on, of priority or tier: what was used up so far stays used. */
export function clocksWhenPlanChanged(
  clocks: SlaClocks,
  { from, to }: { readonly from: SlaPlan; readonly to: SlaPlan },
  now: number,
): SlaClocks {
  const next = { ...clocks, paused: clocks.paused && { ...clocks.paused, left: { ...clocks.paused.left } } };
  for (const clock of slaClocks) {
    const had = from.targets[clock];
    const gets = to.targets[clock];
    if (had === null) continue;
    const dueAt = clocks[dueKey[clock]];
    const left = clocks.paused?.left[clock] ?? null;
    const leftOf = (remaining: number) => (gets ?? 0) - (had - remaining);
    if (dueAt !== null)
      next[dueKey[clock]] =
        gets === null ? null : addOpenTime(to.hours, now, leftOf(openTimeBetween(from.hours, now, dueAt)));
    if (left !== null && next.paused) next.paused.left[clock] = gets === null ? null : leftOf(left);
  }
  return next;
}

/** Why the conversation is set aside; null while it is to be worked on. */
export function asideOf({
  status,
  snoozedUntil,
}: Pick<Conversation, 'status' | 'snoozedUntil'>): Aside | null {
  if (!isWorking(status)) return null;
  if (status === 'pending' || status === 'on_hold') return status;
  return snoozedUntil === null ? null : 'snoozed';
}

/** Stops the clocks that this kind of rest stops and lets the others run on, with the time they had left. */
export function clocksWhenSetAside(
  clocks: SlaClocks,
  aside: Aside | null,
  plan: SlaPlan,
  now: number,
): SlaClocks {
  const next: SlaClocks = { ...clocks };
  const left: Record<SlaClock, number | null> = { firstReply: null, nextReply: null, resolve: null };
  for (const clock of slaClocks) {
    const stops = aside !== null && plan.pauses[clock].includes(aside);
    const dueAt = clocks[dueKey[clock]];
    const had = clocks.paused?.left[clock] ?? null;
    if (stops) {
      left[clock] = had ?? (dueAt === null ? null : openTimeBetween(plan.hours, now, dueAt));
      next[dueKey[clock]] = null;
    } else if (had !== null) next[dueKey[clock]] = addOpenTime(plan.hours, now, had);
  }
  const any = slaClocks.some((clock) => left[clock] !== null);
  next.paused =
    any && aside !== null
      ? { by: aside, since: clocks.paused?.by === aside ? clocks.paused.since : now, left }
      : null;
  return next;
}
