import { z } from 'zod';
import { Attachment, Source } from '../../domain/conversation.ts';
import { ContentHash, Id, Instant } from '../../domain/ids.ts';
import { limits } from '../../domain/limits.ts';
import { MacroAction } from '../../domain/macro-action.ts';
import { RichText } from '../../domain/rich-text.ts';
import { Status } from '../../domain/vocabulary.ts';
import { DraftContent } from '../../wire/drafts.ts';
import { AlongAction, HalfDone } from '../along.ts';
import { Draft, DraftMode, KeptDraft, WrittenDraft } from '../draft-views.ts';
import { Finding, GuardKind } from '../guards.ts';
import { HeldSend, OutboxItem } from '../outbox-views.ts';
import { ReplyAddress, ReplyAddresses } from '../reply-addresses.ts';
import { ScheduledView } from '../scheduled.ts';
import { OwnWord, SpellingCheck } from '../spelling.ts';
import { UploadProgress } from '../uploads.ts';
import { byId, call, none } from './call.ts';

const otherDraft = z.object({ conversationId: Id, mode: DraftMode, editedAt: Instant });

/** From the first letter of an answer until the hub has it. */
export const writing = {
  draft: {
    get: call.input(z.object({ conversationId: Id, mode: DraftMode })).output(Draft.nullable()),
    /** Secrets in it are kept nowhere: what is kept has marks in their place. */
    save: call.input(WrittenDraft).output(KeptDraft),
    discard: call.input(z.object({ conversationId: Id, mode: DraftMode })).output(none),
    /**
     * Puts what was begun in a conversation that goes on in another one into the drafts there; answers where one goes on
     * writing. Errors: too-late, when it is not merged any more; not-found.
     */
    carry: call.input(byId).output(z.object({ conversationId: Id, mode: DraftMode })),
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
    /** How addresses in a text compare with those that stand in its conversation, in their order. Errors: not-found. */
    addresses: call.input(ReplyAddresses).output(z.array(ReplyAddress)),
    /**
     * Queues a message and what comes with it as one unit, durable when this answers.
     * Errors: unfilled-placeholder, empty, internal-article, outdated, secret, guarded (`check` says why), too-large.
     * `heldUntil` is the end of the undo delay. `lacksForEscalation`: an escalation was to come along and something of its
     * checklist is missing, so that it was not raised; its card begins with what the macro says.
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
      .output(
        z.object({
          keys: z.array(Id),
          heldUntil: Instant.nullable(),
          lacksForEscalation: z.boolean(),
          /** What came along and can be taken back later, by `undoAlong`. */
          reversible: z.array(z.object({ key: Id, action: AlongAction })),
        }),
      ),
    /**
     * Takes back what came along with a message, which stays. changed: a colleague has changed it since. stays: it was done
     * too long ago, or was stopped.
     */
    undoAlong: call.input(z.object({ keys: z.array(Id).min(1).max(50) })).output(
      z.object({
        steps: z.array(z.object({ action: AlongAction, outcome: z.enum(['undone', 'changed', 'stays']) })),
      }),
    ),
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
  files: {
    /** How much room pictures of articles take here, in bytes, and how many are not here for want of it. */
    pictures: call.input(none).output(z.object({ bytes: z.int().min(0), beyond: z.int().min(0) })),
    /** Makes sure a file is on this workstation (fetching it when online), so that `gc-file://local/<hash>` shows it. */
    ensure: call
      .input(z.object({ hash: ContentHash }))
      .output(z.object({ state: z.enum(['here', 'missing']) })),
    /** Files on their way to the hub, of drafts and of messages. */
    uploads: call.input(none).output(z.array(UploadProgress)),
    /** Tries at once what was stopped. */
    retryUploads: call.input(none).output(none),
  },
  outbox: {
    list: call.input(none).output(z.array(OutboxItem)),
    /** The newest last; a bulk's replies are taken back with it. */
    held: call.input(none).output(z.array(HeldSend)),
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
};
