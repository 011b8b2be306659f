import type { ConversationAction } from '../../shared/contract/bulk.ts';
import { guardKinds, isOverridable } from '../../shared/contract/guards.ts';
import type { Conversation } from '../../shared/domain/conversation.ts';
import type { ConversationMutation } from '../../shared/wire/mutations.ts';
import {
  addBulkKey,
  type Bulk,
  type BulkItem,
  type BulkKey,
  setItem,
  type Undo,
} from '../db/queries/bulk.ts';
import { getMe } from '../db/queries/meta.ts';
import type { Reason } from '../db/queries/outbox.ts';
import { fail } from '../failure.ts';
import { enqueue, type Unit } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { Workspace } from '../sync/workspace.ts';
import { companions, unitOf } from './companions.ts';
import { messageOf, refuseUnfit } from './compose-send.ts';
import { createCheckOutgoing } from './guards/check-outgoing.ts';
import { fillForConversation } from './macros.ts';
import { mutationOf } from './mutations.ts';
import { getShown } from './shown.ts';

/** A bulk's replies can be taken back for so long, whatever the channel says: there are many of them. */
const replyHoldMs = 10_000;

/** Queues what a bulk does to one conversation. Throws `EngineFailure` when it cannot be done to this one. */
export function queueFor(workspace: Workspace, heldTime: HeldTime, bulk: Bulk, item: BulkItem): true {
  const { db } = workspace;
  const { shown, base } = getShown(db, item.conversationId);
  const { action } = bulk;
  const unit: Unit =
    action.type === 'macro'
      ? macroUnit(workspace, action.macroId, shown, base)
      : alone(shown.id, mutationOf(shown, action));
  if (unit.length === 0) {
    setItem(db, item, 'unchanged');
    return true;
  }
  const holdMs = unit[0]?.mutation.kind === 'reply' ? replyHoldMs : 0;
  const keys = enqueue(workspace, heldTime, unit, holdMs);
  for (const [index, { mutation }] of unit.entries()) {
    const key = keys[index];
    if (key !== undefined) addBulkKey(db, key, item, undoOf(mutation as ConversationMutation, shown));
  }
  setItem(db, item, 'queued');
  return true;
}

/** Queues the way back for what a bulk has done, where the conversation still is as the bulk left it. */
export function queueBack(
  workspace: Workspace,
  heldTime: HeldTime,
  item: BulkItem,
  done: readonly BulkKey[],
): void {
  const { db } = workspace;
  if (done.length === 0) {
    setItem(db, item, 'unchanged');
    return;
  }
  const { shown } = getShown(db, item.conversationId);
  const sent = done.some(({ undo: { mutation } }) => mutation.kind === 'reply' || mutation.kind === 'note');
  const unit = done.flatMap(({ undo }): Unit => {
    const action = wayBack(undo, shown);
    return action ? alone(shown.id, mutationOf(shown, action)) : [];
  });
  // What hung on a text that has been read stays with it.
  if (sent || unit.length === 0) {
    const reason = sent
      ? { code: 'outbox.already-sent', values: {} }
      : { code: 'outbox.conflict.changed', values: { agent: '' } };
    setItem(db, item, 'failed', reason as Reason);
    return;
  }
  const keys = enqueue(workspace, heldTime, unit, 0);
  for (const [index, { mutation }] of unit.entries()) {
    const key = keys[index];
    if (key !== undefined) addBulkKey(db, key, item, undoOf(mutation as ConversationMutation, shown));
  }
  setItem(db, item, 'queued');
}

function alone(lane: string, mutation: ConversationMutation | null): Unit {
  return mutation ? [{ lane, mutation, origin: 'act', dependsOn: null }] : [];
}

const check = createCheckOutgoing();

/** A macro as its own reply to one customer, with the actions that hang on it. */
function macroUnit(workspace: Workspace, macroId: string, shown: Conversation, base: Conversation): Unit {
  const { db } = workspace;
  const me = getMe(db) ?? fail('forbidden', 'nobody is signed in');
  const { text, actions, attachments, source } = fillForConversation(db, {
    macroId,
    conversationId: shown.id,
  });
  if (text.trim() === '' && attachments.length === 0) {
    const [first, ...rest] = unitOf(shown.id, companions(shown, { actions, thenStatus: null }, me.id));
    return first ? [{ ...first, origin: 'act', dependsOn: null }, ...rest] : [];
  }
  const send = {
    conversationId: shown.id,
    mode: 'reply' as const,
    text,
    attachments,
    sources: [source],
    actions,
    thenStatus: null,
    // Nobody can be asked for each of thousands; what must never leave is refused all the same.
    accepted: guardKinds.filter(isOverridable),
  };
  refuseUnfit(workspace, check, send);
  const message = messageOf(send, shown, base);
  return [
    { lane: shown.id, mutation: message, origin: 'act', dependsOn: null },
    ...unitOf(shown.id, companions(shown, send, me.id)),
  ];
}

function undoOf(mutation: ConversationMutation, before: Conversation): Undo {
  const { assigneeId, status, priority, groupId, snoozedUntil } = before;
  return { mutation, before: { assigneeId, status, priority, groupId, snoozedUntil } };
}

/** The action that takes a mutation back; null when it cannot be, or somebody has changed it since. */
function wayBack({ mutation, before }: Undo, shown: Conversation): ConversationAction | null {
  switch (mutation.kind) {
    case 'assign':
      return shown.assigneeId === mutation.assigneeId ? { type: 'assign', to: before.assigneeId } : null;
    case 'status':
      // Nobody can make a conversation new again.
      return shown.status === mutation.status
        ? { type: 'status', status: before.status === 'new' ? 'open' : before.status }
        : null;
    case 'priority':
      return shown.priority === mutation.priority ? { type: 'priority', priority: before.priority } : null;
    case 'group':
      return shown.groupId === mutation.groupId ? { type: 'group', groupId: before.groupId } : null;
    case 'snooze':
      return shown.snoozedUntil === mutation.until ? { type: 'snooze', until: before.snoozedUntil } : null;
    case 'tags':
      return { type: 'tags', add: mutation.remove, remove: mutation.add };
    case 'schedule':
    case 'reschedule':
    case 'unschedule':
    case 'follow':
    case 'mention-seen':
    case 'merge':
    case 'unmerge':
    case 'link':
    case 'unlink':
    case 'split':
    case 'unsplit':
    case 'reply':
    case 'note':
      return null;
  }
}
