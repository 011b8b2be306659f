import type { ConversationAction } from '../../shared/contract/bulk.ts';
import type { Conversation } from '../../shared/domain/conversation.ts';
import type { ActionOf, MacroAction } from '../../shared/domain/macro-action.ts';
import type { ConversationMutation, Mutation } from '../../shared/wire/mutations.ts';

/** An agent's action as the hub takes it, compared with what the screen shows; null when it would change nothing. */
export function mutationOf(shown: Conversation, action: ConversationAction): ConversationMutation | null {
  const conversationId = shown.id;
  switch (action.type) {
    case 'assign':
      if (action.to === shown.assigneeId) return null;
      return { kind: 'assign', conversationId, assigneeId: action.to, expected: shown.assigneeId };
    case 'status':
      if (action.status === shown.status) return null;
      return { kind: 'status', conversationId, status: action.status, expected: shown.status };
    case 'priority':
      if (action.priority === shown.priority) return null;
      return { kind: 'priority', conversationId, priority: action.priority };
    case 'tags': {
      const add = action.add.filter((tag) => !shown.tags.includes(tag));
      const remove = action.remove.filter((tag) => shown.tags.includes(tag));
      if (add.length === 0 && remove.length === 0) return null;
      return { kind: 'tags', conversationId, add, remove };
    }
    case 'group':
      if (action.groupId === shown.groupId) return null;
      return { kind: 'group', conversationId, groupId: action.groupId, expected: shown.groupId };
    case 'snooze':
      if (action.until === shown.snoozedUntil) return null;
      return { kind: 'snooze', conversationId, until: action.until };
  }
}

/** A macro's action that changes the conversation alone, as the action of the agent who runs it. */
export function actionOf(
  action: ActionOf<'status' | 'priority' | 'tags' | 'group' | 'assign'>,
  meId: string,
): Exclude<ConversationAction, { type: 'snooze' }> {
  if (action.type !== 'assign') return action;
  if (action.to === 'me') return { type: 'assign', to: meId };
  return { type: 'assign', to: action.to === 'nobody' ? null : action.to };
}

/** The way back, for a message that was taken back: what came with it, as the draft keeps it. */
export function macroActionOf(mutation: Mutation): MacroAction | null {
  switch (mutation.kind) {
    case 'assign':
      return { type: 'assign', to: mutation.assigneeId ?? 'nobody' };
    case 'status':
      return { type: 'status', status: mutation.status };
    case 'priority':
      return { type: 'priority', priority: mutation.priority };
    case 'tags':
      return { type: 'tags', add: mutation.add, remove: mutation.remove };
    case 'group':
      return { type: 'group', groupId: mutation.groupId };
    case 'note':
      return { type: 'note', text: mutation.bodyText };
    case 'reply':
    case 'snooze':
    case 'calm':
    case 'customer-tags':
    case 'customer-note':
    case 'customer-language':
    case 'customer-field':
    case 'customer-merge':
    case 'customer-unmerge':
    case 'customer-apart':
    case 'view-save':
    case 'view-delete':
    case 'reminder-set':
    case 'reminder-done':
    case 'own-macro-save':
    case 'own-macro-delete':
    case 'own-macro-propose':
    case 'side-start':
    case 'side-write':
    case 'side-status':
    case 'escalate':
    case 'escalation-step':
    case 'recovery-save':
    case 'recovery-step':
    case 'signal-decide':
    case 'availability':
    case 'acknowledge':
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
      return null;
  }
}
