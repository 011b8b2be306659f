import type { HubContext } from '../context.ts';
import { withChanges } from '../store/changes.ts';
import { type AuditEntry, appendAudit } from '../store/queries/audit.ts';
import { lockConversation } from '../store/queries/conversations.ts';
import { readCustomer } from '../store/queries/customers.ts';
import { editConversation } from './conversation-edit.ts';
import { loadPlanOf } from './sla/plan.ts';

/**
 * Restricts a conversation inside its ordinary queue to security and compliance, or lifts that. It leaves every
 * other workstation with the next change. Answers false when there is no such conversation.
 */
export async function restrictConversation(
  context: Pick<HubContext, 'store' | 'clock'>,
  workspaceId: string,
  conversationId: string,
  restricted: boolean,
  actor: AuditEntry['actor'],
): Promise<boolean> {
  const now = context.clock();
  const { result } = await withChanges(context.store, workspaceId, now, async (tx, changes) => {
    const conversation = await lockConversation(tx, workspaceId, conversationId);
    if (!conversation) return false;
    if (conversation.restricted === restricted) return true;
    const customer = await readCustomer(tx, conversation.customerId);
    if (!customer) return false;
    const edit = editConversation(conversation, now, await loadPlanOf(tx, workspaceId, customer));
    edit.set({ restricted });
    await edit.finish(tx, workspaceId, changes);
    await appendAudit(tx, workspaceId, now, {
      actor,
      action: restricted ? 'conversation-restricted' : 'conversation-unrestricted',
      subject: { kind: 'conversation', id: conversationId },
    });
    return true;
  });
  return result;
}
