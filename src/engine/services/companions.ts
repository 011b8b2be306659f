import { v7 as newId } from 'uuid';
import type { AlongAction } from '../../shared/contract/along.ts';
import type { EscalationDraft } from '../../shared/contract/escalations.ts';
import type { Conversation } from '../../shared/domain/conversation.ts';
import { type ActionOf, sideSubjectOf } from '../../shared/domain/macro-action.ts';
import { applyMutation } from '../../shared/domain/optimistic.ts';
import { timeAfter } from '../../shared/domain/time-ahead.ts';
import { isWorking } from '../../shared/domain/vocabulary.ts';
import {
  type ConversationMutation,
  isConversationMutation,
  type Mutation,
  type SideMutation,
} from '../../shared/wire/mutations.ts';
import type { Origin } from '../db/queries/outbox.ts';
import type { Unit } from '../outbox/enqueue.ts';
import type { Inputs } from '../rpc/services.ts';
import { type Acting, macroEscalation } from './macro-escalation.ts';
import { actionOf, mutationOf } from './mutations.ts';

type Wanted = Pick<Inputs['compose']['send'], 'actions' | 'thenStatus' | 'thenSnooze'>;

export type AlongMutation = ConversationMutation | SideMutation;

/** One thing that comes along with a message; without a mutation it is so already, or `card` says what it lacks. */
export type Companion = {
  readonly action: AlongAction;
  readonly mutation: AlongMutation | null;
  /** The conversation as the one before leaves it behind. */
  readonly before: Conversation;
  readonly origin: 'action' | 'then';
  /** An escalation of which something is missing: it is not raised, and its card begins with this. */
  readonly card: EscalationDraft | null;
};

/** What may take the conversation out of the agent's sight comes last, and of that an escalation first. */
const lateness = { escalate: 1, group: 2 } as const;
const lateBy = (type: AlongAction['type']) => (type === 'escalate' || type === 'group' ? lateness[type] : 0);

/** What follows a message, each compared with what the one before leaves behind. */
export function companions(
  acting: Acting,
  start: Conversation,
  { actions, thenStatus, thenSnooze = null }: Wanted,
): Companion[] {
  const wanted: { action: AlongAction; origin: Companion['origin'] }[] = actions.map((action) => ({
    action,
    origin: 'action',
  }));
  if (thenStatus !== null) wanted.push({ action: { type: 'status', status: thenStatus }, origin: 'then' });
  if (thenSnooze !== null) wanted.push({ action: { type: 'snooze', until: thenSnooze }, origin: 'then' });
  let expected = start;
  return wanted
    .toSorted((a, b) => lateBy(a.action.type) - lateBy(b.action.type))
    .map(({ action, origin }) => {
      const found = action.type === 'escalate' ? macroEscalation(acting, expected.id, action) : null;
      const mutation = found ? found.mutation : mutationFor(acting, expected, action);
      const before = expected;
      if (mutation && isConversationMutation(mutation))
        expected = applyMutation(expected, mutation, expected.updatedAt);
      return { action, mutation, before, origin, card: found?.card ?? null };
    });
}

/** One of them, compared with what there is; null: it is so already, or an escalation lacks something. */
export function mutationFor(
  acting: Acting,
  expected: Conversation,
  action: AlongAction,
): AlongMutation | null {
  switch (action.type) {
    case 'note':
      return noteOf(expected.id, action.text);
    case 'snooze':
      return mutationOf(expected, action);
    case 'snooze-for': {
      // What is over wakes nobody.
      if (!isWorking(expected.status)) return null;
      const until = timeAfter(action.time, acting.now, acting.me.timezone);
      return mutationOf(expected, { type: 'snooze', until });
    }
    case 'side':
      return sideOf(expected, action);
    case 'escalate':
      return macroEscalation(acting, expected.id, action).mutation;
    case 'go':
      return null;
    default:
      return mutationOf(expected, actionOf(action, acting.me.id));
  }
}

/** What of it is to be done, each only once the message in front of it got through. */
export function unitOf(lane: string, list: readonly Companion[]): Unit {
  return list.flatMap(({ mutation, origin }) =>
    mutation ? [{ lane: laneFor(mutation, lane), mutation, origin, dependsOn: 0 }] : [],
  );
}

/** What is asked of another team has a lane of its own; all else is the conversation's. */
export function laneFor(mutation: Mutation, conversationId: string): string {
  return mutation.kind === 'side-start' ? mutation.side.id : conversationId;
}

/**
 * What of a message that was taken back the draft gets back, as it was: a day that was counted from then is a number of days
 * again.
 */
export function wantedAgain(
  along: readonly { readonly key: string; readonly action: AlongAction; readonly lasts: boolean }[],
  queued: readonly { readonly key: string; readonly origin: Origin }[],
) {
  const byMacro = new Set(queued.filter(({ origin }) => origin === 'action').map(({ key }) => key));
  return along.flatMap(({ key, action, lasts }) =>
    action.type !== 'snooze' && (lasts || byMacro.has(key)) ? [action] : [],
  );
}

function noteOf(conversationId: string, bodyText: string): ConversationMutation | null {
  if (bodyText.trim() === '') return null;
  return { kind: 'note', conversationId, messageId: newId(), bodyText, attachments: [] };
}

function sideOf(about: Conversation, { groupId, subject, text }: ActionOf<'side'>): SideMutation | null {
  if (text.trim() === '') return null;
  return {
    kind: 'side-start',
    side: { id: newId(), conversationId: about.id, groupId, subject: sideSubjectOf(subject, about) },
    messageId: newId(),
    text: text.trim(),
  };
}
