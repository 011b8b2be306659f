import { z } from 'zod';
import { BusinessCalendar } from '../domain/business-calendar.ts';
import { CustomerField } from '../domain/customer-field.ts';
import { Id, Instant, Locale } from '../domain/ids.ts';
import { limits } from '../domain/limits.ts';
import { Limit } from '../domain/people.ts';
import { RoutingRule, RoutingStep } from '../domain/routing.ts';
import { SlaPolicy } from '../domain/sla-policy.ts';
import { Channel, Priority, Tier } from '../domain/vocabulary.ts';

/**
 * How the desk is run: routing rules, service levels, capacities. Every agent reads them, leads and administrators
 * change them. Asked of the hub and changed there at once: no workstation keeps them, so there is nothing of them
 * to see or change without it.
 */

/** Counts from 1; a change names the one that it was made against, null where it makes something new. */
const version = z.int().min(1);
const expected = version.nullable();

/** What is wrong with something that was to be saved, or odd about something that is. */
export const DeskProblem = z.object({
  code: z.enum([
    /** The queue is not there (any more). `groupId` */
    'no-such-queue',
    /** `skill` */
    'nobody-skilled',
    /** It decides nothing: no queue, no priority, no assignee, and rules after it are asked. */
    'decides-nothing',
    /** A word without a letter or a digit. `word` */
    'empty-word',
    /** A rule before it takes everything that would come to it. `rule` */
    'never-asked',
    'no-such-calendar',
    /** Still named by service levels. `policy` */
    'calendar-in-use',
    /** `timezone` */
    'no-such-timezone',
    /** It ends before it begins. `weekday` */
    'backward-hours',
    /** A policy before it takes everything. `policy` */
    'never-fits',
    'no-such-agent',
    /** A choice that has nothing to choose from, or the same twice. */
    'needs-choices',
    /** Of a field that is there: what is known of customers would not fit any more. */
    'other-type',
    /** There are as many as there may be. `most` */
    'too-many-rules',
    'too-many-levels',
    'too-many-calendars',
    'too-many-fields',
  ]),
  values: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])),
});
export type DeskProblem = z.infer<typeof DeskProblem>;

const saved = <Setup extends z.ZodType>(setup: Setup) =>
  z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('saved'), setup }),
    /** Somebody else changed it meanwhile: nothing was saved, `setup` is how it stands now. */
    z.object({ outcome: z.literal('conflict'), setup }),
    z.object({ outcome: z.literal('invalid'), problems: z.array(DeskProblem).min(1).max(40) }),
  ]);

/** The order that was seen, and the one that is wanted. */
export const Reordering = z.object({ from: z.array(Id).max(500), to: z.array(Id).max(500) });
export type Reordering = z.infer<typeof Reordering>;
export const Removal = z.object({ id: Id, expected: version });
export type Removal = z.infer<typeof Removal>;

export const RoutingSetup = z.object({
  /** In the order in which they are asked. */
  rules: z
    .array(z.object({ rule: RoutingRule, version, odd: z.array(DeskProblem).max(40) }))
    .max(limits.routingRules),
});
export type RoutingSetup = z.infer<typeof RoutingSetup>;
export const RoutingSaved = saved(RoutingSetup);
export type RoutingSaved = z.infer<typeof RoutingSaved>;
/** A new rule goes to the end; one that is there keeps its place, whatever its `position` says. */
export const SaveRule = z.object({ rule: RoutingRule, expected });
export type SaveRule = z.infer<typeof SaveRule>;

/** A conversation to try the rules on: one that is there as if it came now, or an invented one. */
export const RoutingTrial = z.object({
  on: z.enum(['new', 'reopened']),
  conversation: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('existing'), id: Id }),
    z.object({
      kind: z.literal('invented'),
      channel: Channel,
      subject: z.string().max(limits.subjectCharacters),
      text: z.string().max(limits.messageCharacters),
      language: Locale,
      tier: Tier,
      topic: z.string().max(60).nullable(),
      priority: Priority,
      /** Null: the queue that is the workspace's default. */
      groupId: Id.nullable(),
      accountManagerId: Id.nullable(),
    }),
  ]),
  /** These in place of those that are saved. */
  rules: z
    .array(RoutingRule)
    .max(limits.routingRules + 1)
    .nullable(),
});
export type RoutingTrial = z.infer<typeof RoutingTrial>;

/** What would come of it. Nothing has been changed by trying. */
export const RoutingTried = z.object({
  steps: z.array(RoutingStep).max(1_100),
  groupId: Id,
  priority: Priority,
  assigneeId: Id.nullable(),
  /** It would wait until somebody is free. */
  waits: z.boolean(),
});
export type RoutingTried = z.infer<typeof RoutingTried>;

export const ServiceLevels = z.object({
  /** In the order in which they are asked. */
  policies: z
    .array(z.object({ policy: SlaPolicy, version, odd: z.array(DeskProblem).max(40) }))
    .max(limits.slaPolicies),
  calendars: z.array(z.object({ calendar: BusinessCalendar, version })).max(limits.calendars),
});
export type ServiceLevels = z.infer<typeof ServiceLevels>;
export const ServiceLevelsSaved = saved(ServiceLevels);
export type ServiceLevelsSaved = z.infer<typeof ServiceLevelsSaved>;
export const SavePolicy = z.object({ policy: SlaPolicy, expected });
export type SavePolicy = z.infer<typeof SavePolicy>;
export const SaveCalendar = z.object({ calendar: BusinessCalendar, expected });
export type SaveCalendar = z.infer<typeof SaveCalendar>;

/** When what is due for a conversation that comes in at a time on somebody's wall clock. */
export const ServiceTrial = z.object({
  tier: Tier,
  channel: Channel,
  priority: Priority,
  date: z.iso.date(),
  /** `18:30` */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  timezone: z.string().min(1).max(64),
  /** This policy, or this calendar, in place of the saved one of its id. */
  policy: SlaPolicy.nullable(),
  calendar: BusinessCalendar.nullable(),
});
export type ServiceTrial = z.infer<typeof ServiceTrial>;

export const ServiceTried = z.object({
  /** Null: none fits, the ordinary terms count. */
  policyId: Id.nullable(),
  at: Instant,
  firstReplyDueAt: Instant.nullable(),
  /** Had it been answered already and were the customer to write at that time. */
  nextReplyDueAt: Instant.nullable(),
  resolveDueAt: Instant.nullable(),
});
export type ServiceTried = z.infer<typeof ServiceTried>;

/** A limit of one agent, or of everybody who has none of their own for the same channel and queue. */
export const CapacityLimit = Limit.extend({ agentId: Id.nullable() });
export type CapacityLimit = z.infer<typeof CapacityLimit>;

export const CapacitySetup = z.object({
  limits: z.array(CapacityLimit).max(20_000),
  /** What is in hand now. */
  loads: z.array(z.object({ agentId: Id, channel: Channel, groupId: Id, count: z.int().min(0) })),
  queues: z.array(z.object({ groupId: Id, unassigned: z.int().min(0) })).max(1_000),
});
export type CapacitySetup = z.infer<typeof CapacitySetup>;
/** What the exchange wants to know of its customers, in the card's order; the archived ones too. */
export const FieldSetup = z.object({ fields: z.array(CustomerField).max(limits.customerFields) });
export type FieldSetup = z.infer<typeof FieldSetup>;
export const FieldsSaved = saved(FieldSetup);
export type FieldsSaved = z.infer<typeof FieldsSaved>;
/**
 * A new field goes to the end and is given its key; one that is there keeps key, type and place. `expected`: the
 * instant of the change that was seen, null for a new one.
 */
export const SaveField = z.object({ field: CustomerField, expected: Instant.nullable() });
export type SaveField = z.infer<typeof SaveField>;

export const CapacitySaved = saved(CapacitySetup);
export type CapacitySaved = z.infer<typeof CapacitySaved>;
export const SetCapacity = z.object({
  changes: z
    .array(
      CapacityLimit.extend({
        /** What was seen, and what is wanted; null: no limit. */
        from: Limit.shape.most.nullable(),
        most: Limit.shape.most.nullable(),
      }),
    )
    .min(1)
    .max(500),
});
export type SetCapacity = z.infer<typeof SetCapacity>;
