import type { HubContext } from '../../context.ts';
import { withChanges } from '../../store/changes.ts';
import { lockConversation } from '../../store/queries/conversations.ts';
import { readCustomer } from '../../store/queries/customers.ts';
import { isInHand } from '../../store/queries/loads.ts';
import { readThread } from '../../store/queries/messages.ts';
import { listRoutingQueue, putInRoutingQueue, takeFromRoutingQueue } from '../../store/queries/routing.ts';
import { editConversation } from '../conversation-edit.ts';
import { loadPlanOf } from '../sla/plan.ts';
import { routeConversation } from './route.ts';

/** Tried at once; the rest comes with the next round. */
const atOnce = 25;

/**
 * Gives those that wait for somebody to be free to whoever is by now. What has been taken, moved on or closed
 * meanwhile waits no longer. Answers how many found somebody.
 */
export async function routeWaiting(context: Pick<HubContext, 'store' | 'clock'>): Promise<number> {
  let given = 0;
  for (const { conversationId, workspaceId } of await listRoutingQueue(context.store.db, atOnce))
    if (await tryAgain(context, workspaceId, conversationId)) given += 1;
  return given;
}

async function tryAgain(
  context: Pick<HubContext, 'store' | 'clock'>,
  workspaceId: string,
  conversationId: string,
): Promise<boolean> {
  const now = context.clock();
  const { result } = await withChanges(context.store, workspaceId, now, async (tx, changes) => {
    const conversation = await lockConversation(tx, workspaceId, conversationId);
    const customer = conversation && (await readCustomer(tx, conversation.customerId));
    if (!conversation || !customer || conversation.assigneeId !== null || !isInHand(conversation)) {
      await takeFromRoutingQueue(tx, [conversationId]);
      return false;
    }
    const edit = editConversation(conversation, now, await loadPlanOf(tx, workspaceId, customer));
    const first = (await readThread(tx, conversationId, 4, 3)).find(
      (line) => line.author.kind === 'customer',
    );
    const occasion = { on: 'new' as const, text: first?.bodyText ?? '', again: true };
    const { waits } = await routeConversation(tx, workspaceId, edit, customer, occasion, now);
    if (waits) {
      await putInRoutingQueue(tx, workspaceId, conversationId, now);
      return false;
    }
    await takeFromRoutingQueue(tx, [conversationId]);
    if (edit.current().assigneeId === null) return false;
    await edit.finish(tx, workspaceId, changes);
    return true;
  });
  return result;
}
