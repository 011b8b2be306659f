import { z } from 'zod';
import { Id, Locale } from '../../domain/ids.ts';
import { limits } from '../../domain/limits.ts';
import { ViewCondition, ViewDraft, ViewMatch } from '../../domain/saved-view.ts';
import { Tag } from '../../domain/tag.ts';
import { LinkType } from '../../domain/vocabulary.ts';
import { Presence } from '../../wire/realtime.ts';
import { BulkAction, BulkProgress, ConversationAction } from '../bulk.ts';
import { mostInBulk } from '../bulk-limits.ts';
import { ConversationView, Thread } from '../conversation-views.ts';
import { ConversationRow, InboxView, Sort, ViewId } from '../inbox-views.ts';
import { WindowLayout } from '../settings.ts';
import { byId, call, none } from './call.ts';

/** What is listed, opened and done with conversations. */
export const conversations = {
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
    /** The conversations of a list in its order from a place on, at most as many as one bulk takes. */
    ids: call
      .input(
        z.object({
          view: ViewId,
          sort: Sort,
          filter: z.string().max(200),
          offset: z.int().min(0).optional(),
        }),
      )
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
    /** In what the customer writes, as far as it can be told here for certain and their card says otherwise; null: nothing. */
    otherLanguage: call.input(byId).output(z.object({ locale: Locale.nullable() })),
    seen: call.input(z.object({ id: Id, ordinal: z.int().min(0) })).output(none),
    /** The conversation of a number that people call it by; null when it is not on this workstation. */
    /** Tags that it may want, from what this workstation holds alone; `having` of `of` others on its topic have it. */
    suggestTags: call.input(z.object({ id: Id })).output(
      z
        .array(
          z.object({
            tag: Tag,
            because: z.discriminatedUnion('by', [
              z.object({ by: z.literal('topic'), having: z.int().min(1), of: z.int().min(1) }),
              z.object({ by: z.literal('word'), value: z.string() }),
            ]),
          }),
        )
        .max(3),
    ),
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
    /** Takes back what was done just now, whether it has left or not. Errors: too-late, where it was changed since. */
    takeBack: call
      .input(z.object({ keys: z.array(Id).min(1).max(500) }))
      .output(z.object({ keys: z.array(Id) })),
    /** The agent has read it: the customer is not upset, by what they have written so far. */
    calm: call.input(z.object({ id: Id })).output(z.object({ keys: z.array(Id) })),
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
};
