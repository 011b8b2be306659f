import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { EscalationTarget } from '../../../shared/domain/escalation.ts';
import type { Side } from '../../../shared/domain/escalation-ladder.ts';
import type { Transaction } from '../../store/database.ts';
import { readGroups } from '../../store/queries/groups.ts';
import type { Viewer } from '../../sync/scope.ts';
import type { ConversationEdit } from '../conversation-edit.ts';

export type Placing = 'placed' | 'walled' | 'no-queue';

/**
 * Puts a conversation where a target's queue sees it. A restricted queue has it alone: it leaves everybody else. An
 * ordinary queue sees it besides the one that has it; from behind a wall nothing goes there: `walled`.
 */
export async function placeWith(
  tx: Transaction,
  workspaceId: string,
  edit: ConversationEdit,
  target: Pick<EscalationTarget, 'groupId'>,
  author: Parameters<ConversationEdit['tell']>[0],
): Promise<Placing> {
  const here = edit.current();
  const groups = await readGroups(tx, workspaceId, [here.groupId, target.groupId]);
  const to = groups.find(({ id }) => id === target.groupId);
  const home = groups.find(({ id }) => id === here.groupId);
  if (!to) return 'no-queue';
  if (to.restricted) {
    if (here.groupId !== to.id) edit.tell(author, { type: 'group', from: here.groupId, to: to.id });
    if (here.assigneeId !== null && here.groupId !== to.id) {
      edit.tell(author, { type: 'assignee', from: here.assigneeId, to: null });
      edit.set({ assigneeId: null });
    }
    edit.set({ groupId: to.id, alsoGroupId: null });
    return 'placed';
  }
  if (here.restricted || home?.restricted !== false) return 'walled';
  edit.set({ alsoGroupId: here.groupId === to.id ? null : to.id });
  return 'placed';
}

/** On which side of an escalation an agent stands; of their own doing maybe on both. */
export function sidesOf(
  { agent }: Pick<Viewer, 'agent'>,
  escalation: { readonly createdBy: string },
  target: Pick<EscalationTarget, 'groupId'>,
  conversation: Pick<Conversation, 'assigneeId'>,
): Set<Side> {
  const sides = new Set<Side>();
  if (agent.groupIds.includes(target.groupId)) sides.add('team');
  // Whoever looks after the desk's conversations answers for whoever is gone.
  const steps = agent.role === 'lead' || agent.role === 'admin';
  if (escalation.createdBy === agent.id || conversation.assigneeId === agent.id || steps) sides.add('origin');
  return sides;
}
