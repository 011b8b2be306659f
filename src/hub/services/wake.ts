import type { HubContext } from '../context.ts';
import { withChanges } from '../store/changes.ts';
import { lockConversation } from '../store/queries/conversations.ts';
import { readCustomer } from '../store/queries/customers.ts';
import { editConversation } from './conversation-edit.ts';
import { goOver } from './routing/into-hand.ts';
import { loadPlanOf } from './sla/plan.ts';

/** Ends a snooze whose time has come. Another node that was quicker leaves nothing to do: answers false. */
export async function wakeConversation(
  context: Pick<HubContext, 'store' | 'clock'>,
  workspaceId: string,
  conversationId: string,
): Promise<boolean> {
  const now = context.clock();
  const { result } = await withChanges(context.store, workspaceId, now, async (tx, changes) => {
    const conversation = await lockConversation(tx, workspaceId, conversationId);
    if (!conversation || conversation.snoozedUntil === null || conversation.snoozedUntil > now) return false;
    const customer = await readCustomer(tx, conversation.customerId);
    if (!customer) return false;
    const edit = editConversation(conversation, now, await loadPlanOf(tx, workspaceId, customer));
    edit.tell({ kind: 'system', id: null }, { type: 'snoozed', until: null });
    edit.set({ snoozedUntil: null });
    await goOver(tx, edit, 'snooze-over');
    await edit.finish(tx, workspaceId, changes);
    return true;
  });
  return result;
}
