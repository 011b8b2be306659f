import { cleanLine } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { withoutMood } from '../../../shared/domain/optimistic.ts';
import { isWorking } from '../../../shared/domain/vocabulary.ts';
import type { Mutation } from '../../../shared/wire/mutations.ts';
import { readGroups } from '../../store/queries/groups.ts';
import { loadViewer, sees } from '../../sync/scope.ts';
import { takeUp } from '../routing/into-hand.ts';
import { takePlace } from '../routing/room.ts';
import { conflict, type Ground, refuse, type Verdict } from './ground.ts';
import { findNewestEvent } from './newest-messages.ts';

type Of<Kind extends Mutation['kind']> = Extract<Mutation, { kind: Kind }>;

/** The longest snooze. */
const longestSnoozeMs = 366 * 24 * 3_600_000;

/** Takes, gives or drops a conversation. Of two who take it at once, one gets it and the other hears who. */
export async function assign(ground: Ground, wanted: Of<'assign'>): Promise<Verdict> {
  const { tx, viewer, conversation, edit, me } = ground;
  if (conversation.assigneeId === wanted.assigneeId) return null;
  if (conversation.assigneeId !== wanted.expected) {
    if (conversation.assigneeId !== null && conversation.assigneeId !== viewer.agent.id)
      return conflict('taken', conversation.assigneeId);
    return conflict('changed', await whoDid(ground, 'assignee'));
  }
  if (wanted.assigneeId !== null) {
    const assignee = await loadViewer(tx, wanted.assigneeId);
    if (!assignee || assignee.workspace.id !== viewer.workspace.id)
      return refuse('no-agent', 'There is no such active agent.');
    if (!sees(assignee.scope, conversation))
      return refuse('not-theirs', `${assignee.agent.name.slice(0, 120)} may not see this conversation.`, {
        agent: assignee.agent.name,
      });
    const { assigneeId } = wanted;
    const full = await takeUp(ground, { assigneeId }, { ...wanted, given: true });
    if (full) return full;
  }
  edit.tell(me, { type: 'assignee', from: conversation.assigneeId, to: wanted.assigneeId });
  edit.set({ assigneeId: wanted.assigneeId });
  return null;
}

export async function status(ground: Ground, wanted: Of<'status'>): Promise<Verdict> {
  const { conversation, edit, me, tx, viewer } = ground;
  if (conversation.status === wanted.status) return null;
  if (conversation.status !== wanted.expected) {
    const newest = await findNewestEvent(tx, conversation.id, 'status');
    // One's own first reply opened it; whoever solves right after it still names it new.
    const openedByMe =
      wanted.expected === 'new' && conversation.status === 'open' && newest?.author.id === viewer.agent.id;
    if (!openedByMe) {
      if (conversation.status === 'closed') return conflict('closed', await whoDid(ground, 'status'));
      if (newest?.author.kind === 'customer') return conflict('customer-wrote', null);
      return conflict('changed', await whoDid(ground, 'status'));
    }
  }
  if (wanted.status === 'new')
    return refuse('invalid', 'A conversation is new only until somebody has worked on it.');
  const full = await takeUp(ground, { status: wanted.status }, wanted);
  if (full) return full;
  edit.moveTo(wanted.status, me);
  return null;
}

export async function priority(ground: Ground, wanted: Of<'priority'>): Promise<Verdict> {
  const { conversation, edit, me } = ground;
  const from = conversation.priority;
  if (from === wanted.priority) return null;
  edit.tell(me, { type: 'priority', from, to: wanted.priority });
  edit.reprioritise(wanted.priority);
  return null;
}

/** Adds and removes; a tag that is both added and removed is removed. */
export async function tags(ground: Ground, wanted: Of<'tags'>): Promise<Verdict> {
  const { conversation, edit, me } = ground;
  const clean = (list: readonly string[]) =>
    list.map((tag) => cleanLine(tag, limits.tagCharacters)).filter((tag) => tag !== '');
  const removing = new Set(clean(wanted.remove));
  const kept = conversation.tags.filter((tag) => !removing.has(tag));
  const added = [...new Set(clean(wanted.add))].filter((tag) => !removing.has(tag) && !kept.includes(tag));
  const removed = conversation.tags.filter((tag) => removing.has(tag));
  if (added.length === 0 && removed.length === 0) return null;
  if (kept.length + added.length > limits.tagsPerConversation)
    return refuse('too-many-tags', `A conversation has at most ${limits.tagsPerConversation} tags.`, {
      most: limits.tagsPerConversation,
    });
  edit.tell(me, { type: 'tags', added, removed });
  edit.set({ tags: [...kept, ...added] });
  return null;
}

const mayReleaseFromRestricted = new Set(['security', 'compliance', 'lead', 'admin']);

/** Hands a conversation to another queue; an assignee who can't see it there, or has no room, lets go of it. */
export async function group(ground: Ground, wanted: Of<'group'>): Promise<Verdict> {
  const { tx, viewer, conversation, edit, me } = ground;
  if (conversation.groupId === wanted.groupId) return null;
  if (conversation.groupId !== wanted.expected) return conflict('changed', await whoDid(ground, 'group'));
  const [from] = await readGroups(tx, viewer.workspace.id, [conversation.groupId]);
  const [to] = await readGroups(tx, viewer.workspace.id, [wanted.groupId]);
  if (!from || !to) return refuse('no-queue', 'There is no such group.');
  if (from.restricted && !to.restricted && !mayReleaseFromRestricted.has(viewer.agent.role))
    return refuse('forbidden', 'Only security, compliance and leads may move it out of a restricted queue.');
  edit.tell(me, { type: 'group', from: from.id, to: to.id });
  // Behind a wall nobody outside it looks in; and whoever has it whole needs no second way to it.
  const also = to.restricted || conversation.alsoGroupId === to.id ? null : conversation.alsoGroupId;
  edit.set({ groupId: to.id, alsoGroupId: also });
  const holder = conversation.assigneeId === null ? null : await loadViewer(tx, conversation.assigneeId);
  const keeps =
    holder && sees(holder.scope, edit.current()) && !(await takePlace(tx, edit.before, edit.current()));
  if (conversation.assigneeId !== null && !keeps) {
    edit.tell(me, { type: 'assignee', from: conversation.assigneeId, to: null });
    edit.set({ assigneeId: null });
  }
  return null;
}

export async function snooze(ground: Ground, wanted: Of<'snooze'>): Promise<Verdict> {
  const { conversation, edit, me, now } = ground;
  if (conversation.snoozedUntil === wanted.until) return null;
  if (wanted.until !== null) {
    if (!isWorking(conversation.status)) return conflict('closed', await whoDid(ground, 'status'));
    if (wanted.until > now + longestSnoozeMs) return refuse('invalid', 'A snooze lasts a year at most.');
    // It waited in an outbox until its time had come: awake is what it asks for by now.
    if (wanted.until <= now) return null;
  }
  const full = await takeUp(ground, { snoozedUntil: wanted.until }, wanted);
  if (full) return full;
  edit.tell(me, { type: 'snoozed', until: wanted.until });
  edit.set({ snoozedUntil: wanted.until });
  return null;
}

/** An agent has read that the customer is not upset; what was written after that stays read as it is. */
export async function calm({ conversation, edit, me }: Ground, wanted: Of<'calm'>): Promise<Verdict> {
  if (conversation.mood === null || withoutMood(conversation.mood, wanted.ordinal) !== null) return null;
  edit.tell(me, { type: 'calmed' });
  edit.set({ mood: null });
  return null;
}

async function whoDid(
  { tx, conversation }: Ground,
  what: 'assignee' | 'status' | 'group',
): Promise<string | null> {
  const newest = await findNewestEvent(tx, conversation.id, what);
  return newest?.author.kind === 'agent' ? newest.author.id : null;
}
