import { v7 as uuidv7 } from 'uuid';
import type { Conversation, Message } from '../../../shared/domain/conversation.ts';
import type { Gate } from '../../../shared/domain/gate/gate.ts';
import type { Imitation } from '../../../shared/domain/imitation.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { Mood } from '../../../shared/domain/mood.ts';
import { withLink, withoutLink } from '../../../shared/domain/optimistic.ts';
import type { Mutation } from '../../../shared/wire/mutations.ts';
import { lockConversation, readConversations } from '../../store/queries/conversations.ts';
import { readMessages, readThread } from '../../store/queries/messages.ts';
import { sees } from '../../sync/scope.ts';
import { editConversation } from '../conversation-edit.ts';
import { blankConversation } from '../new-conversation.ts';
import { clocksWhenAnswered } from '../sla/clocks.ts';
import { loadPlanOf } from '../sla/plan.ts';
import { conflict, type Ground, refuse, type Verdict } from './ground.ts';
import { refuseLink } from './links.ts';

type Of<Kind extends Mutation['kind']> = Extract<Mutation, { kind: Kind }>;

/**
 * Opens another conversation of the customer with copies of the chosen messages, in the same queue, and links the two.
 * A chat page shows one conversation, so what is split off a chat goes on by e-mail, or as a ticket.
 */
export async function split(ground: Ground, wanted: Of<'split'>): Promise<Verdict> {
  const { tx, viewer, customer, conversation: here, edit, changes, me, now } = ground;
  const workspaceId = viewer.workspace.id;
  if ((await readConversations(tx, [wanted.newId])).length > 0)
    return refuse('id-taken', 'There is a conversation of this id already.');
  const chosen = (await readMessages(tx, [...new Set(wanted.messageIds)]))
    .filter(({ conversationId, kind }) => conversationId === here.id && kind !== 'event')
    .sort((a, b) => a.ordinal - b.ordinal);
  if (chosen.length < new Set(wanted.messageIds).size)
    return refuse('invalid', 'Some of these messages are not in this conversation.');
  if (here.links.length >= limits.linksPerConversation) return refuseLink(here);

  const planOf = await loadPlanOf(tx, workspaceId, customer);
  const channel = here.channel === 'chat' ? (customer.email === null ? 'ticket' : 'email') : here.channel;
  const plan = {
    id: wanted.newId,
    channel,
    subject: here.subject,
    groupId: here.groupId,
    restricted: here.restricted,
    priority: here.priority,
    topic: here.topic,
    tags: here.tags,
    customer: { id: customer.id },
  } as const;
  const blank = await blankConversation(tx, workspaceId, plan, customer, planOf, now);
  const other = editConversation(blank, now, planOf, true);
  const messages = chosen.length;
  other.tell(me, { type: 'split-off', fromId: here.id, fromNumber: here.number, messages });
  const copies = new Map(chosen.map(({ id }) => [id, uuidv7()]));
  for (const { conversationId: _, ordinal: __, event: ___, ...message } of chosen)
    other.copy({ ...message, id: copies.get(message.id) ?? uuidv7() });
  const last = chosen.findLast(({ kind }) => kind === 'reply');
  const waits = last?.author.kind === 'customer';
  other.set({
    status: 'open',
    waitingSince: waits ? last.createdAt : null,
    mood: moodOf(here, chosen),
    gate: here.gate && gateOf(here.gate, copies),
    imitates: imitationThere(here.imitates, copies),
    links: [{ id: here.id, number: here.number, type: 'related' }],
    ...(waits ? {} : { sla: clocksWhenAnswered(blank.sla) }),
  });
  const made = await other.finish(tx, workspaceId, changes);
  edit.tell(me, { type: 'split', intoId: made.id, intoNumber: made.number, messages });
  edit.set({ links: withLink(here.links, { id: made.id, number: made.number, type: 'related' }) });
  return null;
}

/** The customer sounds upset there too if what that is read from comes along. Behind the line that tells of the split. */
function moodOf(here: Conversation, chosen: readonly Message[]): Mood | null {
  const at = chosen.findIndex(({ ordinal }) => ordinal === here.mood?.ordinal);
  if (here.mood === null || at < 0) return null;
  const since = chosen
    .slice(at + 1)
    .filter(({ kind, author }) => kind === 'reply' && author.kind === 'customer');
  return { ...here.mood, ordinal: at + 2, quiet: since.length };
}

/** It stays what it was: a reason points at the copy of its message where that comes along. */
function gateOf(gate: Gate, copies: ReadonlyMap<string, string>): Gate {
  const reasons = gate.reasons.map((reason) => ({
    ...reason,
    messageId: copies.get(reason.messageId) ?? reason.messageId,
  }));
  return { ...gate, reasons };
}

/** Who writes there is the same; a link comes along with its message alone. */
function imitationThere(here: Imitation | null, copies: ReadonlyMap<string, string>): Imitation | null {
  if (here?.messageId == null) return here;
  const messageId = copies.get(here.messageId);
  return messageId === undefined ? null : { ...here, messageId };
}

/** Closes what was split off, as long as nobody has said anything there, and unties the two. */
export async function unsplit(ground: Ground, wanted: Of<'unsplit'>): Promise<Verdict> {
  const { tx, viewer, customer, conversation: here, edit, changes, me, now } = ground;
  const workspaceId = viewer.workspace.id;
  const other = await lockConversation(tx, workspaceId, wanted.otherId);
  if (!other || !sees(viewer.scope, other)) return refuse('not-found', 'There is no such conversation.');
  const [first] = await readThread(tx, other.id, 2, 1);
  const origin = first?.event?.type === 'split-off' ? first.event : null;
  if (origin?.fromId !== here.id) return refuse('invalid', 'It was not split off this conversation.');
  if (other.status === 'closed') return null;
  if (other.lastOrdinal > origin.messages + 1) return conflict('changed', null);
  const there = editConversation(other, now, await loadPlanOf(tx, workspaceId, customer));
  there.tell(me, { type: 'unsplit', otherId: here.id, otherNumber: here.number });
  there.moveTo('closed', me);
  there.set({ links: withoutLink(other.links, { id: here.id, number: here.number, type: 'related' }) });
  await there.finish(tx, workspaceId, changes);
  edit.tell(me, { type: 'unsplit', otherId: other.id, otherNumber: other.number });
  edit.set({ links: withoutLink(here.links, { id: other.id, number: other.number, type: 'related' }) });
  return null;
}
