import { v7 as newId } from 'uuid';
import type { AlongAction } from '../../shared/contract/along.ts';
import type { Conversation } from '../../shared/domain/conversation.ts';
import { applyMutation } from '../../shared/domain/optimistic.ts';
import type { ConversationMutation } from '../../shared/wire/mutations.ts';
import type { Unit } from '../outbox/enqueue.ts';
import type { Inputs } from '../rpc/services.ts';
import { actionOf, mutationOf } from './mutations.ts';

type Wanted = Pick<Inputs['compose']['send'], 'actions' | 'thenStatus' | 'thenSnooze'>;

/** One thing that comes along with a message; without a mutation it is so already. */
export type Companion = {
  readonly action: AlongAction;
  readonly mutation: ConversationMutation | null;
  readonly origin: 'action' | 'then';
};

/**
 * What follows a message, each compared with what the one before leaves behind. A move to another queue comes last:
 * it may take the conversation out of the agent's sight, and then nothing else could be done to it.
 */
export function companions(
  start: Conversation,
  { actions, thenStatus, thenSnooze = null }: Wanted,
  meId: string,
): Companion[] {
  const wanted: { action: AlongAction; origin: Companion['origin'] }[] = actions.map((action) => ({
    action,
    origin: 'action',
  }));
  if (thenStatus !== null) wanted.push({ action: { type: 'status', status: thenStatus }, origin: 'then' });
  if (thenSnooze !== null) wanted.push({ action: { type: 'snooze', until: thenSnooze }, origin: 'then' });
  const moves = ({ action }: (typeof wanted)[0]) => action.type === 'group';
  let expected = start;
  return [...wanted.filter((one) => !moves(one)), ...wanted.filter(moves)].map(({ action, origin }) => {
    const mutation = mutationFor(expected, action, meId);
    if (mutation) expected = applyMutation(expected, mutation, expected.updatedAt);
    return { action, mutation, origin };
  });
}

/** One of them, compared with what there is; null: it is so already. */
export function mutationFor(
  expected: Conversation,
  action: AlongAction,
  meId: string,
): ConversationMutation | null {
  if (action.type === 'note') return noteOf(expected.id, action.text);
  return mutationOf(expected, action.type === 'snooze' ? action : actionOf(action, meId));
}

/** What of it is to be done, each only once the message in front of it got through. */
export function unitOf(lane: string, list: readonly Companion[]): Unit {
  return list.flatMap(({ mutation, origin }) => (mutation ? [{ lane, mutation, origin, dependsOn: 0 }] : []));
}

function noteOf(conversationId: string, bodyText: string): ConversationMutation | null {
  if (bodyText.trim() === '') return null;
  return { kind: 'note', conversationId, messageId: newId(), bodyText, attachments: [] };
}
