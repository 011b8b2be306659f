import type { ConversationAction } from '../../shared/contract/bulk.ts';
import type { Conversation } from '../../shared/domain/conversation.ts';
import type { Undo } from '../db/queries/bulk.ts';
import type { AlongMutation } from './companions.ts';

/** What is to be known of a mutation to take it back. */
export function undoOf(mutation: AlongMutation, before: Conversation): Undo {
  const { assigneeId, status, priority, groupId, snoozedUntil } = before;
  return { mutation, before: { assigneeId, status, priority, groupId, snoozedUntil } };
}

const withWayBack: ReadonlySet<AlongMutation['kind']> = new Set([
  'assign',
  'status',
  'priority',
  'group',
  'snooze',
  'tags',
]);

/** Whether there is anything that takes it back once it is done. */
export const hasWayBack = ({ kind }: AlongMutation): boolean => withWayBack.has(kind);

/** The action that takes a mutation back; null when it cannot be, or somebody has changed it since and it is not `forced`. */
export function wayBack(
  { mutation, before }: Undo,
  shown: Conversation,
  forced: boolean,
): ConversationAction | null {
  switch (mutation.kind) {
    case 'assign':
      return forced || shown.assigneeId === mutation.assigneeId
        ? { type: 'assign', to: before.assigneeId }
        : null;
    case 'status':
      // Nobody can make a conversation new again.
      return forced || shown.status === mutation.status
        ? { type: 'status', status: before.status === 'new' ? 'open' : before.status }
        : null;
    case 'priority':
      return forced || shown.priority === mutation.priority
        ? { type: 'priority', priority: before.priority }
        : null;
    case 'group':
      return forced || shown.groupId === mutation.groupId ? { type: 'group', groupId: before.groupId } : null;
    case 'snooze':
      return forced || shown.snoozedUntil === mutation.until
        ? { type: 'snooze', until: before.snoozedUntil }
        : null;
    case 'tags':
      return { type: 'tags', add: mutation.remove, remove: mutation.add };
    case 'side-start':
    case 'side-write':
    case 'side-status':
    case 'escalate':
    case 'escalation-step':
    case 'recovery-save':
    case 'recovery-step':
    case 'calm':
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
