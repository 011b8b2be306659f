import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { Attachment, Source } from '../domain/conversation.ts';
import { FieldKey, FieldValue } from '../domain/customer-field.ts';
import { MergeTake } from '../domain/customer-merge.ts';
import { ContentHash, Id, Instant, Locale } from '../domain/ids.ts';
import { Article } from '../domain/knowledge.ts';
import { limits } from '../domain/limits.ts';
import { MacroAction } from '../domain/macro-action.ts';
import { Agent, Group } from '../domain/people.ts';
import { Reminder } from '../domain/reminder.ts';
import { RichText } from '../domain/rich-text.ts';
import { ViewCondition, ViewDraft, ViewMatch } from '../domain/saved-view.ts';
import { SideDraft, SideStatus, SideSubject, SideText } from '../domain/side-conversation.ts';
import { Tag } from '../domain/tag.ts';
import { AgentState, Audience, LinkType, Status } from '../domain/vocabulary.ts';
import {
  CapacitySaved,
  CapacitySetup,
  FieldSetup,
  FieldsSaved,
  Removal,
  Reordering,
  RoutingSaved,
  RoutingSetup,
  RoutingTrial,
  RoutingTried,
  SaveCalendar,
  SaveField,
  SavePolicy,
  SaveRule,
  ServiceLevels,
  ServiceLevelsSaved,
  ServiceTrial,
  ServiceTried,
  SetCapacity,
} from '../wire/desk-rules.ts';
import { DraftContent } from '../wire/drafts.ts';
import { SimulatorState } from '../wire/hub-contract.ts';
import { Presence } from '../wire/realtime.ts';
import { ChangeMacro, MacroChanged, StudioLibrary, StudioMacro } from '../wire/studio.ts';
import { HalfDone } from './along.ts';
import { BulkAction, BulkProgress, ConversationAction } from './bulk.ts';
import { mostInBulk } from './bulk-limits.ts';
import { EngineError, type EngineErrorKind, engineErrorKinds } from './errors.ts';
import { EngineEvent } from './events.ts';
import { Finding, GuardKind } from './guards.ts';
import { Outdated } from './outdated.ts';
import { ReminderView } from './reminders.ts';
import { ScheduledView } from './scheduled.ts';
import { SideView } from './sides.ts';
import { OwnWord, SpellingCheck } from './spelling.ts';
import { UploadProgress } from './uploads.ts';
import {
  AppStatus,
  ArticleHit,
  ConversationHit,
  ConversationRow,
  ConversationView,
  CustomerCard,
  CustomerConversation,
  CustomerHit,
  Draft,
  DraftMode,
  FilledMacro,
  HandoverRow,
  InboxView,
  MacroHit,
  MessageHit,
  OutboxItem,
  SearchText,
  Settings,
  SettingsChange,
  Sort,
  Thread,
  UnknownName,
  ViewId,
  WindowLayout,
} from './views.ts';

type ErrorMap = Record<EngineErrorKind, { data: typeof EngineError }>;
const engineErrors = Object.fromEntries(
  engineErrorKinds.map((kind) => [kind, { data: EngineError }]),
) as ErrorMap;
const call = oc.errors(engineErrors);
const none = z.object({});
const byId = z.object({ id: Id });
const fillMacro = z.object({ macroId: Id, conversationId: Id, locale: Locale.optional() });
const otherDraft = z.object({ conversationId: Id, mode: DraftMode, editedAt: Instant });

const searchFor = <After extends z.ZodType>(after: After) =>
  z.object({ query: SearchText, limit: z.int().min(1).max(100).default(30), after: after.optional() });

/** The engine as the screen sees it, over one MessagePort. Reads answer from the local database alone. */
export const engineContract = {
  /** One window's stream; what it has in sight counts until it ends. */
  events: call
    .input(z.object({ window: WindowLayout.shape.window.default('main') }))
    .output(eventIterator(EngineEvent)),
  status: call.input(none).output(AppStatus),
  settings: {
    get: call.input(none).output(Settings),
    set: call.input(SettingsChange).output(Settings),
  },
  session: {
    /** Signs in at a hub and starts syncing; errors: wrong-credentials, rate-limited, offline. */
    signIn: call
      .input(z.object({ hubUrl: z.url(), email: z.email(), password: z.string().min(1).max(1024) }))
      .output(AppStatus),
    signOut: call.input(none).output(AppStatus),
  },
  connection: {
    /** Tries to reach the hub at once, instead of waiting for the next attempt. */
    tryNow: call.input(none).output(none),
  },
  people: call.input(none).output(z.object({ agents: z.array(Agent), groups: z.array(Group) })),
  inbox: {
    views: call.input(none).output(z.array(InboxView)),
    /** A window of one view's list; offsets reach everywhere, so that a scrollbar can. */
    list: call
      .input(
        z.object({
          view: ViewId,
          sort: Sort.default('urgency'),
          /** Words that name, subject or number must contain. */
          filter: z.string().max(200).default(''),
          offset: z.int().min(0).default(0),
          limit: z.int().min(1).max(200).default(50),
        }),
      )
      .output(z.object({ total: z.int().min(0), rows: z.array(ConversationRow) })),
    /** The rows of these conversations, as far as they are on this workstation, in no order. */
    rows: call.input(z.object({ ids: z.array(Id).max(200) })).output(z.array(ConversationRow)),
    /** Every conversation of a list in its order, at most as many as one bulk takes. */
    ids: call
      .input(z.object({ view: ViewId, sort: Sort, filter: z.string().max(200) }))
      .output(z.object({ ids: z.array(Id), total: z.int().min(0) })),
    /** The row before or after one, in the same order as the list: J and K. */
    neighbour: call
      .input(z.object({ view: ViewId, sort: Sort, filter: z.string().max(200), id: Id, step: z.int() }))
      .output(z.object({ id: Id.nullable(), index: z.int().nullable() })),
  },
  views: {
    /** Makes a view or changes it; the agent's own workstations and, when shared, the team's get it. */
    save: call.input(ViewDraft).output(none),
    remove: call.input(byId).output(none),
    /** How many conversations conditions that are not saved yet would show, and the most urgent of them. */
    preview: call
      .input(z.object({ match: ViewMatch, conditions: z.array(ViewCondition).max(20) }))
      .output(z.object({ total: z.int().min(0), rows: z.array(ConversationRow).max(8) })),
    /** What conditions can choose from, as it occurs on this workstation. */
    choices: call
      .input(none)
      .output(
        z.object({ tags: z.array(z.string()), topics: z.array(z.string()), languages: z.array(z.string()) }),
      ),
  },
  layouts: {
    /** What every window of this workstation has open, for the agent who is signed in. */
    list: call.input(none).output(z.array(WindowLayout)),
    save: call.input(WindowLayout).output(none),
    forget: call.input(WindowLayout.pick({ window: true })).output(none),
  },
  conversation: {
    get: call.input(byId).output(ConversationView),
    thread: call
      .input(
        z.object({
          id: Id,
          /** Messages older than this ordinal; absent: the newest, queued ones included. */
          before: z.int().min(1).optional(),
          limit: z.int().min(1).max(200).default(50),
        }),
      )
      .output(Thread),
    seen: call.input(z.object({ id: Id, ordinal: z.int().min(0) })).output(none),
    /** The conversation of a number that people call it by; null when it is not on this workstation. */
    find: call.input(z.object({ number: z.int().min(0) })).output(z.object({ id: Id.nullable() })),
    /** Another conversation of the same customer goes on in this one and is closed. */
    merge: call.input(z.object({ id: Id, otherId: Id })).output(z.object({ keys: z.array(Id) })),
    /** Ties another conversation to this one, or unties it; both say so. */
    link: call
      .input(z.object({ id: Id, otherId: Id, what: LinkType, tie: z.boolean() }))
      .output(z.object({ keys: z.array(Id) })),
    /** Copies of these messages begin another conversation of the customer; `id` is that one's. */
    split: call
      .input(z.object({ id: Id, messageIds: z.array(Id).min(1).max(limits.messagesPerSplit) }))
      .output(z.object({ keys: z.array(Id), id: Id })),
    unsplit: call.input(z.object({ id: Id, otherId: Id })).output(z.object({ keys: z.array(Id) })),
    /** Takes that back for a conversation that was merged. Errors: too-late, when it is not merged any more. */
    unmerge: call.input(byId).output(z.object({ keys: z.array(Id) })),
    /** Hears of what happens there from now on, or no longer. */
    follow: call.input(z.object({ id: Id, follow: z.boolean() })).output(z.object({ keys: z.array(Id) })),
    act: call
      .input(z.object({ ids: z.array(Id).min(1).max(500), action: ConversationAction }))
      .output(z.object({ keys: z.array(Id) })),
    /** The agent has read it: the customer is not upset, by what they have written so far. */
    calm: call.input(z.object({ id: Id })).output(z.object({ keys: z.array(Id) })),
  },
  shift: {
    /** Where I stand from now on: at once here, at the hub when it can be reached. */
    set: call.input(z.object({ state: AgentState })).output(none),
    /** All that I would leave behind: what is mine and owes work, the most pressing first. */
    handover: call.input(none).output(z.array(HandoverRow)),
    /**
     * Gives these away, each with its note and as one unit, and ends the shift; durable when this answers.
     * `to` null: back to the queue. An empty note is none.
     */
    handOver: call
      .input(
        z.object({
          items: z
            .array(
              z.object({
                conversationId: Id,
                to: Id.nullable(),
                note: z.string().max(limits.messageCharacters),
              }),
            )
            .max(500),
        }),
      )
      .output(z.object({ keys: z.array(Id) })),
  },
  bulk: {
    /** Does one thing to many conversations, each for itself; answers before the first has left. */
    run: call.input(z.object({ ids: z.array(Id).min(1).max(mostInBulk), action: BulkAction })).output(byId),
    progress: call.input(byId).output(BulkProgress),
    /** Tries the named ones again that failed; what somebody else had changed is done all the same. */
    retry: call.input(z.object({ id: Id, conversationIds: z.array(Id).min(1).max(mostInBulk) })).output(none),
    /** Takes back what has not left and reverses what has been done; answers with the bulk that does it. */
    undo: call.input(byId).output(byId),
  },
  customer: {
    card: call.input(byId).output(CustomerCard),
    /** Everybody at the desk sees a customer's tags; durable when this answers. */
    tag: call
      .input(
        z.object({
          id: Id,
          add: z.array(Tag).max(limits.tagsPerCustomer),
          remove: z.array(Tag).max(limits.tagsPerCustomer),
        }),
      )
      .output(none),
    /**
     * What the desk knows about them, instead of what the writer had `seen`; durable when this answers. Where somebody
     * was faster it stops in the outbox. Errors: secret.
     */
    note: call
      .input(
        z.object({
          id: Id,
          note: z.string().max(limits.customerNoteCharacters),
          seen: z.string().max(limits.customerNoteCharacters),
        }),
      )
      .output(none),
    /**
     * The value of one of the exchange's own fields, instead of what the writer had `seen`; durable when this answers.
     * Errors: secret; bad-input, when it is none of that field's or may not be changed by this agent.
     */
    setField: call
      .input(z.object({ id: Id, field: FieldKey, value: FieldValue.nullable(), seen: FieldValue.nullable() }))
      .output(none),
    /**
     * `otherId` turned out to be `id`, who has everything from now on, and of them what `take` names. What is shown is
     * what the hub has done. Errors: bad-input.
     */
    merge: call
      .input(z.object({ id: Id, otherId: Id, take: MergeTake }))
      .output(z.object({ keys: z.array(Id) })),
    unmerge: call.input(z.object({ id: Id, otherId: Id })).output(z.object({ keys: z.array(Id) })),
    /** They are two, and nobody is asked again; or they may be one after all. */
    setApart: call
      .input(z.object({ id: Id, otherId: Id, apart: z.boolean() }))
      .output(z.object({ keys: z.array(Id) })),
    /** Those that owe work, or the others, the one written in last first; `next` goes on `after` a page. */
    conversations: call
      .input(
        z.object({
          id: Id,
          which: z.enum(['open', 'past']),
          limit: z.int().min(1).max(100).default(20),
          after: z.tuple([z.int(), z.int()]).optional(),
        }),
      )
      .output(
        z.object({
          rows: z.array(CustomerConversation),
          next: z.tuple([z.int(), z.int()]).nullable(),
        }),
      ),
  },
  draft: {
    get: call.input(z.object({ conversationId: Id, mode: DraftMode })).output(Draft.nullable()),
    save: call.input(Draft.omit({ updatedAt: true })).output(none),
    discard: call.input(z.object({ conversationId: Id, mode: DraftMode })).output(none),
    /** Versions written on another workstation at the same time, the newest first. */
    others: call.input(z.object({ conversationId: Id, mode: DraftMode })).output(z.array(DraftContent)),
    /** Changes the draft against one of them; it is named by its `editedAt`. */
    takeOther: call.input(otherDraft).output(none),
    dropOther: call.input(otherDraft).output(none),
  },
  compose: {
    /** What keeps a text from being sent, or should make its writer look again; what cannot be overridden first. */
    check: call
      .input(
        z.object({
          conversationId: Id,
          mode: DraftMode,
          text: z.string().max(limits.messageCharacters),
          sources: z.array(Source).max(20),
        }),
      )
      .output(z.array(Finding)),
    /**
     * Queues a message and what comes with it as one unit, durable when this answers.
     * Errors: unfilled-placeholder, empty, internal-article, outdated, secret, guarded (`check` says why), too-large.
     * `heldUntil` is the end of the undo delay.
     */
    send: call
      .input(
        z.object({
          conversationId: Id,
          mode: DraftMode,
          text: z.string().max(limits.messageCharacters),
          /** The same text with its formatting, where the channel carries it. */
          rich: RichText.nullable().default(null),
          attachments: z.array(Attachment).max(limits.attachmentsPerMessage),
          sources: z.array(Source).max(20),
          actions: z.array(MacroAction).max(40),
          thenStatus: Status.nullable(),
          /** Snoozes the conversation once it is sent. */
          thenSnooze: Instant.nullable().default(null),
          /** When the hub is to send it; null: now. */
          at: Instant.nullable().default(null),
          /** What the agent has been told of and sends all the same. */
          accepted: z.array(GuardKind).max(10).default([]),
        }),
      )
      .output(z.object({ keys: z.array(Id), heldUntil: Instant.nullable() })),
    /** Takes a file's bytes in, checks size and type, answers with its hash; uploaded when a message needs it. */
    attach: call
      .input(z.object({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }))
      .output(Attachment),
  },
  /** Against dictionaries on this workstation; nothing is asked of anybody. */
  spelling: {
    /** Languages that have a dictionary, as two letters. */
    languages: call.input(none).output(z.array(z.string())),
    /** `language` null: the customer's, or the one in which the text is clearly written. */
    check: call
      .input(
        z.object({
          conversationId: Id,
          mode: DraftMode,
          text: z.string().max(limits.messageCharacters),
          language: z.string().max(8).nullable(),
        }),
      )
      .output(SpellingCheck),
    /** What may have been meant, the likeliest first. */
    suggest: call
      .input(z.object({ language: z.string().max(8), word: z.string().min(1).max(limits.ownWordCharacters) }))
      .output(z.array(z.string())),
    /** The agent's own, right in every language. */
    words: call.input(none).output(z.array(z.string())),
    /** Errors: bad-input, where there are too many. */
    add: call.input(z.object({ word: OwnWord })).output(none),
    remove: call.input(z.object({ word: OwnWord })).output(none),
  },
  scheduled: {
    /** What waits for its time in one conversation, or all that this agent has scheduled; the next first. */
    list: call.input(z.object({ conversationId: Id.nullable() })).output(z.array(ScheduledView)),
    /** These ask the hub at once. Errors: offline, too-late (it has left), forbidden. */
    cancel: call.input(byId).output(none),
    /** Another time; null: now. */
    move: call.input(z.object({ id: Id, at: Instant.nullable() })).output(none),
    /** Calls it back into the draft. */
    edit: call.input(byId).output(z.object({ conversationId: Id })),
  },
  reminders: {
    /** All of the agent's own, due ones and those to come, the next first. */
    list: call.input(none).output(z.array(ReminderView)),
    /** Sets one (`id` null), or gives it another time or text; works offline. Errors: not-found. */
    set: call
      .input(Reminder.pick({ conversationId: true, at: true, text: true }).extend({ id: Id.nullable() }))
      .output(byId),
    done: call.input(byId).output(none),
  },
  sides: {
    /** What other teams were asked beside a conversation, oldest first; null: where the agent has a part, what waits first. */
    list: call.input(z.object({ conversationId: Id.nullable() })).output(z.array(SideView)),
    /** These work offline. Errors: not-found; forbidden, where the conversation is restricted. */
    start: call
      .input(z.object({ conversationId: Id, groupId: Id, subject: SideSubject, text: SideText }))
      .output(byId),
    write: call.input(z.object({ id: Id, text: SideText })).output(none),
    setStatus: call.input(z.object({ id: Id, status: SideStatus })).output(none),
    /** The agent has read all that is in it now. */
    seen: call.input(byId).output(none),
    /** What was begun and not sent: about a conversation, to ask a team, or in a side conversation, by its id. */
    draft: call.input(byId).output(SideDraft.nullable()),
    /** Durable when this answers; null throws it away. Sending does too. Errors: not-found. */
    saveDraft: call.input(z.object({ id: Id, draft: SideDraft.nullable() })).output(none),
  },
  outbox: {
    list: call.input(none).output(z.array(OutboxItem)),
    /** Takes back what has not left: text returns to the draft. Errors: too-late. */
    undo: call.input(z.object({ keys: z.array(Id).min(1) })).output(z.object({ restored: z.boolean() })),
    retry: call.input(z.object({ key: Id, force: z.boolean() })).output(none),
    /** Moves a parked or waiting text back into the draft for editing. */
    edit: call.input(z.object({ key: Id })).output(z.object({ conversationId: Id, mode: DraftMode })),
    discard: call.input(z.object({ key: Id })).output(none),
    /** Messages that arrived without all that was to come along, of one conversation or of all (null), oldest first. */
    halfDone: call.input(z.object({ conversationId: Id.nullable() })).output(z.array(HalfDone)),
    /** Tries again what was stopped of one; `head` is the message's key. */
    retryStopped: call.input(z.object({ head: Id })).output(none),
    /** Lets go of it: what was done stays done. */
    discardStopped: call.input(z.object({ head: Id })).output(none),
  },
  macros: {
    search: call
      .input(
        z.object({
          query: z.string().max(200),
          conversationId: Id.optional(),
          /** All of them at once, for the folders. */
          limit: z.int().min(1).max(1_000).default(30),
        }),
      )
      .output(z.array(MacroHit)),
    /** As it is inserted. Errors: not-found, outdated. */
    fill: call.input(fillMacro).output(FilledMacro),
    /** As it would read; also of one that may not be inserted. */
    preview: call.input(fillMacro).output(FilledMacro),
    /** A text with its placeholders filled as a macro's are; one without a value stays. */
    fillText: call
      .input(z.object({ text: z.string().max(limits.macroBodyCharacters), conversationId: Id }))
      .output(z.string()),
  },
  articles: {
    search: call
      .input(
        z.object({
          query: z.string().max(200),
          locale: Locale.optional(),
          audience: Audience.optional(),
          /** What an infinite list has come to. */
          limit: z.int().min(1).max(1_000).default(20),
        }),
      )
      .output(z.array(ArticleHit)),
    get: call.input(byId).output(
      Article.extend({
        collection: z.string(),
        section: z.string(),
        locales: z.array(z.object({ id: Id, locale: Locale })),
        outdated: Outdated.nullable(),
      }),
    ),
    browse: call.input(z.object({ locale: Locale.optional() })).output(
      z.array(
        z.object({
          collection: z.string(),
          icon: z.string(),
          sections: z.array(
            z.object({
              section: z.string(),
              articles: z.array(
                z.object({
                  id: Id,
                  title: z.string(),
                  audience: Audience,
                  locale: Locale,
                  outdated: Outdated.nullable(),
                }),
              ),
            }),
          ),
        }),
      ),
    ),
  },
  /**
   * Each takes words and operators (`domain/search-query.ts`) and answers with a page. `next` is what the next page goes
   * on `after`; null: there are no more. A page may be short, or empty, with more to come: looking takes its time.
   */
  search: {
    /** Newest first. */
    messages: call
      .input(searchFor(z.int().min(0)))
      .output(
        z.object({ hits: z.array(MessageHit), next: z.int().nullable(), unknown: z.array(UnknownName) }),
      ),
    /** By number, subject and customer; the one written in last first. */
    conversations: call.input(searchFor(z.tuple([z.int(), z.int()]))).output(
      z.object({
        hits: z.array(ConversationHit),
        next: z.tuple([z.int(), z.int()]).nullable(),
        unknown: z.array(UnknownName),
      }),
    ),
    /** By name, e-mail, telephone number and id, and by what they named in a message. */
    customers: call
      .input(searchFor(z.int().min(0)))
      .output(z.object({ hits: z.array(CustomerHit), next: z.int().nullable() })),
  },
  presence: {
    /** What one window has in sight; the hub hears of all windows together. */
    set: call
      .input(
        z.object({
          window: WindowLayout.shape.window.default('main'),
          here: z.array(Presence.omit({ agentId: true })).max(20),
        }),
      )
      .output(none),
  },
  files: {
    /** Makes sure a file is on this workstation (fetching it when online), so that `gc-file://local/<hash>` shows it. */
    ensure: call
      .input(z.object({ hash: ContentHash }))
      .output(z.object({ state: z.enum(['here', 'missing']) })),
    /** Files on their way to the hub, of drafts and of messages. */
    uploads: call.input(none).output(z.array(UploadProgress)),
    /** Tries at once what was stopped. */
    retryUploads: call.input(none).output(none),
  },
  /**
   * How the desk is run. Each asks the hub at once, nothing of it is kept here. Errors: offline, forbidden.
   * What a change came to is its answer: saved, a conflict, or invalid.
   */
  desk: {
    routing: call.input(none).output(RoutingSetup),
    saveRule: call.input(SaveRule).output(RoutingSaved),
    reorderRules: call.input(Reordering).output(RoutingSaved),
    removeRule: call.input(Removal).output(RoutingSaved),
    tryRouting: call.input(RoutingTrial).output(RoutingTried),
    serviceLevels: call.input(none).output(ServiceLevels),
    savePolicy: call.input(SavePolicy).output(ServiceLevelsSaved),
    reorderPolicies: call.input(Reordering).output(ServiceLevelsSaved),
    removePolicy: call.input(Removal).output(ServiceLevelsSaved),
    saveCalendar: call.input(SaveCalendar).output(ServiceLevelsSaved),
    removeCalendar: call.input(Removal).output(ServiceLevelsSaved),
    tryServiceLevels: call.input(ServiceTrial).output(ServiceTried),
    capacity: call.input(none).output(CapacitySetup),
    setCapacity: call.input(SetCapacity).output(CapacitySaved),
    fields: call.input(none).output(FieldSetup),
    saveField: call.input(SaveField).output(FieldsSaved),
    reorderFields: call.input(Reordering).output(FieldsSaved),
  },
  /**
   * What trainers write for everybody to say. Each asks the hub at once. Errors: offline, forbidden. `change` may be
   * asked again with the same key.
   */
  studio: {
    library: call.input(none).output(StudioLibrary),
    macro: call.input(z.object({ macroId: Id })).output(StudioMacro),
    change: call.input(ChangeMacro).output(MacroChanged),
  },
  simulator: {
    get: call.input(none).output(SimulatorState),
    set: call
      .input(
        z.object({
          on: z.boolean().optional(),
          perMinute: z.int().optional(),
          surge: z.boolean().optional(),
        }),
      )
      .output(SimulatorState),
  },
  diagnostics: {
    /** A bundle without customer text: versions, settings, counts, redacted logs. JSON lines. */
    collect: call.input(none).output(z.object({ name: z.string(), text: z.string() })),
  },
};
