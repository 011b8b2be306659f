import type { Conversation, ConversationEvent } from '../../../shared/domain/conversation.ts';
import type { Transaction } from '../../store/database.ts';
import type { ConversationEdit } from '../conversation-edit.ts';
import { type Ground, refuse, type Unapplied } from '../mutations/ground.ts';
import { takePlace } from './room.ts';

/*
 * What brings a conversation into somebody's hands: an agent's own deed takes a place there or is refused; what comes by
 * itself, or because a customer is answered, is not turned away, and the conversation tells that it went over.
 */

type Because = NonNullable<Extract<ConversationEvent, { type: 'over-limit' }>['because']>;

const mayGoOverLimits = new Set(['lead', 'admin']);

/**
 * Takes a place for the conversation as an agent's deed would `make` it, or says why the deed is refused. With
 * `overLimit` a lead goes over, and it is written down. `given`: the deed gives it to somebody. `instead`: what leaves
 * the same hands for it.
 */
export async function takeUp(
  { tx, viewer, me, edit }: Pick<Ground, 'tx' | 'viewer' | 'me' | 'edit'>,
  make: Partial<Conversation>,
  how: {
    readonly overLimit?: true | undefined;
    readonly given?: true;
    readonly instead?: Conversation | null;
  },
): Promise<Unapplied | null> {
  const full = await takePlace(tx, how.instead ?? edit.before, { ...edit.current(), ...make });
  if (!full) return null;
  const { agent, inHand } = full;
  const { most, channel } = full.limit;
  if (how.overLimit && mayGoOverLimits.has(viewer.agent.role)) {
    const because = how.given ? {} : { because: 'taken-up' as const };
    edit.tell(me, { type: 'over-limit', agentId: agent.id, inHand, most, ...because });
    return null;
  }
  const mine = agent.id === viewer.agent.id;
  const refusal = refuse('over-limit', `${agent.name.slice(0, 120)} has ${inHand} of ${most} in hand.`);
  return { ...refusal, values: { agent: mine ? '' : agent.name, inHand, most, channel: channel ?? '' } };
}

/** Tells, where an edit brings a conversation into hands that are full, that it went over and why. */
export async function goOver(tx: Transaction, edit: ConversationEdit, because: Because): Promise<void> {
  const full = await takePlace(tx, edit.before, edit.current());
  if (!full) return;
  const { agent, inHand, limit } = full;
  const author = { kind: 'system', id: null } as const;
  edit.tell(author, { type: 'over-limit', agentId: agent.id, inHand, most: limit.most, because });
}
