import { z } from 'zod';
import { Attachment, Conversation, Source } from '../domain/conversation.ts';
import { FieldKey, FieldValue } from '../domain/customer-field.ts';
import { MergeTake } from '../domain/customer-merge.ts';
import { Deed, EscalationCheck, EscalationState, Severity } from '../domain/escalation.ts';
import { Id, Instant, Locale } from '../domain/ids.ts';
import { limits } from '../domain/limits.ts';
import { MacroAction } from '../domain/macro-action.ts';
import { Mention } from '../domain/mentions.ts';
import { Acknowledgement } from '../domain/must-read.ts';
import { OwnMacroDraft } from '../domain/own-macro.ts';
import {
  RecoveryDeed,
  RecoveryFacts,
  RecoveryKind,
  RecoveryState,
  ReturnAddress,
} from '../domain/recovery/recovery-case.ts';
import { refusals } from '../domain/refusals.ts';
import { Reminder } from '../domain/reminder.ts';
import { RichText } from '../domain/rich-text.ts';
import { ViewDraft } from '../domain/saved-view.ts';
import { SideStatus, SideSubject, SideText } from '../domain/side-conversation.ts';
import { SignalDeed, SignalReason } from '../domain/signals/signal.ts';
import { Tag } from '../domain/tag.ts';
import { AgentState, LinkType, Priority, Status } from '../domain/vocabulary.ts';

const body = z.string().max(limits.messageCharacters);

/**
 * What the writer had in sight. The hub answers `conflict` when another agent answered after `seenOrdinal`,
 * somebody else took the conversation, or it was closed; and, for a reply that waited in the outbox for more
 * than `limits` of patience (30 s), also when the customer wrote meanwhile. `force` is set when the agent has
 * looked at what changed and sends all the same.
 */
export const ReplyBase = z.object({
  seenOrdinal: z.int().min(0),
  assigneeId: Id.nullable(),
  /** Milliseconds between writing and this attempt, by the workstation's monotonic clock. */
  heldMs: z.int().min(0),
  force: z.boolean().default(false),
});
export type ReplyBase = z.infer<typeof ReplyBase>;

const reply = z.object({
  kind: z.literal('reply'),
  conversationId: Id,
  messageId: Id,
  bodyText: body,
  /** With formatting, where the channel carries it; what is said is then read from this alone. */
  rich: RichText.exactOptional(),
  attachments: z.array(Attachment).max(limits.attachmentsPerMessage),
  sources: z.array(Source).max(20),
  /** It is what the workstation suggested, word by word: where only a person answers the hub refuses it. */
  suggested: z.literal(true).exactOptional(),
  base: ReplyBase,
});

const note = z.object({
  kind: z.literal('note'),
  conversationId: Id,
  messageId: Id,
  bodyText: body.min(1),
  attachments: z.array(Attachment).max(limits.attachmentsPerMessage),
  /** Who is to hear of it; those who may not see the conversation don't. */
  mentions: z.array(Mention).max(limits.mentionsPerNote).exactOptional(),
});

/** Even when the hands that it comes into are full; for leads alone, and written down. */
const overLimit = z.literal(true).exactOptional();

/** Compare-and-set: applied only while the conversation still has `expected`. */
const assign = z.object({
  kind: z.literal('assign'),
  conversationId: Id,
  assigneeId: Id.nullable(),
  expected: Id.nullable(),
  overLimit,
});
const status = z.object({
  kind: z.literal('status'),
  conversationId: Id,
  status: Status,
  expected: Status,
  overLimit,
});
const priority = z.object({
  kind: z.literal('priority'),
  conversationId: Id,
  priority: Priority,
});
const tags = z.object({
  kind: z.literal('tags'),
  conversationId: Id,
  add: z.array(Tag).max(limits.tagsPerConversation),
  remove: z.array(Tag).max(limits.tagsPerConversation),
});
const group = z.object({ kind: z.literal('group'), conversationId: Id, groupId: Id, expected: Id });
const snooze = z.object({
  kind: z.literal('snooze'),
  conversationId: Id,
  until: Instant.nullable(),
  overLimit,
});

/** The customer is not upset by what they wrote up to `ordinal`; what they write later is read anew. */
const calm = z.object({ kind: z.literal('calm'), conversationId: Id, ordinal: z.int().min(1) });

/** A reply that the hub keeps until its time; see `ScheduledMessage`. The base counts when it is taken in. */
const schedule = reply.extend({
  kind: z.literal('schedule'),
  at: Instant,
  actions: z.array(MacroAction).max(40),
  thenStatus: Status.nullable(),
  holdOnReply: z.boolean(),
});
/** Another time for it, or now. Compare-and-set: a conflict when it has left. */
const reschedule = z.object({
  kind: z.literal('reschedule'),
  conversationId: Id,
  messageId: Id,
  at: Instant,
  seenOrdinal: z.int().min(0),
});
/** Calls it back; a conflict when it has left. */
const unschedule = z.object({ kind: z.literal('unschedule'), conversationId: Id, messageId: Id });

/** From now on the agent hears of what happens there; or no longer. */
const follow = z.object({ kind: z.literal('follow'), conversationId: Id, follow: z.boolean() });
/** The agent has read up to an ordinal, and with it what was mentioned to them. */
const mentionSeen = z.object({ kind: z.literal('mention-seen'), conversationId: Id, upTo: z.int().min(1) });

/** Another conversation of the same customer goes on in this one and is closed, with a pointer. */
const merge = z.object({ kind: z.literal('merge'), conversationId: Id, otherId: Id, overLimit });
/** Takes that back: `otherId` is as it was, and a conversation of its own again. */
const unmerge = z.object({ kind: z.literal('unmerge'), conversationId: Id, otherId: Id, overLimit });

/** Ties two conversations, or unties them; both say so. `otherNumber` is for the workstation's own picture. */
const link = z.object({
  kind: z.literal('link'),
  conversationId: Id,
  otherId: Id,
  otherNumber: z.int().positive(),
  what: LinkType,
});
const unlink = link.extend({ kind: z.literal('unlink') });

/** Messages go into a new conversation of the same customer, as copies: what the customer sees stays as it is. */
const split = z.object({
  kind: z.literal('split'),
  conversationId: Id,
  newId: Id,
  messageIds: z.array(Id).min(1).max(limits.messagesPerSplit),
});
/** Takes that back, as long as nothing was said in the new one. */
const unsplit = z.object({ kind: z.literal('unsplit'), conversationId: Id, otherId: Id });

const escalationText = z.string().max(limits.escalationTextCharacters);
/**
 * Gives a conversation to a target's queue as well; to a restricted one alone, and then whoever has it now loses it.
 * `override`: why although something is missing. `told`: what the customer hears, in their language; null: nothing.
 */
const escalate = z.object({
  kind: z.literal('escalate'),
  conversationId: Id,
  escalationId: Id,
  targetId: Id,
  reason: z.string().max(60),
  severity: Severity,
  checks: z.array(EscalationCheck).max(limits.checksPerReason),
  override: escalationText,
  note: escalationText,
  told: z.object({ messageId: Id, text: body.min(1) }).nullable(),
});
/** Compare-and-set: done only where it may still follow; a conflict when it has come further since `expected`. */
const escalationStep = z.object({
  kind: z.literal('escalation-step'),
  conversationId: Id,
  escalationId: Id,
  stepId: Id,
  deed: Deed,
  text: escalationText,
  /** Of a pass: with whom it goes on. */
  toTargetId: Id.nullable(),
  expected: EscalationState,
});

/** Begins a recovery case (`expected` null), or changes the one that is at this revision. */
const recoverySave = z.object({
  kind: z.literal('recovery-save'),
  conversationId: Id,
  caseId: Id,
  stepId: Id,
  what: RecoveryKind,
  facts: RecoveryFacts,
  returnTo: ReturnAddress.nullable(),
  expected: z.int().min(1).nullable(),
});
/** Compare-and-set like a step of an escalation. `handOver`: the escalation by which a case goes on. */
const recoveryStep = z.object({
  kind: z.literal('recovery-step'),
  conversationId: Id,
  caseId: Id,
  stepId: Id,
  deed: RecoveryDeed,
  text: escalationText,
  expected: RecoveryState,
  handOver: escalate
    .pick({
      escalationId: true,
      targetId: true,
      reason: true,
      severity: true,
      checks: true,
      override: true,
      note: true,
    })
    .nullable(),
});

/** What happens in one conversation. */
export const ConversationMutation = z.discriminatedUnion('kind', [
  reply,
  note,
  assign,
  status,
  priority,
  tags,
  group,
  snooze,
  calm,
  schedule,
  reschedule,
  unschedule,
  follow,
  mentionSeen,
  merge,
  unmerge,
  link,
  unlink,
  split,
  unsplit,
  escalate,
  escalationStep,
  recoverySave,
  recoveryStep,
]);
export type ConversationMutation = z.infer<typeof ConversationMutation>;

/** Makes a view, or changes the one that is at version `expected`; null: there is none yet. */
const viewSave = z.object({ kind: z.literal('view-save'), view: ViewDraft, expected: z.int().nullable() });
const viewDelete = z.object({ kind: z.literal('view-delete'), viewId: Id });

/** What happens to a view that somebody built. */
export const ViewMutation = z.discriminatedUnion('kind', [viewSave, viewDelete]);
export type ViewMutation = z.infer<typeof ViewMutation>;

/** Sets a reminder of the agent's own, or puts it off; what was said later stays. */
const reminderSet = z.object({
  kind: z.literal('reminder-set'),
  reminder: Reminder.omit({ agentId: true }),
});
const reminderDone = z.object({ kind: z.literal('reminder-done'), reminderId: Id });

export const ReminderMutation = z.discriminatedUnion('kind', [reminderSet, reminderDone]);
export type ReminderMutation = z.infer<typeof ReminderMutation>;

/** Makes a macro of the agent's own, or changes the one that is at version `expected`; null: there is none yet. */
const ownMacroSave = z.object({
  kind: z.literal('own-macro-save'),
  macro: OwnMacroDraft,
  expected: z.int().nullable(),
});
const ownMacroDelete = z.object({ kind: z.literal('own-macro-delete'), macroId: Id });
/** Gives it to the trainers as it is at version `expected`: a draft of its own, which they go on with. */
const ownMacroPropose = z.object({
  kind: z.literal('own-macro-propose'),
  macroId: Id,
  expected: z.int(),
  documentId: Id,
  versionId: Id,
});

export const OwnMacroMutation = z.discriminatedUnion('kind', [ownMacroSave, ownMacroDelete, ownMacroPropose]);
export type OwnMacroMutation = z.infer<typeof OwnMacroMutation>;

/** Asks another team about a conversation. */
const sideStart = z.object({
  kind: z.literal('side-start'),
  side: z.object({ id: Id, conversationId: Id, groupId: Id, subject: SideSubject }),
  messageId: Id,
  text: SideText,
});
/** Says something there; one that was done is open again. */
const sideWrite = z.object({ kind: z.literal('side-write'), sideId: Id, messageId: Id, text: SideText });
const sideStatus = z.object({ kind: z.literal('side-status'), sideId: Id, status: SideStatus });

/** What happens in a side conversation; the customer's own does not change by it. */
export const SideMutation = z.discriminatedUnion('kind', [sideStart, sideWrite, sideStatus]);
export type SideMutation = z.infer<typeof SideMutation>;

/** They hold wherever the customer writes. */
const customerTags = z.object({
  kind: z.literal('customer-tags'),
  customerId: Id,
  add: z.array(Tag).max(limits.tagsPerCustomer),
  remove: z.array(Tag).max(limits.tagsPerCustomer),
});
/** Compare-and-set: applied only while the note is still `expected`, so that nobody's words are written over. */
const customerNote = z.object({
  kind: z.literal('customer-note'),
  customerId: Id,
  note: z.string().max(limits.customerNoteCharacters),
  expected: z.string().max(limits.customerNoteCharacters),
});
/** In what they are answered; the last word counts. */
const customerLanguage = z.object({ kind: z.literal('customer-language'), customerId: Id, locale: Locale });
/** Compare-and-set like the note; null: there is no value. */
const customerField = z.object({
  kind: z.literal('customer-field'),
  customerId: Id,
  field: FieldKey,
  value: FieldValue.nullable(),
  expected: FieldValue.nullable(),
});
/** `otherId` turned out to be this customer, who has their conversations from now on, and of them what `take` names. */
const customerMerge = z.object({
  kind: z.literal('customer-merge'),
  customerId: Id,
  otherId: Id,
  take: MergeTake,
});
/** Takes that back. */
const customerUnmerge = z.object({ kind: z.literal('customer-unmerge'), customerId: Id, otherId: Id });
/** The two are not one, and nobody is asked again; or they may be after all. */
const customerApart = z.object({
  kind: z.literal('customer-apart'),
  customerId: Id,
  otherId: Id,
  apart: z.boolean(),
});

/** What the desk knows about a customer. */
export const CustomerMutation = z.discriminatedUnion('kind', [
  customerTags,
  customerNote,
  customerLanguage,
  customerField,
  customerMerge,
  customerUnmerge,
  customerApart,
]);
export type CustomerMutation = z.infer<typeof CustomerMutation>;

/**
 * What somebody makes of a signal; compare-and-set on its revision. `inConversation`: in which one, where it is told too;
 * never of a restricted signal.
 */
const signalDecide = z.object({
  kind: z.literal('signal-decide'),
  signalId: Id,
  deed: SignalDeed,
  /** Null: it is open again. */
  reason: SignalReason.nullable(),
  note: z.string().max(limits.signalNoteCharacters),
  expected: z.int().min(1),
  inConversation: Id.nullable(),
});
export const SignalMutation = signalDecide;
export type SignalMutation = z.infer<typeof SignalMutation>;

/** Where the agent stands, as of `at`: of two workstations the later word counts. */
export const AvailabilityMutation = z.object({
  kind: z.literal('availability'),
  state: AgentState,
  at: Instant,
});
export type AvailabilityMutation = z.infer<typeof AvailabilityMutation>;

/** The agent has read a version of a macro or an article to its end. */
export const AcknowledgeMutation = z.object({
  kind: z.literal('acknowledge'),
  ...Acknowledgement.pick({ documentKind: true, documentId: true, version: true, at: true }).shape,
});
export type AcknowledgeMutation = z.infer<typeof AcknowledgeMutation>;

export const Mutation = z.union([
  ConversationMutation,
  ViewMutation,
  ReminderMutation,
  OwnMacroMutation,
  SideMutation,
  CustomerMutation,
  SignalMutation,
  AvailabilityMutation,
  AcknowledgeMutation,
]);
export type Mutation = z.infer<typeof Mutation>;

export function isConversationMutation(mutation: Mutation): mutation is ConversationMutation {
  return 'conversationId' in mutation;
}

export function isCustomerMutation(mutation: Mutation): mutation is CustomerMutation {
  return 'customerId' in mutation;
}

export function isViewMutation(mutation: Mutation): mutation is ViewMutation {
  return mutation.kind === 'view-save' || mutation.kind === 'view-delete';
}

export function isReminderMutation(mutation: Mutation): mutation is ReminderMutation {
  return mutation.kind === 'reminder-set' || mutation.kind === 'reminder-done';
}

export function isOwnMacroMutation(mutation: Mutation): mutation is OwnMacroMutation {
  return (
    mutation.kind === 'own-macro-save' ||
    mutation.kind === 'own-macro-delete' ||
    mutation.kind === 'own-macro-propose'
  );
}

export function isSideMutation(mutation: Mutation): mutation is SideMutation {
  return mutation.kind === 'side-start' || mutation.kind === 'side-write' || mutation.kind === 'side-status';
}

export function sideIdOf(mutation: SideMutation): string {
  return mutation.kind === 'side-start' ? mutation.side.id : mutation.sideId;
}

export function viewIdOf(mutation: ViewMutation): string {
  return mutation.kind === 'view-save' ? mutation.view.id : mutation.viewId;
}

export const MutationItem = z.object({
  /** Idempotency key (UUIDv7, made once when the agent acted): the hub executes each key once. */
  key: Id,
  mutation: Mutation,
});
export type MutationItem = z.infer<typeof MutationItem>;

/** Executed in order, each in a transaction of its own; one refused item leaves the others alone. */
export const MutationBatch = z.object({
  items: z.array(MutationItem).min(1).max(limits.mutationsPerBatch),
});
export type MutationBatch = z.infer<typeof MutationBatch>;

export const MutationResult = z.discriminatedUnion('outcome', [
  /** `seq` of the change: the echo carries it. */
  z.object({ key: Id, outcome: z.literal('applied'), seq: z.int() }),
  /** The key was executed before, with this seq. */
  z.object({ key: Id, outcome: z.literal('duplicate'), seq: z.int() }),
  z.object({
    key: Id,
    outcome: z.literal('conflict'),
    because: z.enum(['answered-by-other', 'taken', 'closed', 'customer-wrote', 'changed']),
    /** Who did it, when it was a person. */
    byAgentId: Id.nullable(),
    /** The conversation as it is now; null when the mutation was about something else. */
    current: Conversation.nullable(),
  }),
  z.object({
    key: Id,
    outcome: z.literal('refused'),
    why: z.enum(refusals),
    message: z.string().max(300),
    /** What the sentence in the reader's language needs. */
    values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  }),
  /** Nothing was done; the same item may be sent again. */
  z.object({ key: Id, outcome: z.literal('failed'), retryAfter: z.int().min(0) }),
]);
export type MutationResult = z.infer<typeof MutationResult>;

export const MutationResults = z.object({ results: z.array(MutationResult) });
export type MutationResults = z.infer<typeof MutationResults>;

/** A reply older than this in the outbox is stale once the customer has written again. */
export const patienceMs = 30_000;
