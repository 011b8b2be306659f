import type { Gate } from '../../shared/domain/gate/gate.ts';
import { isMasked } from '../../shared/domain/masking/mask-customer.ts';
import type { Customer } from '../../shared/domain/people.ts';
import {
  isWorking,
  type Priority,
  priorities,
  type Status,
  type Tier,
  tiers,
} from '../../shared/domain/vocabulary.ts';
import { foldText } from '../search/fold.ts';

/** A service-level clock that ends within this many milliseconds counts as breaching. */
export const breachHorizonMs = 15 * 60_000;

/** What the derived columns of a conversation come from. */
export type Facts = {
  readonly status: string;
  readonly priority: string;
  readonly tier: string;
  readonly first_reply_due_at: number | null;
  readonly next_reply_due_at: number | null;
  readonly resolve_due_at: number | null;
  readonly snoozed_until: number | null;
  readonly waiting_since: number | null;
  readonly last_message_at: number;
  readonly last_customer_ordinal: number;
  /** JSON of how the customer is upset; null: they are not. */
  readonly mood: string | null;
  /** Why only a person answers, JSON. */
  readonly gate: string | null;
};

export type Derived = {
  working: number;
  vip: number;
  due_at: number | null;
  urgency: number;
  asleep: number;
  breaching: number;
  unread: number;
};

/** Derived columns at `now` for an agent who has seen messages up to `seenOrdinal`. */
export function derive(facts: Facts, seenOrdinal: number, now: number): Derived {
  const working = isWorking(facts.status as Status);
  const dueAt = working ? earliest(facts) : null;
  const breaching = dueAt !== null && dueAt <= now + breachHorizonMs;
  const waiting = working && facts.waiting_since !== null;
  return {
    working: Number(working),
    vip: Number(facts.tier !== 'standard'),
    due_at: dueAt,
    urgency: urgencyOf(facts, working, breaching ? dueAt : null),
    asleep: Number(working && facts.snoozed_until !== null && facts.snoozed_until > now),
    breaching: Number(breaching),
    // What a customer wrote, nobody has answered and this agent has not looked at.
    unread: Number(waiting && facts.last_customer_ordinal > seenOrdinal),
  };
}

/** Folded words in which the list's filter looks. */
export function wordsOf(number: number, customerName: string, subject: string): string {
  return foldText(`${number} ${customerName} ${subject}`);
}

/**
 * Folded words by which a customer is found: name, address, telephone number with nothing but its digits, id, and the names
 * of those who turned out to be this one. Of an address or number that is masked: what its mask shows, as it is written.
 */
export function customerWordsOf(customer: Customer): string {
  const { name, email, phone, id, fields = {}, mergedIn = [] } = customer;
  return foldText(
    [
      name,
      email,
      isMasked(customer, 'phone') ? phone : phone?.replace(/\D/g, ''),
      id,
      ...Object.values(fields).filter((value) => typeof value === 'string'),
      ...mergedIn.map((other) => other.name),
    ]
      .filter(Boolean)
      .join(' '),
  );
}

function earliest(facts: Facts): number | null {
  let due: number | null = null;
  for (const at of [facts.first_reply_due_at, facts.next_reply_due_at, facts.resolve_due_at]) {
    if (at !== null && (due === null || at < due)) due = at;
  }
  return due;
}

const span = 2 ** 47;
const half = 2 ** 46;
const eighth = 2 ** 43;

/**
 * One integer (52 bits) that sorts as an agent should work: breaching by due instant; then customers who wait, by
 * priority and tier, longest first, one priority higher while they are upset or may be in danger; then those who don't, newest first; then
 * what is solved, newest first. What is above urgent stands between those that breach and the others.
 */
function urgencyOf(facts: Facts, working: boolean, breachingDueAt: number | null): number {
  const sinceNewest = half + (half - 1 - Math.min(facts.last_message_at, half - 1));
  if (breachingDueAt !== null) return Math.min(breachingDueAt, half - 1);
  if (!working) return 25 * span + sinceNewest;
  const upset = facts.waiting_since !== null && (facts.mood !== null || isUrgent(facts.gate));
  const rank = rankOf(facts.priority as Priority, facts.tier as Tier) - (upset ? tiers.length : 0);
  if (rank < 0) return half + (tiers.length + rank) * eighth + Math.min(facts.waiting_since ?? 0, eighth - 1);
  if (facts.waiting_since !== null) return (1 + rank) * span + Math.min(facts.waiting_since, span - 1);
  return (13 + rank) * span + sinceNewest;
}

function isUrgent(gate: string | null): boolean {
  return gate !== null && (JSON.parse(gate) as Gate).level === 'urgent';
}

/** 0 (an institution's urgent one) to 11 (a standard customer's low one). */
function rankOf(priority: Priority, tier: Tier): number {
  const lack = priorities.length - 1 - priorities.indexOf(priority);
  return lack * tiers.length + (tiers.length - 1 - tiers.indexOf(tier));
}
