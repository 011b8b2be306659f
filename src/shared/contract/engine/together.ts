import { z } from 'zod';
import { Deed } from '../../domain/escalation.ts';
import { Id } from '../../domain/ids.ts';
import { limits } from '../../domain/limits.ts';
import { RecoveryDeed, RecoveryField, recoveryFields } from '../../domain/recovery/recovery-case.ts';
import { ReturnChecked } from '../../domain/recovery/return-check.ts';
import { Reminder } from '../../domain/reminder.ts';
import { SideDraft, SideStatus, SideSubject, SideText } from '../../domain/side-conversation.ts';
import { AgentState } from '../../domain/vocabulary.ts';
import { CheckReturn } from '../../wire/return-check.ts';
import { EscalationDraft, EscalationStart, EscalationView } from '../escalations.ts';
import { HandoverRow } from '../inbox-views.ts';
import { HandOver, InsertedText, RecoveryDraft, RecoveryStart, RecoveryView } from '../recovery.ts';
import { ReminderView } from '../reminders.ts';
import { SideView } from '../sides.ts';
import { byId, call, none } from './call.ts';

/** What agents do among themselves. */
export const together = {
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
  reminders: {
    /** All of the agent's own, due ones and those to come, the next first. */
    list: call.input(none).output(z.array(ReminderView)),
    /** Sets one (`id` null), or gives it another time or text; works offline. Errors: not-found. */
    set: call
      .input(Reminder.pick({ conversationId: true, at: true, text: true }).extend({ id: Id.nullable() }))
      .output(byId),
    done: call.input(byId).output(none),
  },
  recovery: {
    /** The cases of a conversation, the newest first, with what waits to be sent. */
    list: call.input(z.object({ conversationId: Id })).output(z.array(RecoveryView)),
    /** What the form begins with. Errors: not-found. */
    begin: call.input(z.object({ conversationId: Id })).output(RecoveryStart),
    /**
     * These work offline, and are NOT DONE until the hub has them. Errors: not-found; bad-input, where a value cannot be
     * right; too-late, where it has come further.
     */
    save: call.input(z.object({ conversationId: Id, draft: RecoveryDraft })).output(byId),
    step: call
      .input(
        z.object({
          conversationId: Id,
          id: Id,
          deed: RecoveryDeed,
          text: z.string().max(limits.escalationTextCharacters),
          /** Of a hand-over, and of nothing else. */
          handOver: HandOver.nullable(),
        }),
      )
      .output(none),
    /** Asks the exchange, through the hub, whether an address is on the customer's withdrawal list. Errors: not-found, offline. */
    checkReturn: call.input(CheckReturn).output(ReturnChecked),
    /** What the customer is asked with for what is missing. Errors: not-found, empty, identity. */
    askFor: call
      .input(z.object({ conversationId: Id, fields: z.array(RecoveryField).max(recoveryFields.length) }))
      .output(InsertedText),
    /** Keeps what is being filled in; null throws it away. */
    saveDraft: call.input(z.object({ conversationId: Id, draft: RecoveryDraft.nullable() })).output(none),
  },
  escalations: {
    /** Those of a conversation, the newest first; null: of the agent's queues and their own, what presses first. */
    list: call.input(z.object({ conversationId: Id.nullable() })).output(z.array(EscalationView)),
    /** What the card begins with. Errors: not-found. */
    begin: call.input(z.object({ conversationId: Id })).output(EscalationStart),
    /**
     * These work offline, and are NOT DONE until the hub has them. `told`: what the customer hears; null: nothing.
     * Errors: not-found; empty, without a note; bad-input, where something is missing; too-late, where it is escalated already.
     */
    raise: call
      .input(
        z.object({
          conversationId: Id,
          draft: EscalationDraft,
          told: z.string().min(1).max(limits.messageCharacters).nullable(),
        }),
      )
      .output(byId),
    /** Straight to the first restricted queue, as critical as can be, with nothing filled in. */
    panic: call.input(z.object({ conversationId: Id })).output(byId),
    step: call
      .input(
        z.object({
          id: Id,
          deed: Deed,
          text: z.string().max(limits.escalationTextCharacters),
          toTargetId: Id.nullable(),
        }),
      )
      .output(none),
    /** Durable when this answers; null throws it away. Raising does too. Errors: not-found. */
    saveDraft: call.input(z.object({ conversationId: Id, draft: EscalationDraft.nullable() })).output(none),
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
};
