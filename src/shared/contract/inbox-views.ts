import { z } from 'zod';
import { GateLevel } from '../domain/gate/gate.ts';
import { Id, Instant, Locale } from '../domain/ids.ts';
import { Imitation } from '../domain/imitation.ts';
import { Mood } from '../domain/mood.ts';
import { RecoveryState } from '../domain/recovery/recovery-case.ts';
import { SavedView } from '../domain/saved-view.ts';
import { SignalSeverity } from '../domain/signals/signal.ts';
import { Aside, SlaClock } from '../domain/sla-policy.ts';
import { Channel, Priority, Status, Tier } from '../domain/vocabulary.ts';

/** System views; `group:<id>` shows one queue, `own:<id>` a view that somebody built. */
export const ViewId = z.union([
  z.enum([
    'mine',
    'mentions',
    'following',
    'unassigned',
    'waiting',
    'breaching',
    'vip',
    'snoozed',
    'drafts',
    'open',
    'solved',
    'all',
  ]),
  z.templateLiteral(['group:', z.uuid()]),
  z.templateLiteral(['own:', z.uuid()]),
]);
export type ViewId = z.infer<typeof ViewId>;

export const InboxView = z.object({
  id: ViewId,
  /** Name of a group or of a built view; null for system views, whose names are in the catalogue. */
  name: z.string().nullable(),
  count: z.int().min(0),
  unread: z.int().min(0),
  restricted: z.boolean(),
  /** Of a view that somebody built: what it is made of. */
  built: SavedView.nullable(),
  /** Whether this agent may change it. */
  mayChange: z.boolean(),
  /** False while its conversations are still being looked for; the count grows. */
  complete: z.boolean(),
});
export type InboxView = z.infer<typeof InboxView>;

export const Sort = z.enum(['urgency', 'newest', 'oldest']);
export type Sort = z.infer<typeof Sort>;

/** All that one line of the list draws. */
export const ConversationRow = z.object({
  id: Id,
  number: z.int(),
  subject: z.string(),
  preview: z.string(),
  channel: Channel,
  status: Status,
  priority: Priority,
  customerName: z.string(),
  tier: Tier,
  locale: Locale,
  assigneeId: Id.nullable(),
  assigneeName: z.string().nullable(),
  groupId: Id,
  tags: z.array(z.string()),
  restricted: z.boolean(),
  /** How the customer is upset, if they are. */
  mood: Mood.shape.kind.nullable(),
  /** Only a person answers there. */
  gate: GateLevel.nullable(),
  /** By what somebody or something there passes for the exchange. */
  imitates: Imitation.shape.by.nullable(),
  /** How severe the worst open signal of its customer is. */
  signal: SignalSeverity.nullable(),
  /** How far the recovery case has come that is under way there. */
  recovery: RecoveryState.nullable(),
  lastAuthorKind: z.enum(['customer', 'agent', 'bot', 'system']),
  lastMessageAt: Instant,
  waitingSince: Instant.nullable(),
  /** The earliest service-level clock that runs. */
  dueAt: Instant.nullable(),
  /** Which clock that is. */
  dueClock: SlaClock.nullable(),
  /** Where no clock runs: the one that stands still, why, and the milliseconds of open time it has left. */
  paused: z.object({ clock: SlaClock, by: Aside, leftMs: z.int() }).nullable(),
  snoozedUntil: Instant.nullable(),
  unread: z.boolean(),
  hasDraft: z.boolean(),
  following: z.boolean(),
  /** Somebody mentioned this agent there, and they have not looked. */
  mentioned: z.boolean(),
  /** Own actions still in the outbox. */
  queued: z.int().min(0),
  /** Own actions that the hub refused or that conflict. */
  parked: z.int().min(0),
});
export type ConversationRow = z.infer<typeof ConversationRow>;

/** One conversation that an agent hands over at the end of their shift. */
export const HandoverRow = z.object({
  id: Id,
  number: z.int(),
  subject: z.string(),
  customerName: z.string(),
  channel: Channel,
  status: Status,
  groupId: Id,
  restricted: z.boolean(),
  dueAt: Instant.nullable(),
  snoozedUntil: Instant.nullable(),
  waitingSince: Instant.nullable(),
  /** The newest words between desk and customer; null when there are none. */
  last: z
    .object({
      text: z.string().max(400),
      authorKind: z.enum(['customer', 'agent', 'bot', 'system']),
      at: Instant,
    })
    .nullable(),
  /** The newest note of the team. */
  lastNote: z.string().max(400).nullable(),
});
export type HandoverRow = z.infer<typeof HandoverRow>;
