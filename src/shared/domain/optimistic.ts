import type { ConversationMutation } from '../wire/mutations.ts';
import type { Conversation } from './conversation.ts';
import { limits } from './limits.ts';
import { previewOf } from './preview.ts';
import { isWorking, type Status } from './vocabulary.ts';

/** An own mutation that the hub's row does not show yet, and when the agent made it (ms, this workstation's clock). */
export type Pending = { readonly mutation: ConversationMutation; readonly at: number };

const stopped: Conversation['sla'] = {
  firstReplyDueAt: null,
  nextReplyDueAt: null,
  resolveDueAt: null,
  paused: null,
};

/** What the agent sees: the hub's row with own pending mutations on top, in the order in which they will be sent. */
export function shownConversation(base: Conversation, pending: readonly Pending[]): Conversation {
  return pending.reduce((shown, { mutation, at }) => applyMutation(shown, mutation, at), base);
}

/**
 * A conversation as it will look once the hub has applied a mutation: a guess, replaced by the hub's row when that
 * comes. Number, ordinals and version stay the hub's. Applying twice is applying once.
 */
export function applyMutation(
  conversation: Conversation,
  mutation: ConversationMutation,
  at: number,
): Conversation {
  const touched = { ...conversation, updatedAt: Math.max(conversation.updatedAt, at) };
  switch (mutation.kind) {
    case 'reply':
      return afterReply(touched, mutation, at);
    case 'schedule':
    case 'reschedule':
    case 'unschedule':
      return touched;
    case 'link':
      return { ...touched, links: withLink(touched.links, linkOf(mutation)) };
    case 'unlink':
      return { ...touched, links: withoutLink(touched.links, linkOf(mutation)) };
    case 'split':
    case 'unsplit':
    case 'merge':
    case 'unmerge':
      // Both conversations change together, at the hub.
      return touched;
    case 'follow':
    case 'mention-seen':
      // Between this agent and the conversation: see `shownAttention`.
      return conversation;
    case 'escalate':
    case 'escalation-step':
    case 'recovery-save':
    case 'recovery-step':
      // Nothing of it has happened before the hub says so: see `EscalationView`.
      return touched;
    case 'note':
      // The list speaks of what customer and desk said to each other.
      return touched;
    case 'assign':
      return { ...touched, assigneeId: mutation.assigneeId };
    case 'status':
      return afterStatus(touched, mutation.status);
    case 'priority':
      return { ...touched, priority: mutation.priority };
    case 'tags':
      return { ...touched, tags: changedTags(touched.tags, mutation.add, mutation.remove) };
    case 'group':
      return { ...touched, groupId: mutation.groupId };
    case 'snooze':
      return { ...touched, snoozedUntil: mutation.until };
    case 'calm':
      return { ...touched, mood: withoutMood(touched.mood, mutation.ordinal) };
  }
}

function afterReply(
  conversation: Conversation,
  reply: Extract<ConversationMutation, { kind: 'reply' }>,
  at: number,
): Conversation {
  // The customer wrote after the agent had looked: they wait still, and theirs is the newest line. Ordinals tell,
  // because this workstation's clock may be wrong.
  const overtaken =
    conversation.lastOrdinal > reply.base.seenOrdinal && conversation.lastAuthorKind === 'customer';
  const reopens = conversation.status === 'new' || conversation.status === 'closed';
  const status: Status = reopens ? 'open' : conversation.status;
  if (overtaken) return { ...conversation, status };
  return {
    ...conversation,
    status,
    preview: previewOf(reply.bodyText) || (reply.attachments[0]?.name.slice(0, 160) ?? ''),
    lastAuthorKind: 'agent',
    lastMessageAt: Math.max(conversation.lastMessageAt, at),
    waitingSince: null,
    sla: {
      ...conversation.sla,
      firstReplyDueAt: null,
      nextReplyDueAt: null,
      paused: stillOwed(conversation.sla),
    },
  };
}

/** Answered, no reply is owed any more; a solution that stands still is. */
function stillOwed({ paused }: Conversation['sla']): Conversation['sla']['paused'] {
  if (paused === null || paused.left.resolve === null) return null;
  return { ...paused, left: { firstReply: null, nextReply: null, resolve: paused.left.resolve } };
}

function afterStatus(conversation: Conversation, status: Status): Conversation {
  if (isWorking(status)) return { ...conversation, status };
  return { ...conversation, status, sla: stopped, snoozedUntil: null, waitingSince: null, mood: null };
}

/** What was read from a later message stays. */
export function withoutMood(mood: Conversation['mood'], upTo: number): Conversation['mood'] {
  return mood !== null && mood.ordinal > upTo ? mood : null;
}

type Links = Conversation['links'];

function linkOf(mutation: Extract<ConversationMutation, { kind: 'link' | 'unlink' }>): Links[number] {
  return { id: mutation.otherId, number: mutation.otherNumber, type: mutation.what };
}

/** Each once, the newest last. */
export function withLink(links: Links, link: Links[number]): Links {
  return [...withoutLink(links, link), link].slice(-limits.linksPerConversation);
}

export function withoutLink(links: Links, { id, type }: Links[number]): Links {
  return links.filter((link) => link.id !== id || link.type !== type);
}

/** Tags after some were added and others taken away. */
export function changedTags(
  tags: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): string[] {
  const wanted = [...tags, ...add].filter((tag) => !remove.includes(tag));
  return [...new Set(wanted)].slice(0, limits.tagsPerConversation);
}
