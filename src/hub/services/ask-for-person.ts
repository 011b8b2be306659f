import { raiseGate } from '../../shared/domain/gate/gate.ts';
import { isWorking } from '../../shared/domain/vocabulary.ts';
import type { HubContext } from '../context.ts';
import { withChanges } from '../store/changes.ts';
import { lockConversation } from '../store/queries/conversations.ts';
import { writesIn } from '../store/queries/customer-merges.ts';
import { readCustomer } from '../store/queries/customers.ts';
import { putInRoutingQueue } from '../store/queries/routing.ts';
import { editConversation } from './conversation-edit.ts';
import { routeAgain } from './customer-words.ts';
import { gatesOf } from './gate/read-old.ts';
import { clocksWhenCustomerWrote } from './sla/clocks.ts';
import { loadPlanOf } from './sla/plan.ts';

/**
 * The customer wants a person: no machine answers them from here on, and they wait for one as if they had written. Who has
 * asked and still waits changes nothing by asking again.
 */
export async function askForPerson(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  to: { readonly workspaceId: string; readonly conversationId: string; readonly customerId: string },
): Promise<'asked' | 'not-found' | 'closed'> {
  const now = clock();
  const { workspaceId } = to;
  const { result } = await withChanges(store, workspaceId, now, async (tx, changes) => {
    const named = await lockConversation(tx, workspaceId, to.conversationId);
    const held =
      named?.mergedIntoId == null ? named : await lockConversation(tx, workspaceId, named.mergedIntoId);
    if (!held || !(await writesIn(tx, held.id, to.customerId))) return 'not-found';
    if (held.status === 'closed') return 'closed';
    const asked = held.gate?.reasons.some(({ topic }) => topic === 'asked') ?? false;
    if (asked && held.waitingSince !== null) return 'asked';
    const customer = await readCustomer(tx, held.customerId);
    if (!customer) return 'not-found';
    const planOf = await loadPlanOf(tx, workspaceId, customer);
    const edit = editConversation(held, now, planOf);
    // Over before the hub knew of gates, it was never read.
    const unread = held.gate === null && !isWorking(held.status);
    const before = unread ? ((await gatesOf(tx, [held])).get(held.id) ?? null) : held.gate;
    const author = { kind: 'customer' as const, id: to.customerId };
    const { id: messageId } = edit.tell(author, { type: 'asked-for-person' });
    edit.set({
      gate: raiseGate(before, [{ topic: 'asked', level: 'human', words: [], messageId }], now),
      waitingSince: held.waitingSince ?? now,
      sla: clocksWhenCustomerWrote(held.sla, planOf(held), now),
    });
    if (held.status !== 'new') edit.moveTo('open', author);
    if (held.snoozedUntil !== null) {
      edit.tell(author, { type: 'snoozed', until: null });
      edit.set({ snoozedUntil: null });
    }
    const cameBack = held.status !== 'new' && held.status !== 'open';
    const { waits } = await routeAgain(tx, workspaceId, edit, customer, cameBack, '', now);
    const saved = await edit.finish(tx, workspaceId, changes);
    if (waits) await putInRoutingQueue(tx, workspaceId, saved.id, now);
    return 'asked';
  });
  return result;
}
