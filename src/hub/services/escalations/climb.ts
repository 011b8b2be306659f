import { v7 as uuidv7 } from 'uuid';
import { allowedMs, nextRung } from '../../../shared/domain/escalation-ladder.ts';
import type { HubContext } from '../../context.ts';
import { withChanges } from '../../store/changes.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { lockConversation } from '../../store/queries/conversations.ts';
import { readCustomer } from '../../store/queries/customers.ts';
import {
  addStep,
  listEscalationTargets,
  listSteps,
  lockEscalation,
  updateEscalation,
} from '../../store/queries/escalations.ts';
import { placeOf } from '../../sync/scope.ts';
import { editConversation } from '../conversation-edit.ts';
import { loadPlanOf } from '../sla/plan.ts';
import { placeWith } from './place.ts';

const clock = { kind: 'system', id: null } as const;

/**
 * What is overdue goes one rung up, with a new deadline; at the top, or where a wall keeps it, it becomes critical and
 * stays. Once for each deadline: answers false when another node was quicker, or it has come further meanwhile.
 */
export async function climbOverdue(
  context: Pick<HubContext, 'store' | 'clock'>,
  due: { readonly id: string; readonly workspaceId: string; readonly conversationId: string },
): Promise<boolean> {
  const { workspaceId } = due;
  const now = context.clock();
  const { result } = await withChanges(context.store, workspaceId, now, async (tx, changes) => {
    const conversation = await lockConversation(tx, workspaceId, due.conversationId);
    const held = await lockEscalation(tx, due.id);
    if (!conversation || !held || held.climbsAt === null || held.climbsAt > now) return false;
    const customer = await readCustomer(tx, conversation.customerId);
    const targets = await listEscalationTargets(tx, workspaceId);
    const here = targets.find(({ id }) => id === held.targetId);
    if (!customer || !here) return false;
    const edit = editConversation(conversation, now, await loadPlanOf(tx, workspaceId, customer));
    const steps = (await listSteps(tx, [held.id])).get(held.id) ?? [];
    const up = nextRung(targets, held.targetId, new Set(steps.map(({ targetId }) => targetId)));
    const next = targets.find(({ id }) => id === up);
    const climbs = next && (await placeWith(tx, workspaceId, edit, next, clock)) === 'placed' ? next : null;
    const severity = climbs ? held.severity : 'critical';
    const target = climbs ?? here;
    const kind = climbs ? 'climb' : 'overdue';
    const dueAt = climbs ? now + allowedMs(climbs, customer.tier, severity) : held.dueAt;
    edit.tell(clock, {
      type: 'escalation',
      escalationId: held.id,
      step: kind,
      targetId: target.id,
      target: target.name,
      severity,
    });
    await updateEscalation(tx, held.id, {
      targetId: target.id,
      severity,
      dueAt,
      climbsAt: climbs ? dueAt : null,
      ...(climbs && { state: 'waiting' as const, holderId: null }),
      updatedAt: now,
    });
    await addStep(tx, held.id, {
      id: uuidv7(),
      kind,
      agentId: null,
      text: '',
      targetId: target.id,
      at: now,
    });
    await edit.finish(tx, workspaceId, changes);
    changes.add({
      entity: 'escalation',
      id: held.id,
      conversationId: conversation.id,
      before: placeOf(conversation),
      after: placeOf(edit.current()),
    });
    await appendAudit(tx, workspaceId, now, {
      actor: clock,
      action: climbs ? 'escalation-climbed' : 'escalation-overdue',
      subject: { kind: 'escalation', id: held.id },
      details: { conversation: conversation.id, target: target.id },
    });
    return true;
  });
  return result;
}
