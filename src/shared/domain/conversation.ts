import { z } from 'zod';
import { ChatbotReason, ChatbotUnderstood, chatbotLimits } from './chatbot.ts';
import { Severity, StepKind } from './escalation.ts';
import { FreezeKind, FreezeStepKind } from './freeze.ts';
import { Gate } from './gate/gate.ts';
import { IdentityLevel } from './identity.ts';
import { ContentHash, Id, Instant } from './ids.ts';
import { Imitation } from './imitation.ts';
import { limits } from './limits.ts';
import { MacroAction } from './macro-action.ts';
import { Mood } from './mood.ts';
import { RecoveryKind, RecoveryState, RecoveryStepKind } from './recovery/recovery-case.ts';
import { refusals } from './refusals.ts';
import { RemovedSecret } from './secrets/secret.ts';
import { SignalDeed, SignalKind, SignalReason } from './signals/signal.ts';
import { Aside } from './sla-policy.ts';
import { Tag } from './tag.ts';
import { Channel, LinkType, Priority, Status } from './vocabulary.ts';

/** Due instants of the service-level clocks; null where the clock is not running. */
export const SlaClocks = z.object({
  firstReplyDueAt: Instant.nullable(),
  nextReplyDueAt: Instant.nullable(),
  resolveDueAt: Instant.nullable(),
  /**
   * Clocks that stand still while the conversation is set aside, with the milliseconds of open time they had left
   * (negative: overdue already); null: none does.
   */
  paused: z
    .object({
      by: Aside,
      since: Instant,
      left: z.object({
        firstReply: z.int().nullable(),
        nextReply: z.int().nullable(),
        resolve: z.int().nullable(),
      }),
    })
    .nullable(),
});
export type SlaClocks = z.infer<typeof SlaClocks>;

export const Satisfaction = z.object({
  score: z.int().min(1).max(5),
  comment: z.string().max(2000).nullable(),
  at: Instant,
});
export type Satisfaction = z.infer<typeof Satisfaction>;

/** Another conversation that this one has to do with. Whoever may not see that one learns its number alone. */
export const ConversationLink = z.object({ id: Id, number: z.int().positive(), type: LinkType });
export type ConversationLink = z.infer<typeof ConversationLink>;

export const Conversation = z.object({
  id: Id,
  /** The short number people say aloud: 10241. */
  number: z.int().positive(),
  subject: z.string().max(limits.subjectCharacters),
  channel: Channel,
  status: Status,
  priority: Priority,
  groupId: Id,
  assigneeId: Id.nullable(),
  customerId: Id,
  /** Topic key from the hub's configuration, such as `withdrawal-delayed`. */
  topic: z.string().max(60).nullable(),
  tags: z.array(Tag).max(limits.tagsPerConversation),
  restricted: z.boolean(),
  /** A second queue whose members see it too, while it is escalated to them; never one of a restricted conversation. */
  alsoGroupId: Id.nullable().default(null),
  sla: SlaClocks,
  snoozedUntil: Instant.nullable(),
  /** Since when the customer waits for an answer; null when the desk has answered. */
  waitingSince: Instant.nullable(),
  /** Ordinal of the newest message; ordinals count from 1 without holes inside one conversation. */
  lastOrdinal: z.int().min(0),
  lastMessageAt: Instant,
  /** First 160 characters of the newest public message. */
  preview: z.string().max(200),
  lastAuthorKind: z.enum(['customer', 'agent', 'bot', 'system']),
  satisfaction: Satisfaction.nullable(),
  /** The conversation of the same customer that this one goes on in; its messages are shown there too. */
  mergedIntoId: Id.nullable(),
  links: z.array(ConversationLink).max(limits.linksPerConversation),
  /** Null: nothing says that the customer is upset. */
  mood: Mood.nullable().default(null),
  /** Null: everything in it could be read, and it is nothing that only a person may answer. */
  gate: Gate.nullable().default(null),
  /** Null: nobody and nothing in it passes for the exchange. */
  imitates: Imitation.nullable().default(null),
  createdAt: Instant,
  updatedAt: Instant,
  /** Grows by one with every change; the hub compares it nowhere, people debugging do. */
  version: z.int().min(1),
});
export type Conversation = z.infer<typeof Conversation>;

export const Attachment = z.object({
  hash: ContentHash,
  name: z.string().min(1).max(255),
  mime: z.string().max(127),
  bytes: z.int().min(0).max(limits.attachmentBytes),
});
export type Attachment = z.infer<typeof Attachment>;

export const Author = z.object({
  kind: z.enum(['customer', 'agent', 'bot', 'system']),
  /** Agent or customer; null for the system. */
  id: Id.nullable(),
});
export type Author = z.infer<typeof Author>;

/** Why routing decided as it did; the values that come along stand beside each. */
export const routingReasons = [
  // Why a rule applied
  'always',
  'channel', // channel
  'topic', // topic
  'word', // word
  'language', // language
  'tier', // tier
  'queue', // groupId
  'priority', // priority
  'account-manager',
  'queue-load', // waiting, atLeast
  'reopened',
  'holder-off', // agentId
  // Why this agent
  'manager-free',
  'only-one', // inHand
  'next-in-turn', // among
  'least-loaded', // inHand, among
  'speaks', // language
  'skilled', // skill
  // Why nobody
  'nobody-available',
  'nobody-speaks', // language
  'nobody-skilled', // skill
  'all-full', // agents
  'manager-away', // agentId
] as const;

export const RoutingReason = z.object({
  code: z.enum(routingReasons),
  values: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])),
});
export type RoutingReason = z.infer<typeof RoutingReason>;

const twoCustomers = {
  fromId: Id,
  fromName: z.string().max(200),
  intoId: Id,
  intoName: z.string().max(200),
};

/** What became of one thing that was to come along with a scheduled message. */
const AlongStep = z.object({
  /** Under this key it is done later: whoever asks for it again, it is done once. */
  key: Id,
  action: MacroAction,
  /** unneeded: it was so already. stopped: it could not be done, and `why` says why. */
  state: z.enum(['done', 'unneeded', 'stopped']),
  why: z.enum(refusals).nullable(),
  /** What the sentence in the reader's language needs. */
  values: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])),
});

/** What happened to a conversation, as one line between the messages. */
export const ConversationEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('created') }),
  z.object({ type: z.literal('status'), from: Status, to: Status }),
  z.object({ type: z.literal('assignee'), from: Id.nullable(), to: Id.nullable() }),
  z.object({ type: z.literal('group'), from: Id, to: Id }),
  z.object({ type: z.literal('priority'), from: Priority, to: Priority }),
  z.object({ type: z.literal('tags'), added: z.array(Tag), removed: z.array(Tag) }),
  z.object({ type: z.literal('snoozed'), until: Instant.nullable() }),
  /** This one goes on in another; told in the one that ends. */
  z.object({ type: z.literal('merged'), intoId: Id, intoNumber: z.int() }),
  /** Another one goes on here; told in the one that stays. */
  z.object({ type: z.literal('merged-in'), fromId: Id, fromNumber: z.int() }),
  /** Some of its messages stand in a new conversation too; told in the one that was split, and in the new one. */
  z.object({ type: z.literal('split'), intoId: Id, intoNumber: z.int(), messages: z.int().min(1) }),
  z.object({ type: z.literal('split-off'), fromId: Id, fromNumber: z.int(), messages: z.int().min(1) }),
  /** A split was taken back: the new one is closed. Told in both. */
  z.object({ type: z.literal('unsplit'), otherId: Id, otherNumber: z.int() }),
  /** `what`: what the other one is to this one. Told in both. */
  z.object({ type: z.literal('linked'), otherId: Id, otherNumber: z.int(), what: LinkType }),
  z.object({ type: z.literal('unlinked'), otherId: Id, otherNumber: z.int(), what: LinkType }),
  /** A merge was taken back; told in both. */
  z.object({ type: z.literal('unmerged'), otherId: Id, otherNumber: z.int() }),
  z.object({ type: z.literal('satisfaction'), score: z.int().min(1).max(5) }),
  /** One decision of routing. `to`: group, priority or agent; null: it waits in its queue until somebody is free. */
  z.object({
    type: z.literal('routed'),
    rule: z.string().max(120),
    what: z.enum(['group', 'priority', 'assignee']),
    to: z.string().max(60).nullable(),
    because: z.array(RoutingReason).max(20),
  }),
  /**
   * Somebody whose hands were full has one more. A lead gave it to them, where nothing is said of why, or brought one of
   * theirs back; or it came by itself.
   */
  z.object({
    type: z.literal('over-limit'),
    agentId: Id,
    inHand: z.int().min(0),
    most: z.int().min(0),
    because: z.enum(['taken-up', 'customer-wrote', 'snooze-over', 'answered', 'escalated']).exactOptional(),
  }),
  /**
   * A scheduled message of `agentId` has left, and not all that was to come along with it could be done: every action
   * in its order.
   */
  z.object({
    type: z.literal('half-done'),
    messageId: Id,
    agentId: Id,
    steps: z.array(AlongStep).max(41),
  }),
  /** One step of an escalation. `target`: whose it is from then on, by the name that the target had. */
  z.object({
    type: z.literal('escalation'),
    escalationId: Id,
    step: StepKind,
    targetId: Id,
    target: z.string().max(120),
    severity: Severity,
  }),
  /** One step of a request to freeze the customer's account, or to open it again. */
  z.object({ type: z.literal('freeze'), freezeId: Id, what: FreezeKind, step: FreezeStepKind }),
  /** One step of a recovery case, and how it stands since. */
  z.object({
    type: z.literal('recovery'),
    caseId: Id,
    what: RecoveryKind,
    step: RecoveryStepKind,
    state: RecoveryState,
  }),
  /** Somebody decided about a signal of suspicious activity, or took that back. */
  z.object({
    type: z.literal('signal'),
    signalId: Id,
    what: SignalKind,
    deed: SignalDeed,
    reason: SignalReason.nullable(),
  }),
  /** Somebody checked who the customer is. signal: it failed so often in a row that security was told. */
  z.object({
    type: z.literal('identity'),
    level: IdentityLevel,
    result: z.enum(['passed', 'failed', 'signal']),
    failures: z.int().min(0),
  }),
  /** An agent has read it, and the customer is not upset. */
  z.object({ type: z.literal('calmed') }),
  /**
   * That it has arrived was told by itself. `guide`: the page that was named, and because of which topic or word. `gated`:
   * a person alone answers, so that nothing else was said.
   */
  z.object({
    type: z.literal('acknowledged'),
    guide: z.object({ name: z.string().max(80), link: z.string().max(500) }).nullable(),
    because: z.object({ by: z.enum(['topic', 'word']), value: z.string().max(80) }).nullable(),
    gated: z.boolean(),
  }),
  /** The exchange's chatbot gave the customer to the desk. `lines`: so many messages right before this are its transcript. */
  z.object({
    type: z.literal('chatbot'),
    why: ChatbotReason,
    understood: ChatbotUnderstood,
    lines: z.int().min(0).max(chatbotLimits.lines),
  }),
  /** The customer wants a person, and no machine. */
  z.object({ type: z.literal('asked-for-person') }),
  /** A customer turned out to be another one, or two again; told in what was theirs, and in what the other has open. */
  z.object({ type: z.literal('customer-merged'), ...twoCustomers }),
  z.object({ type: z.literal('customer-unmerged'), ...twoCustomers }),
]);
export type ConversationEvent = z.infer<typeof ConversationEvent>;

/** Which version of a macro or article the text came from: kept with the message for good. */
export const Source = z.object({
  kind: z.enum(['macro', 'article']),
  id: Id,
  version: z.int().min(1),
});
export type Source = z.infer<typeof Source>;

export const Message = z.object({
  /** Made by whoever wrote it (UUIDv7), so the echo replaces the optimistic row in place. */
  id: Id,
  conversationId: Id,
  ordinal: z.int().min(1),
  /** reply: the customer sees it. note: the team alone. event: neither wrote it. */
  kind: z.enum(['reply', 'note', 'event']),
  author: Author,
  channel: Channel,
  bodyText: z.string().max(limits.messageCharacters),
  /** E-mail's own HTML, untrusted; null where the channel is plain text. */
  bodyHtml: z.string().max(limits.messageHtmlCharacters).nullable(),
  attachments: z.array(Attachment).max(limits.attachmentsPerMessage),
  event: ConversationEvent.nullable(),
  sources: z.array(Source).max(20),
  /** What the hub took out of it before it kept it; absent: nothing. */
  secrets: z.array(RemovedSecret).max(20).optional(),
  /** Delivery of a public reply towards the customer. */
  state: z.enum(['sent', 'delivered', 'read', 'failed']),
  createdAt: Instant,
});
export type Message = z.infer<typeof Message>;
