import type { BusinessCalendar } from '../../../shared/domain/business-calendar.ts';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { Aside, SlaClock, SlaPolicy } from '../../../shared/domain/sla-policy.ts';
import type { Channel, Priority, Tier } from '../../../shared/domain/vocabulary.ts';
import type { Queryable } from '../../store/database.ts';
import { listSlaPolicies } from '../../store/queries/sla.ts';
import type { Hours } from './business-time.ts';

/** What is owed to one kind of conversation: milliseconds of open time by clock, null where none runs. */
export type SlaPlan = {
  readonly targets: Readonly<Record<SlaClock, number | null>>;
  readonly hours: Hours;
  readonly pauses: Readonly<Record<SlaClock, readonly Aside[]>>;
};

export type Terms = { readonly tier: Tier; readonly priority: Priority; readonly channel: Channel };

/** Finds what is owed under these terms. */
export type SlaPlans = (terms: Terms) => SlaPlan;

const minute = 60_000;

/** Minutes by priority for a standard customer, where a workspace has no policy that fits. */
const ordinary: Record<Priority, Record<SlaClock, number>> = {
  low: { firstReply: 8 * 60, nextReply: 24 * 60, resolve: 120 * 60 },
  normal: { firstReply: 4 * 60, nextReply: 8 * 60, resolve: 72 * 60 },
  high: { firstReply: 60, nextReply: 2 * 60, resolve: 24 * 60 },
  urgent: { firstReply: 15, nextReply: 30, resolve: 8 * 60 },
};

/** What share of a standard customer's time others get. */
const tierShare: Record<Tier, number> = { standard: 1, vip: 0.5, institution: 0.25 };

/** The desk never sleeps; a solution waits while it is the customer's or another's turn. */
export const ordinaryPlan: SlaPlans = ({ tier, priority }) => {
  const share = (clock: SlaClock) => Math.round(ordinary[priority][clock] * tierShare[tier] * minute);
  return {
    targets: {
      firstReply: share('firstReply'),
      nextReply: share('nextReply'),
      resolve: share('resolve'),
    },
    hours: null,
    pauses: { firstReply: [], nextReply: [], resolve: ['pending', 'on_hold', 'snoozed'] },
  };
};

/** What is owed to one customer's conversation, as it is now. */
export type PlanOf = (conversation: Pick<Conversation, 'priority' | 'channel'>) => SlaPlan;

/** By the workspace's policies as of now, by the ordinary plan where none fits. */
export async function loadPlanOf(
  db: Queryable,
  workspaceId: string,
  { tier }: { readonly tier: Tier },
): Promise<PlanOf> {
  const plans = plansOf(await listSlaPolicies(db, workspaceId));
  return ({ priority, channel }) => plans({ tier, priority, channel });
}

/** The first in order that fits; an empty list names nothing. */
export function policyFor(policies: readonly SlaPolicy[], terms: Terms): SlaPolicy | null {
  return (
    policies.find(
      ({ tiers, channels, priorities }) =>
        (tiers.length === 0 || tiers.includes(terms.tier)) &&
        (channels.length === 0 || channels.includes(terms.channel)) &&
        (priorities.length === 0 || priorities.includes(terms.priority)),
    ) ?? null
  );
}

export function plansOf({
  policies,
  calendars,
}: {
  readonly policies: readonly SlaPolicy[];
  readonly calendars: readonly BusinessCalendar[];
}): SlaPlans {
  return (terms) => {
    const policy = policyFor(policies, terms);
    if (!policy) return ordinaryPlan(terms);
    const ms = (minutes: number | null) => (minutes === null ? null : minutes * minute);
    return {
      targets: {
        firstReply: ms(policy.firstReplyMinutes),
        nextReply: ms(policy.nextReplyMinutes),
        resolve: ms(policy.resolveMinutes),
      },
      hours: calendars.find(({ id }) => id === policy.calendarId) ?? null,
      pauses: policy.pauses,
    };
  };
}
