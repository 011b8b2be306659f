import { z } from 'zod';
import { RoutingReason } from './conversation.ts';
import { Id, Locale } from './ids.ts';
import { Channel, Priority, Tier } from './vocabulary.ts';

/** When a rule applies: everything that is named must hold; an empty list names nothing. */
export const RoutingConditions = z.object({
  /** new: a customer opened it. reopened: they came back after it was done or set aside. */
  on: z.array(z.enum(['new', 'reopened'])).min(1),
  channels: z.array(Channel),
  topics: z.array(z.string().max(60)),
  /** Words or phrases, any of which the subject or the customer's text has; case and accents don't count. */
  words: z.array(z.string().min(2).max(80)).max(200),
  /** The customer's. */
  languages: z.array(Locale),
  tiers: z.array(Tier),
  /** Queues it lies in, as the rules before have decided. */
  groupIds: z.array(Id),
  priorities: z.array(Priority),
  /** The customer has an account manager. */
  accountManager: z.boolean(),
  /** So many customers wait unassigned in its queue, at least. */
  waitingAtLeast: z.int().min(1).nullable(),
});
export type RoutingConditions = z.infer<typeof RoutingConditions>;

/** Whom a rule gives the conversation to, always among those who are available and have room. */
export const RoutingAssignment = z.object({
  how: z.enum(['account-manager', 'round-robin', 'least-loaded']),
  skill: z.string().max(60).nullable(),
  /** Somebody who answers in the customer's language. */
  speaks: z.boolean(),
  /** Places that stay free under every limit of theirs, for what they take themselves. */
  leaveFree: z.int().min(0).max(100),
});
export type RoutingAssignment = z.infer<typeof RoutingAssignment>;

/**
 * Rules are asked in their order. Queue and priority are decided by the first that names them; of those that name an
 * assignee each is tried until one finds somebody.
 */
export const RoutingRule = z.object({
  id: Id,
  position: z.int(),
  name: z.string().min(1).max(120),
  active: z.boolean(),
  when: RoutingConditions,
  groupId: Id.nullable(),
  priority: Priority.nullable(),
  assign: RoutingAssignment.nullable(),
  /** No rule after it is asked. */
  last: z.boolean(),
});
export type RoutingRule = z.infer<typeof RoutingRule>;

/** What of a rule a conversation lacks, and what it has in its place; null: nothing. */
export const RoutingLack = z.object({
  what: z.enum([
    'occasion',
    'channel',
    'topic',
    'language',
    'tier',
    'priority',
    'queue',
    'word',
    'account-manager',
    'waiting',
  ]),
  has: z.union([z.string().max(200), z.number()]).nullable(),
});
export type RoutingLack = z.infer<typeof RoutingLack>;

/** One step of routing, in the order in which it goes. */
export const RoutingStep = z.discriminatedUnion('step', [
  /** A rule was asked, or not: it is off, or one before it was the last. */
  z.object({
    step: z.literal('rule'),
    ruleId: Id,
    rule: z.string().max(120),
    verdict: z.enum(['applies', 'not', 'off', 'not-asked']),
    /** What of its conditions holds; with `not` as far as it was asked. */
    because: z.array(RoutingReason).max(20),
    lacks: RoutingLack.nullable(),
    /** What it decides; `late`: a rule before it has decided that, `same`: it was so already. */
    decides: z.array(
      z.object({
        what: z.enum(['group', 'priority']),
        to: z.string().max(60),
        effect: z.enum(['set', 'same', 'late']),
      }),
    ),
    /** It names an assignee: tried once all rules are asked. */
    assigns: z.boolean(),
  }),
  /** Somebody has it and keeps it. */
  z.object({ step: z.literal('kept'), agentId: Id }),
  /** A rule's assignee was looked for; null: in vain, `because` says why. */
  z.object({
    step: z.literal('assignment'),
    ruleId: Id,
    rule: z.string().max(120),
    agentId: Id.nullable(),
    because: z.array(RoutingReason).max(20),
    /** Who was there and did not come into question. */
    passedOver: z.array(
      z.object({ agentId: Id, why: z.enum(['nobody-skilled', 'nobody-speaks', 'all-full']) }),
    ),
  }),
]);
export type RoutingStep = z.infer<typeof RoutingStep>;
