import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../store/database.ts';
import {
  addStep,
  type EscalationRow,
  readEscalationTargets,
  updateEscalation,
} from '../../store/queries/escalations.ts';
import { readGroups } from '../../store/queries/groups.ts';
import { placeOf } from '../../sync/scope.ts';
import type { Ground } from '../mutations/ground.ts';

/** Whether it is with a team that keeps nothing from others. */
export async function isOutsideWall(
  tx: Transaction,
  workspaceId: string,
  { targetId }: EscalationRow,
): Promise<boolean> {
  const [target] = await readEscalationTargets(tx, workspaceId, [targetId]);
  const [queue] = target ? await readGroups(tx, workspaceId, [target.groupId]) : [];
  return queue?.restricted !== true;
}

/** Ends an escalation because there is a live attack, which cannot wait for it: what it was for is security's to see now. */
export async function overtake(ground: Ground, held: EscalationRow): Promise<void> {
  const { tx, viewer, me, conversation, edit, changes, now } = ground;
  const [target] = await readEscalationTargets(tx, viewer.workspace.id, [held.targetId]);
  edit.tell(me, {
    type: 'escalation',
    escalationId: held.id,
    step: 'withdraw',
    targetId: held.targetId,
    target: target?.name ?? '',
    severity: held.severity,
  });
  await updateEscalation(tx, held.id, {
    state: 'withdrawn',
    dueAt: null,
    leftMs: null,
    climbsAt: null,
    updatedAt: now,
  });
  await addStep(tx, held.id, {
    id: uuidv7(),
    kind: 'withdraw',
    agentId: viewer.agent.id,
    text: '',
    targetId: held.targetId,
    at: now,
  });
  changes.add({
    entity: 'escalation',
    id: held.id,
    conversationId: conversation.id,
    before: placeOf(conversation),
    after: placeOf(edit.current()),
  });
}
