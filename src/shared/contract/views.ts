import { z } from 'zod';
import { Attachment, Conversation, Message, Satisfaction, Source } from '../domain/conversation.ts';
import { CustomerField, FieldValue } from '../domain/customer-field.ts';
import { GateLevel } from '../domain/gate/gate.ts';
import { Id, Instant, Locale } from '../domain/ids.ts';
import { Imitation } from '../domain/imitation.ts';
import { interfaceLanguages } from '../domain/interface-language.ts';
import { Going, MacroAction } from '../domain/macro-action.ts';
import { Mood } from '../domain/mood.ts';
import { notifyDefaults } from '../domain/notify-defaults.ts';
import { NotifySettings } from '../domain/notify-settings.ts';
import { Agent, Customer, Group, Workspace } from '../domain/people.ts';
import { RecoveryState } from '../domain/recovery/recovery-case.ts';
import { RichText } from '../domain/rich-text.ts';
import { SavedView } from '../domain/saved-view.ts';
import { DraftSecret } from '../domain/secrets/draft-take-out.ts';
import { SignalSeverity } from '../domain/signals/signal.ts';
import { Aside, SlaClock } from '../domain/sla-policy.ts';
import { Audience, Channel, Priority, Status, Tier, Verification } from '../domain/vocabulary.ts';
import { Outdated } from './outdated.ts';

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

export const ConversationView = z.object({
  /** With own queued actions already applied. */
  conversation: Conversation,
  customer: Customer,
  assignee: Agent.nullable(),
  group: Group,
  /** Newest ordinal this agent has seen here. */
  seenOrdinal: z.int().min(0),
  following: z.boolean(),
  /** Where it goes on, when it was merged; the number is unknown while that one is not here. */
  mergedInto: z.object({ id: Id, number: z.int().nullable() }).nullable(),
});
export type ConversationView = z.infer<typeof ConversationView>;

/** How far one's own message has come. `delivered` and `read` come from the customer's side. */
export const Delivery = z.enum(['queued', 'sending', 'parked', 'sent', 'delivered', 'read', 'failed']);
export type Delivery = z.infer<typeof Delivery>;

export const MessageView = Message.omit({ ordinal: true, state: true }).extend({
  /** null while it exists only on this workstation. */
  ordinal: z.int().nullable(),
  delivery: Delivery,
  /** Outbox key of an own message still waiting. */
  outboxKey: Id.nullable(),
  authorName: z.string(),
  /** The conversation that it was said in, where that was merged into this one; then it has no ordinal here. */
  from: z.object({ id: Id, number: z.int() }).nullable(),
});
export type MessageView = z.infer<typeof MessageView>;

export const Thread = z.object({ messages: z.array(MessageView), more: z.boolean() });
export type Thread = z.infer<typeof Thread>;

/** One conversation of a customer, as their card lists it. */
export const CustomerConversation = z.object({
  id: Id,
  number: z.int(),
  subject: z.string(),
  channel: Channel,
  status: Status,
  lastMessageAt: Instant,
  satisfaction: Satisfaction.nullable(),
});
export type CustomerConversation = z.infer<typeof CustomerConversation>;

/** Why two customers may be one. `label`: of the exchange's own field. A name and a country alone are a weak hint. */
export const TwinReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['email', 'phone', 'name']) }),
  z.object({ kind: z.literal('field'), field: CustomerField }),
]);
export type TwinReason = z.infer<typeof TwinReason>;

/** Another customer who may be the same person. */
export const Twin = z.object({
  customer: Customer,
  reasons: z.array(TwinReason).min(1),
  /** How many of their conversations are on this workstation. */
  conversations: z.int().min(1),
});
export type Twin = z.infer<typeof Twin>;

export const CustomerCard = z.object({
  customer: Customer,
  accountManager: z.string().nullable(),
  /** What the exchange wants to know besides, with what is known. */
  /** Others who may be the same person, the likeliest first; this workstation found them, a person decides. */
  twins: z.array(Twin),
  fields: z.array(
    z.object({
      field: CustomerField,
      value: FieldValue.nullable(),
      /** The value is a mask. */
      masked: z.boolean(),
      mayEdit: z.boolean(),
    }),
  ),
  /** How many of their conversations are on this workstation. */
  open: z.int().min(0),
  past: z.int().min(0),
});
export type CustomerCard = z.infer<typeof CustomerCard>;

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

export const DraftMode = z.enum(['reply', 'note']);
export type DraftMode = z.infer<typeof DraftMode>;

export const Draft = z.object({
  conversationId: Id,
  mode: DraftMode,
  text: z.string().max(20_000),
  /** The same text with its formatting; null: there is none. */
  rich: RichText.nullable().default(null),
  attachments: z.array(Attachment).max(10),
  sources: z.array(Source).max(20),
  /** Macro actions that will run with the reply. */
  actions: z.array(MacroAction).max(40),
  /** What is missing in it: never written to the disk. */
  secrets: z.array(DraftSecret).default([]),
  updatedAt: Instant,
});
export type Draft = z.infer<typeof Draft>;

/** What somebody has written, as the window has it. */
export const WrittenDraft = Draft.omit({ secrets: true, updatedAt: true });
export type WrittenDraft = z.infer<typeof WrittenDraft>;
/** How it is kept: what of it was not, and under which time. */
export const KeptDraft = Draft.pick({ secrets: true, updatedAt: true });
export type KeptDraft = z.infer<typeof KeptDraft>;

export const OutboxState = z.enum(['held', 'queued', 'sending', 'waiting', 'parked']);

/** One line of the outbox as a person reads it. */
export const OutboxItem = z.object({
  key: Id,
  /** Null for what is not about a conversation: a view, where one stands. */
  conversationId: Id.nullable(),
  conversationNumber: z.int().nullable(),
  customerName: z.string(),
  kind: z.enum([
    'reply',
    'note',
    'assign',
    'status',
    'priority',
    'tags',
    'group',
    'snooze',
    'customer-tags',
    'customer-note',
    'customer-language',
    'customer-field',
    'customer-merge',
    'customer-unmerge',
    'customer-apart',
    'view-save',
    'view-delete',
    'reminder-set',
    'reminder-done',
    'own-macro-save',
    'own-macro-delete',
    'own-macro-propose',
    'side-start',
    'side-write',
    'side-status',
    'escalate',
    'escalation-step',
    'recovery-save',
    'recovery-step',
    'signal-decide',
    'availability',
    'acknowledge',
    'schedule',
    'reschedule',
    'unschedule',
    'follow',
    'calm',
    'mention-seen',
    'merge',
    'unmerge',
    'link',
    'unlink',
    'split',
    'unsplit',
  ]),
  /** The text, or what it changes to. */
  summary: z.string().max(400),
  state: OutboxState,
  /** Why it waits or was parked: a message-catalogue key with its values. */
  reason: z
    .object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  attempts: z.int().min(0),
  createdAt: Instant,
  nextAttemptAt: Instant.nullable(),
});
export type OutboxItem = z.infer<typeof OutboxItem>;

export const MacroHit = z.object({
  id: Id,
  version: z.int(),
  title: z.string(),
  folder: z.array(z.string()),
  shortcut: z.string().nullable(),
  preview: z.string(),
  locales: z.array(Locale),
  actionCount: z.int(),
  /** Marked by this agent. */
  favourite: z.boolean(),
  /** The agent's own: no source of what it is said with. */
  own: z.boolean(),
  /** When this agent inserted it last; null: never. */
  usedAt: Instant.nullable(),
  /** Why it may not be inserted; null: it may. */
  outdated: Outdated.nullable(),
});
export type MacroHit = z.infer<typeof MacroHit>;

/** Of what a macro asks the agent for. */
export const AskName = z.string().regex(/^\w{1,40}$/);

export const FilledMacro = z.object({
  /** Placeholders filled from customer, conversation and agent; an unfilled one stays as `{{…}}`. */
  text: z.string(),
  unfilled: z.array(z.object({ expression: z.string(), start: z.int(), end: z.int() })),
  /** What the agent is asked for: `amount` of `{{ask.amount}}`. */
  asks: z.array(AskName),
  actions: z.array(MacroAction),
  attachments: z.array(Attachment),
  macroId: Id,
  /** What its text comes from: itself, unless it is the agent's own, and the macros that it renders. */
  sources: z.array(Source),
  locale: Locale,
  outdated: Outdated.nullable(),
});
export type FilledMacro = z.infer<typeof FilledMacro>;

/** A piece of text with the ranges that matched, in UTF-16 units. */
export const Marked = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) });
export type Marked = z.infer<typeof Marked>;

export const ArticleHit = z.object({
  id: Id,
  version: z.int(),
  title: Marked,
  excerpt: Marked,
  collection: z.string(),
  section: z.string(),
  locale: Locale,
  audience: Audience,
  url: z.string().nullable(),
  outdated: Outdated.nullable(),
});
export type ArticleHit = z.infer<typeof ArticleHit>;

export const MessageHit = z.object({
  messageId: Id,
  conversationId: Id,
  conversationNumber: z.int(),
  subject: z.string(),
  customerName: z.string(),
  channel: Channel,
  kind: z.enum(['reply', 'note', 'event']),
  author: z.object({ kind: z.enum(['customer', 'agent', 'bot', 'system']), name: z.string().nullable() }),
  excerpt: Marked,
  /** Names of the first files that came with it. */
  files: z.array(z.string()),
  createdAt: Instant,
});
export type MessageHit = z.infer<typeof MessageHit>;

export const ConversationHit = z.object({ row: ConversationRow, subject: Marked, customerName: Marked });
export type ConversationHit = z.infer<typeof ConversationHit>;

export const CustomerHit = z.object({
  id: Id,
  name: Marked,
  email: Marked.nullable(),
  phone: z.string().nullable(),
  /** Whether one of these is a mask. */
  masked: z.boolean(),
  /** Names of those who turned out to be this one, as far as they are other names. */
  formerly: z.array(Marked),
  tier: Tier,
  locale: Locale,
  verification: Verification,
  /** How many conversations they have on this workstation. */
  conversations: z.int(),
  lastMessageAt: Instant.nullable(),
  /** Where they named what was looked for, when it is no part of who they are. */
  namedIn: z.object({ conversationId: Id, messageId: Id }).nullable(),
});
export type CustomerHit = z.infer<typeof CustomerHit>;

/** A name in a search that nobody and nothing on this workstation has. */
export const UnknownName = z.object({ operator: z.enum(['from', 'to', 'in']), value: z.string() });
export type UnknownName = z.infer<typeof UnknownName>;

/** Whether the hub answers, as known from real traffic. */
export const Connection = z.discriminatedUnion('state', [
  z.object({ state: z.literal('starting') }),
  z.object({ state: z.literal('online'), since: Instant }),
  z.object({ state: z.literal('connecting'), attempt: z.int() }),
  z.object({
    state: z.literal('offline'),
    since: Instant,
    nextAttemptAt: Instant,
    reason: z.string().max(200),
  }),
  z.object({
    state: z.literal('needs-sign-in'),
    /** not-kept: this machine has no keychain, so the sign-in ended with the app. */
    why: z.enum(['nobody', 'ended', 'not-kept']),
    reason: z.string().max(200),
  }),
  z.object({ state: z.literal('upgrade-required') }),
]);
export type Connection = z.infer<typeof Connection>;

export const SyncProgress = z.object({
  phase: z.enum(['idle', 'starting', 'working', 'history', 'knowledge', 'pictures']),
  done: z.int().min(0),
  total: z.int().min(0),
});
export type SyncProgress = z.infer<typeof SyncProgress>;

export const AppStatus = z.object({
  connection: Connection,
  lastSyncAt: Instant.nullable(),
  progress: SyncProgress,
  outbox: z.object({ waiting: z.int(), parked: z.int() }),
  quarantined: z.int(),
  me: Agent.nullable(),
  workspace: Workspace.nullable(),
  hubUrl: z.string().nullable(),
  embedded: z.boolean(),
  /** Local time zone aside, what the engine runs on: for the diagnostics screen. */
  engine: z.object({ pid: z.int(), sqlite: z.string(), node: z.string(), version: z.string() }),
});
export type AppStatus = z.infer<typeof AppStatus>;

export const KeySettings = z.object({
  /** Bindings that differ from the app's own, by command; an empty list takes a command's keys away. */
  own: z.record(z.string().max(64), z.array(z.string().min(1).max(64)).max(6)),
  /** Whether keys without Ctrl or Cmd do anything. */
  singleKeys: z.boolean(),
  /** Adds the keys of Zendesk's agent workspace: Ctrl Alt with O, P, D, S and M. */
  zendesk: z.boolean(),
});
export type KeySettings = z.infer<typeof KeySettings>;

/** What one window has open, and how its panes stand: kept by the engine, so that it outlives every end of the app. */
export const WindowLayout = z.object({
  /** `main`, or the name of a window that was popped out. */
  window: z.string().regex(/^[a-z0-9-]{1,64}$/),
  tabs: z
    .array(
      z.object({
        id: z.string().min(1).max(64),
        conversationId: Id,
        /** It stays until it is closed; any other gives way to the next conversation opened in its pane. */
        kept: z.boolean(),
      }),
    )
    .max(100),
  /** How tabs, panes and sizes stand, in the docking library's own words; null: one pane. */
  dock: z.string().max(200_000).nullable(),
});
export type WindowLayout = z.infer<typeof WindowLayout>;

/** A search as it is typed. */
export const SearchText = z.string().max(500);
export const SavedSearch = z.object({ id: Id, name: z.string().trim().min(1).max(60), query: SearchText });
export type SavedSearch = z.infer<typeof SavedSearch>;

export const Settings = z.object({
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  /** Which key sends, by channel; the other one breaks the line. */
  sendKey: z
    .partialRecord(Channel, z.enum(['enter', 'mod-enter']))
    .default({ chat: 'enter', telegram: 'enter', x: 'mod-enter', reddit: 'mod-enter', email: 'mod-enter' }),
  /** Seconds within which a reply can be taken back, by channel. */
  undoSeconds: z.partialRecord(Channel, z.int().min(0).max(60)).default({ email: 10, ticket: 10, chat: 0 }),
  /** What stands below replies, by channel; placeholders are filled as in macros. */
  signatures: z
    .partialRecord(Channel, z.object({ on: z.boolean(), text: z.string().max(2_000) }))
    .default({}),
  /** Whether a scheduled message waits for its writer once the customer has written again. */
  holdScheduled: z.boolean().default(false),
  /** Where the agent goes once a reply is sent, unless its macro says otherwise. */
  afterSend: Going.default('stay'),
  /** Whether words that no dictionary knows are underlined. */
  checkSpelling: z.boolean().default(true),
  /** Whether anything is announced at all. */
  notifications: z.boolean().default(true),
  /** What is announced, how, and when not. */
  notify: NotifySettings.default(notifyDefaults),
  /** Minutes at work after which a break is suggested; 0: never. */
  breakReminderMinutes: z.int().min(0).max(480).default(120),
  onboarded: z.boolean().default(false),
  /** What the app itself speaks. */
  language: z.enum(['system', ...interfaceLanguages]).default('system'),
  keys: KeySettings.default({ own: {}, singleKeys: true, zendesk: false }),
  /** Views in the order in which this agent put them; those not named follow in their own. */
  viewOrder: z.array(ViewId).max(500).default([]),
  hiddenViews: z.array(ViewId).max(500).default([]),
  /** What was searched for last, the newest first. */
  recentSearches: z.array(SearchText).max(20).default([]),
  savedSearches: z.array(SavedSearch).max(100).default([]),
  /** Room for pictures of articles on this workstation, in megabytes; null: for all of them. */
  pictureMegabytes: z.int().min(0).max(1_000_000).nullable().default(1_000),
});
export type Settings = z.infer<typeof Settings>;

/** What to change. Not `Settings.partial()`: that fills what is absent with defaults and so resets it. */
export const SettingsChange = z.object({
  theme: Settings.shape.theme.unwrap().exactOptional(),
  density: Settings.shape.density.unwrap().exactOptional(),
  sendKey: Settings.shape.sendKey.unwrap().exactOptional(),
  undoSeconds: Settings.shape.undoSeconds.unwrap().exactOptional(),
  signatures: Settings.shape.signatures.unwrap().exactOptional(),
  holdScheduled: Settings.shape.holdScheduled.unwrap().exactOptional(),
  afterSend: Settings.shape.afterSend.unwrap().exactOptional(),
  checkSpelling: Settings.shape.checkSpelling.unwrap().exactOptional(),
  notifications: Settings.shape.notifications.unwrap().exactOptional(),
  notify: Settings.shape.notify.unwrap().exactOptional(),
  breakReminderMinutes: Settings.shape.breakReminderMinutes.unwrap().exactOptional(),
  onboarded: Settings.shape.onboarded.unwrap().exactOptional(),
  language: Settings.shape.language.unwrap().exactOptional(),
  keys: Settings.shape.keys.unwrap().exactOptional(),
  viewOrder: Settings.shape.viewOrder.unwrap().exactOptional(),
  hiddenViews: Settings.shape.hiddenViews.unwrap().exactOptional(),
  recentSearches: Settings.shape.recentSearches.unwrap().exactOptional(),
  savedSearches: Settings.shape.savedSearches.unwrap().exactOptional(),
  pictureMegabytes: Settings.shape.pictureMegabytes.unwrap().exactOptional(),
});
export type SettingsChange = z.infer<typeof SettingsChange>;
