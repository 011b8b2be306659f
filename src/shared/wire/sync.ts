import { z } from 'zod';
import { Attention } from '../domain/attention.ts';
import { Conversation, Message } from '../domain/conversation.ts';
import { CustomerField, FieldKey } from '../domain/customer-field.ts';
import { Escalation, EscalationTarget } from '../domain/escalation.ts';
import { Freeze } from '../domain/freeze.ts';
import { ContentHash, Id } from '../domain/ids.ts';
import { Article, Collection, Macro, Section } from '../domain/knowledge.ts';
import { KycStatus } from '../domain/kyc/kyc.ts';
import { limits } from '../domain/limits.ts';
import { MaskKind } from '../domain/masking/mask-value.ts';
import { MaskedFact } from '../domain/masking/masked-fact.ts';
import { Acknowledgement } from '../domain/must-read.ts';
import { OwnMacro } from '../domain/own-macro.ts';
import { Agent, Customer, Group, Workspace } from '../domain/people.ts';
import { RecoveryCase } from '../domain/recovery/recovery-case.ts';
import { Reminder } from '../domain/reminder.ts';
import { SavedView } from '../domain/saved-view.ts';
import { ScheduledMessage } from '../domain/scheduled.ts';
import { SideConversation } from '../domain/side-conversation.ts';
import { Signal } from '../domain/signals/signal.ts';
import { Role } from '../domain/vocabulary.ts';
import { SynonymGroup } from './learning.ts';

/** Place in the workspace's change log; 0 is before everything. */
export const Seq = z.int().min(0);

/** What an agent may see right now. `epoch` grows when it changes; the engine then drops what is outside. */
export const Scope = z.object({
  epoch: z.int().min(0),
  /** Groups whose conversations this agent may have. */
  groupIds: z.array(Id),
  /** Whether restricted conversations inside ordinary groups are included. */
  restrictedInside: z.boolean(),
  /** Keys of the customer fields that this agent may see; absent where it was kept before there were any to hide. */
  fields: z.array(FieldKey).max(limits.customerFields).optional(),
  role: Role.optional(),
  /** What of customers comes masked to this agent, and how; absent where it was kept before anything did. */
  masks: z
    .array(z.object({ fact: MaskedFact, kind: MaskKind }))
    .max(limits.customerFields + 2)
    .exactOptional(),
});
export type Scope = z.infer<typeof Scope>;

/** One change: the row as it is now, or that it is gone (deleted, or out of this agent's sight). */
export const Change = z.discriminatedUnion('entity', [
  z.object({ entity: z.literal('conversation'), id: Id, row: Conversation.nullable() }),
  z.object({ entity: z.literal('message'), id: Id, row: Message.nullable() }),
  z.object({ entity: z.literal('scheduled'), id: Id, row: ScheduledMessage.nullable() }),
  z.object({ entity: z.literal('customer'), id: Id, row: Customer.nullable() }),
  z.object({ entity: z.literal('agent'), id: Id, row: Agent.nullable() }),
  z.object({ entity: z.literal('group'), id: Id, row: Group.nullable() }),
  z.object({ entity: z.literal('workspace'), id: Id, row: Workspace.nullable() }),
  /** To those who have it: its owner, or everyone. */
  z.object({ entity: z.literal('view'), id: Id, row: SavedView.nullable() }),
  /** To its agent alone. */
  z.object({ entity: z.literal('reminder'), id: Id, row: Reminder.nullable() }),
  /** To its owner alone. */
  z.object({ entity: z.literal('own-macro'), id: Id, row: OwnMacro.nullable() }),
  /** To the one agent whose it is. */
  z.object({ entity: z.literal('attention'), id: Id, row: Attention.nullable() }),
  /** To the one agent whose it is. */
  z.object({ entity: z.literal('acknowledgement'), id: Id, row: Acknowledgement.nullable() }),
  /** To those who may see the conversation that it is about, and to the team that is asked: see `maySeeSide`. */
  z.object({ entity: z.literal('side'), id: Id, row: SideConversation.nullable() }),
  /** To those who may see its conversation; to whoever escalated it and may not, that it was handed over. */
  z.object({ entity: z.literal('escalation'), id: Id, row: Escalation.nullable() }),
  z.object({ entity: z.literal('escalation-target'), id: Id, row: EscalationTarget.nullable() }),
  /** To those who may see its conversation, to who asked for it, and to those who decide. */
  z.object({ entity: z.literal('freeze'), id: Id, row: Freeze.nullable() }),
  /** By its customer, to those who may have that one; what is withheld in it to compliance alone: see `kycSeenBy`. */
  z.object({ entity: z.literal('kyc'), id: Id, row: KycStatus.nullable() }),
  /** To those who may see its conversation. */
  z.object({ entity: z.literal('recovery'), id: Id, row: RecoveryCase.nullable() }),
  /** To those who may have it: see `maySeeSignal`. */
  z.object({ entity: z.literal('signal'), id: Id, row: Signal.nullable() }),
  z.object({ entity: z.literal('macro'), id: Id, row: Macro.nullable() }),
  z.object({ entity: z.literal('article'), id: Id, row: Article.nullable() }),
  z.object({ entity: z.literal('collection'), id: Id, row: Collection.nullable() }),
  z.object({ entity: z.literal('section'), id: Id, row: Section.nullable() }),
  z.object({ entity: z.literal('customer-field'), id: Id, row: CustomerField.nullable() }),
  z.object({ entity: z.literal('synonyms'), id: Id, row: SynonymGroup.nullable() }),
  /** Two customers who are not one, by an id that says nothing of them. */
  z.object({ entity: z.literal('customers-apart'), id: Id, row: z.object({ id: Id }).nullable() }),
]);
export type Change = z.infer<typeof Change>;
export type ChangeEntity = Change['entity'];

/**
 * Everything after `from` up to and including `to`. Rows come parents first (customer, conversation, message),
 * each entity at most once. An engine whose cursor is not `from` ignores the frame and pulls.
 * A frame parses item by item: `changes` stays unknown here so that one bad item is quarantined alone.
 */
export const ChangesFrame = z.object({
  from: Seq,
  to: Seq,
  /** Newest seq that the hub knows; more pages follow while `to < head`. */
  head: Seq,
  scope: Scope,
  changes: z.array(z.unknown()),
  /** Ids of changes that are taken together or not at all, set by set: a release. */
  together: z.array(z.array(Id)).default([]),
});
export type ChangesFrame = z.infer<typeof ChangesFrame>;

export const PullChanges = z.object({
  since: Seq,
  limit: z.int().min(1).max(500).default(500),
  /** All macros and articles are here as of `since`; absent: the first sync has not come through them. */
  documents: z.boolean().exactOptional(),
});

/** The start of a first sync: people and places whole, the cursor to pull from, and how much is to come. */
export const SyncStart = z.object({
  workspace: Workspace,
  me: Agent,
  scope: Scope,
  cursor: Seq,
  agents: z.array(Agent),
  groups: z.array(Group),
  /** Own views and the team's. */
  views: z.array(SavedView),
  /** The agent's own. */
  reminders: z.array(Reminder),
  ownMacros: z.array(OwnMacro).max(limits.ownMacrosPerAgent).default([]),
  attention: z.array(Attention),
  /** The agent's own, of each document the latest. */
  acknowledgements: z.array(Acknowledgement).max(limits.acknowledgementsAtStart).default([]),
  customerFields: z.array(CustomerField).default([]),
  customersApart: z.array(Id).default([]),
  synonyms: z.array(SynonymGroup).max(limits.synonymGroups).default([]),
  sides: z.array(SideConversation),
  escalationTargets: z.array(EscalationTarget).max(limits.escalationTargets).default([]),
  /** What this agent has handed over and may not see any more. */
  handed: z.array(Escalation).max(limits.handedAtStart).default([]),
  /** The newest that this agent sees. */
  freezes: z.array(Freeze).max(limits.freezesAtStart).default([]),
  /** Open ones, to those who have all of them. */
  signals: z.array(Signal).max(limits.signalsAtStart).default([]),
  totals: z.object({
    open: z.int().min(0),
    conversations: z.int().min(0),
    messages: z.int().min(0),
    macros: z.int().min(0),
    articles: z.int().min(0),
  }),
});
export type SyncStart = z.infer<typeof SyncStart>;

/**
 * A page of the first sync. `phase` 'working' walks the conversations that owe work, newest first;
 * 'history' the others. `after` is the id of the last conversation of the page before.
 * `groupId` narrows to one group (after an agent has gained it).
 */
export const PullSnapshot = z.object({
  phase: z.enum(['working', 'history']),
  after: Id.nullable(),
  groupId: Id.optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type PullSnapshot = z.infer<typeof PullSnapshot>;

/** One conversation with its customer and newest messages (ordinal ascending). */
export const Bundle = z.object({
  conversation: Conversation,
  customer: Customer,
  messages: z.array(Message),
  /** Replies that wait for their time. */
  scheduled: z.array(ScheduledMessage).max(100).default([]),
  escalations: z.array(Escalation).max(100).default([]),
  freezes: z.array(Freeze).default([]),
  /** Of its customer; null: nobody has asked. */
  kyc: KycStatus.nullable().default(null),
  recoveries: z.array(RecoveryCase).max(100).default([]),
  /** Of its customer, as far as this agent may have them. */
  signals: z.array(Signal).default([]),
  /** True when `messages` reaches back to ordinal 1. */
  complete: z.boolean(),
});
export type Bundle = z.infer<typeof Bundle>;

export const SnapshotPage = z.object({
  bundles: z.array(z.unknown()),
  /** In the first page of a group that was gained: what was asked of it, and about its conversations. */
  sides: z.array(SideConversation).default([]),
  /** Pass as `after` for the next page; null at the end of the phase. */
  next: Id.nullable(),
});
export type SnapshotPage = z.infer<typeof SnapshotPage>;

export const PullThread = z.object({
  conversationId: Id,
  /** Messages with a smaller ordinal, newest of them first in line; absent: from the newest. */
  before: z.int().min(1).optional(),
  limit: z.int().min(1).max(500).default(200),
});

export const DocumentKind = z.enum(['macro', 'article', 'collection', 'section']);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Every document's hash: the engine fetches what differs and drops what is missing. */
export const Manifest = z.object({
  cursor: Seq,
  documents: z.array(z.object({ kind: DocumentKind, id: Id, hash: ContentHash })),
  /** Ids of documents that are taken together or not at all, set by set: parts of releases. */
  together: z.array(z.array(Id)).default([]),
});
export type Manifest = z.infer<typeof Manifest>;

export const FetchDocuments = z.object({
  wanted: z
    .array(z.object({ kind: DocumentKind, id: Id }))
    .min(1)
    .max(200),
  /** The manifest's cursor: what a release has changed since is left out, since the change log brings it whole. */
  asOf: Seq.exactOptional(),
});
/** Each one a `Change` with its row; those that are gone are left out, those that did not fit are asked for again. */
export const Documents = z.object({ documents: z.array(z.unknown()) });
