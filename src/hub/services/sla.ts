import type { SlaClocks } from '../../shared/domain/conversation.ts';
import type { Priority, Tier } from '../../shared/domain/vocabulary.ts';

type Targets = { readonly firstReply: number; readonly nextReply: number; readonly resolve: number };

/** Minutes by priority for a standard customer. */
const targets: Record<Priority, Targets> = {
  low: { firstReply: 8 * 60, nextReply: 24 * 60, resolve: 120 * 60 },
  normal: { firstReply: 4 * 60, nextReply: 8 * 60, resolve: 72 * 60 },
  high: { firstReply: 60, nextReply: 2 * 60, resolve: 24 * 60 },
  urgent: { firstReply: 15, nextReply: 30, resolve: 8 * 60 },
};

/** What share of a standard customer's time others get. */
const tierShare: Record<Tier, number> = { standard: 1, vip: 0.5, institution: 0.25 };

type Terms = { readonly tier: Tier; readonly priority: Priority };

function due(from: number, terms: Terms, which: keyof Targets): number {
  return from + Math.round(targets[terms.priority][which] * tierShare[terms.tier] * 60_000);
}

/** The customer has opened a conversation at `now`: first reply and solution are owed. */
export function clocksWhenOpened(terms: Terms, now: number): SlaClocks {
  return {
    firstReplyDueAt: due(now, terms, 'firstReply'),
    nextReplyDueAt: null,
    resolveDueAt: due(now, terms, 'resolve'),
  };
}

/** The customer wrote at `now`; a clock that runs already keeps its end. */
export function clocksWhenCustomerWrote(clocks: SlaClocks, terms: Terms, now: number): SlaClocks {
  const waitsForFirst = clocks.firstReplyDueAt !== null;
  return {
    firstReplyDueAt: clocks.firstReplyDueAt,
    nextReplyDueAt: waitsForFirst ? null : (clocks.nextReplyDueAt ?? due(now, terms, 'nextReply')),
    resolveDueAt: clocks.resolveDueAt ?? due(now, terms, 'resolve'),
  };
}

/** The desk answered: nobody waits for a reply; the solution is still owed. */
export function clocksWhenAnswered(clocks: SlaClocks): SlaClocks {
  return { firstReplyDueAt: null, nextReplyDueAt: null, resolveDueAt: clocks.resolveDueAt };
}

/** Solved or closed: nothing is owed. */
export const clocksWhenFinished: SlaClocks = {
  firstReplyDueAt: null,
  nextReplyDueAt: null,
  resolveDueAt: null,
};

/** Opened again at `now` by the desk itself: the solution is owed anew. */
export function clocksWhenReopened(terms: Terms, now: number): SlaClocks {
  return { ...clocksWhenFinished, resolveDueAt: due(now, terms, 'resolve') };
}

/** The priority changed: running clocks are set anew from when they began. */
export function clocksWhenPriorityChanged(
  clocks: SlaClocks,
  terms: { readonly tier: Tier; readonly from: Priority; readonly to: Priority },
): SlaClocks {
  const move = (dueAt: number | null, which: keyof Targets) => {
    if (dueAt === null) return null;
    const began = dueAt - due(0, { tier: terms.tier, priority: terms.from }, which);
    return Math.max(0, due(began, { tier: terms.tier, priority: terms.to }, which));
  };
  return {
    firstReplyDueAt: move(clocks.firstReplyDueAt, 'firstReply'),
    nextReplyDueAt: move(clocks.nextReplyDueAt, 'nextReply'),
    resolveDueAt: move(clocks.resolveDueAt, 'resolve'),
  };
}
