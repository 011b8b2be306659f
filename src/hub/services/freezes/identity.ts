import { afterCheck, failuresToSignal, type Identity } from '../../../shared/domain/identity.ts';
import type { RecordIdentity } from '../../../shared/wire/freezes.ts';
import { HubFailure } from '../../failure.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { lockCustomer, saveCustomer } from '../../store/queries/customers.ts';
import { insertIdentityCheck } from '../../store/queries/freezes.ts';
import { loadViewer, sees } from '../../sync/scope.ts';
import { readSignalGround } from '../signals/ground.ts';
import { raiseSignal } from '../signals/raise.ts';
import { type FreezeCaller, type FreezeContext, inConversation } from './ground.ts';

/**
 * Writes down that somebody checked who a customer is: that, when, and whether they were sure. The same id counts once.
 * Throws `not-found`.
 */
export async function recordIdentity(
  context: Pick<FreezeContext, 'store' | 'clock'>,
  { agentId, workspaceId }: FreezeCaller,
  { id, conversationId, level, passed }: RecordIdentity,
): Promise<Identity> {
  const recorded = await inConversation(context, { workspaceId, conversationId }, async (ground) => {
    const { tx, conversation, changes, edit, now } = ground;
    const viewer = await loadViewer(tx, agentId);
    const customer = await lockCustomer(tx, workspaceId, conversation.customerId);
    if (!viewer || !customer || !sees(viewer.scope, conversation)) return null;
    const check = {
      id,
      workspaceId,
      customerId: customer.id,
      conversationId,
      level,
      passed,
      agentId,
      at: now,
    };
    if (!(await insertIdentityCheck(tx, check))) return customer.identity;
    const identity = afterCheck(customer.identity, { level, passed, byAgentId: agentId }, now);
    const signal = !passed && identity.failures % failuresToSignal === 0;
    // Never older than before: workstations pass an older row over.
    await saveCustomer(tx, customer.id, { identity, updatedAt: Math.max(now, customer.updatedAt + 1) });
    changes.add({ entity: 'customer', id: customer.id });
    const { failures } = identity;
    const me = { kind: 'agent', id: agentId } as const;
    edit.tell(me, { type: 'identity', level, result: passed ? 'passed' : 'failed', failures });
    if (signal)
      edit.tell({ kind: 'system', id: null }, { type: 'identity', level, result: 'signal', failures });
    await edit.finish(tx, workspaceId, changes);
    if (signal) {
      const signals = await readSignalGround(tx, workspaceId, changes, now);
      await raiseSignal(signals, {
        kind: 'identity-failed',
        pattern: signals.keyOf('identity', customer.id),
        customerId: customer.id,
        conversationId,
        facts: { count: failures },
        at: now,
      });
    }
    await appendAudit(tx, workspaceId, now, {
      actor: me,
      action: signal ? 'identity-failed-again' : passed ? 'identity-passed' : 'identity-failed',
      subject: { kind: 'customer', id: customer.id },
      details: { conversation: conversationId, level, failures },
    });
    return identity;
  });
  if (!recorded) throw new HubFailure('not-found', 'There is no such conversation.');
  return recorded;
}
