import type { Conversation, SlaClocks } from '../../../shared/domain/conversation.ts';
import { raiseGate } from '../../../shared/domain/gate/gate.ts';
import { worseImitation } from '../../../shared/domain/imitation.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { isWorking } from '../../../shared/domain/vocabulary.ts';
import type { Mutation } from '../../../shared/wire/mutations.ts';
import { lockConversation, readConversation } from '../../store/queries/conversations.ts';
import { readGroups } from '../../store/queries/groups.ts';
import { isInHand } from '../../store/queries/loads.ts';
import { deleteMerge, insertMerge, listMergedIds, readMerge } from '../../store/queries/merges.ts';
import type { BeforeMerge } from '../../store/schema/merges.ts';
import { sees } from '../../sync/scope.ts';
import { editConversation } from '../conversation-edit.ts';
import { mergedMood, moodsAfterUnmerge } from '../mood/merged-mood.ts';
import { takeUp } from '../routing/into-hand.ts';
import { clocksWhenFinished } from '../sla/clocks.ts';
import { loadPlanOf } from '../sla/plan.ts';
import { conflict, type Ground, refuse, type Verdict } from './ground.ts';

type Of<Kind extends Mutation['kind']> = Extract<Mutation, { kind: Kind }>;

/**
 * Closes another conversation of the same customer with a pointer to this one, which takes over what is owed. Nothing
 * is copied and nothing moves but the other one's queue, so that whoever sees the one sees the other.
 */
export async function merge(ground: Ground, wanted: Of<'merge'>): Promise<Verdict> {
  const { tx, viewer, customer, conversation: target, edit, changes, me, now } = ground;
  const workspaceId = viewer.workspace.id;
  const source = await lockConversation(tx, workspaceId, wanted.otherId);
  if (!source || source.id === target.id || !sees(viewer.scope, source))
    return refuse('not-found', 'There is no such conversation.');
  if (source.mergedIntoId === target.id) return null;
  if (
    source.mergedIntoId !== null ||
    target.mergedIntoId !== null ||
    (await listMergedIds(tx, source.id)).length > 0
  )
    return refuse('merged', 'One of them is part of another merge already.');
  if (source.customerId !== target.customerId) return refuse('other-customer', 'They are of two customers.');
  if (!(await sameAudience(ground, source)))
    return refuse('other-audience', 'Not everybody who sees the one may see the other.');

  const other = editConversation(source, now, await loadPlanOf(tx, workspaceId, customer));
  other.tell(me, { type: 'merged', intoId: target.id, intoNumber: target.number });
  other.set({
    mergedIntoId: target.id,
    groupId: target.groupId,
    status: 'closed',
    sla: clocksWhenFinished,
    waitingSince: null,
    snoozedUntil: null,
    mood: null,
  });
  const closed = await other.finish(tx, workspaceId, changes);

  edit.tell(me, { type: 'merged-in', fromId: source.id, fromNumber: source.number });
  takeOver(ground, source);
  const full = await takeUp(ground, {}, wanted);
  if (full) return full;
  const { status, lastOrdinal } = edit.current();
  edit.set({ imitates: worseImitation(target.imitates, source.imitates) });
  edit.set({ gate: raiseGate(target.gate, source.gate?.reasons ?? [], source.gate?.at ?? now) });
  edit.set({ mood: isWorking(status) ? await mergedMood(tx, target, source, lastOrdinal) : null });
  await insertMerge(tx, workspaceId, {
    sourceId: source.id,
    targetId: target.id,
    sourceOrdinal: closed.lastOrdinal,
    targetOrdinal: edit.current().lastOrdinal,
    sourceBefore: beforeOf(source),
    targetBefore: beforeOf(target),
    targetVersion: target.version + 1,
    at: now,
  });
  return null;
}

/** What is wanted of a conversation that goes on in another one is wanted there; of two merges the first holds. */
export async function refuseMerged(
  { tx, viewer }: Pick<Ground, 'tx' | 'viewer'>,
  intoId: string,
  kind: Mutation['kind'],
): Promise<Verdict> {
  if (kind === 'merge' || kind === 'unmerge')
    return refuse('merged', 'One of them is part of another merge already.');
  const into = await readConversation(tx, viewer.workspace.id, intoId);
  if (!into) throw new Error(`Conversation ${intoId}, in which one goes on, is gone.`);
  return refuse('goes-on', `This conversation goes on in #${into.number}.`, { number: into.number });
}

/** What the customer waits for in the one, they wait for in the other. */
function takeOver({ edit, me, conversation: target }: Ground, source: Conversation): void {
  const newer = source.lastMessageAt > target.lastMessageAt;
  const owes = isWorking(source.status) && source.waitingSince !== null;
  if (owes && target.status !== 'new' && target.status !== 'open') edit.moveTo('open', me);
  const { sla, waitingSince } = edit.current();
  edit.set({
    tags: [...new Set([...target.tags, ...source.tags])].slice(0, limits.tagsPerConversation),
    ...(newer && {
      preview: source.preview,
      lastMessageAt: source.lastMessageAt,
      lastAuthorKind: source.lastAuthorKind,
    }),
    ...(owes && {
      snoozedUntil: null,
      waitingSince: earliest(waitingSince, source.waitingSince),
      sla: earliestClocks(sla, source.sla),
    }),
  });
}

/** Takes a merge back: the other one is as it was, this one too when nothing has happened to it since. */
export async function unmerge(ground: Ground, wanted: Of<'unmerge'>): Promise<Verdict> {
  const { tx, viewer, customer, conversation: target, edit, changes, me, now } = ground;
  const workspaceId = viewer.workspace.id;
  const source = await lockConversation(tx, workspaceId, wanted.otherId);
  if (!source || !sees(viewer.scope, source)) return refuse('not-found', 'There is no such conversation.');
  const held = await readMerge(tx, workspaceId, source.id);
  if (source.mergedIntoId === null) return null;
  if (source.mergedIntoId !== target.id || !held) return conflict('changed', null);

  const untouched = target.version === held.targetVersion;
  const moods = untouched ? null : await moodsAfterUnmerge(tx, target, held);
  const other = editConversation(source, now, await loadPlanOf(tx, workspaceId, customer));
  other.tell(me, { type: 'unmerged', otherId: target.id, otherNumber: target.number });
  other.set({ mergedIntoId: null, ...held.sourceBefore, ...(moods && { mood: moods.source }) });
  const leaves = untouched && !isInHand({ ...target, ...held.targetBefore });
  const full = await takeUp({ ...ground, edit: other }, {}, { ...wanted, instead: leaves ? target : null });
  if (full) return full;
  await other.finish(tx, workspaceId, changes);
  edit.tell(me, { type: 'unmerged', otherId: source.id, otherNumber: source.number });
  edit.set(moods ? { mood: moods.target } : held.targetBefore);
  await deleteMerge(tx, source.id);
  return null;
}

/** Whether the same people see both once they lie in the same queue. */
async function sameAudience(
  { tx, viewer, conversation: target }: Ground,
  source: Conversation,
): Promise<boolean> {
  if (source.restricted !== target.restricted) return false;
  if (source.groupId === target.groupId) return true;
  const groups = await readGroups(tx, viewer.workspace.id, [source.groupId, target.groupId]);
  return groups.length === 2 && groups.every(({ restricted }) => !restricted) && !source.restricted;
}

function beforeOf(conversation: Conversation): BeforeMerge {
  const { status, groupId, tags, sla, snoozedUntil, waitingSince, mood } = conversation;
  const { preview, lastMessageAt, lastAuthorKind } = conversation;
  return {
    ...{ status, groupId, tags, sla, snoozedUntil, waitingSince, mood },
    ...{ preview, lastMessageAt, lastAuthorKind },
  };
}

function earliest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function earliestClocks(a: SlaClocks, b: SlaClocks): SlaClocks {
  return {
    firstReplyDueAt: earliest(a.firstReplyDueAt, b.firstReplyDueAt),
    nextReplyDueAt: earliest(a.nextReplyDueAt, b.nextReplyDueAt),
    resolveDueAt: earliest(a.resolveDueAt, b.resolveDueAt),
    paused: a.paused,
  };
}
