import { and, eq } from 'drizzle-orm';
import { securityKey } from '../../shared/domain/escalation-ladder.ts';
import { mayDecide } from '../../shared/domain/freeze.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { Agent, Group } from '../../shared/domain/people.ts';
import { watchesSignals } from '../../shared/domain/signals/signal.ts';
import { hasMacro } from '../../shared/domain/studio.ts';
import type { HubContext } from '../context.ts';
import { HubFailure } from '../failure.ts';
import { type ChangeCollector, type LoggedChange, withChanges } from '../store/changes.ts';
import type { Transaction } from '../store/database.ts';
import {
  growScopeEpoch,
  listAgents,
  readAgent,
  replaceMemberships,
  updateAgent,
} from '../store/queries/agents.ts';
import { type AuditEntry, appendAudit } from '../store/queries/audit.ts';
import { listCustomerFields } from '../store/queries/customer-fields.ts';
import { type DocumentStep, insertSteps } from '../store/queries/document-steps.ts';
import { listEscalationTargets } from '../store/queries/escalations.ts';
import { listNewestFreezes } from '../store/queries/freezes.ts';
import { listGroups, updateGroup } from '../store/queries/groups.ts';
import { listQueueMacros } from '../store/queries/macros.ts';
import { endSessions } from '../store/queries/sessions.ts';
import { listOpenSignals } from '../store/queries/signals.ts';
import { readStaged } from '../store/queries/staged.ts';
import { conversations } from '../store/schema/conversations.ts';
import { agents } from '../store/schema/people.ts';
import { sides } from '../store/schema/sides.ts';
import { scopeOf } from '../sync/scope.ts';
import { readMasking } from './masking/policy.ts';

type Context = Pick<HubContext, 'store' | 'clock' | 'live'>;
type Actor = AuditEntry['actor'];

/**
 * Changes an agent: name, role, groups, whether they are active. What they may see follows at once, on every
 * workstation of theirs; somebody who is not active any more is signed out everywhere. Answers false when there
 * is no such agent in the workspace.
 */
export async function changeAgent(
  context: Context,
  workspaceId: string,
  agentId: string,
  patch: Partial<Omit<Agent, 'id' | 'limits'>>,
  actor: Actor,
): Promise<boolean> {
  const now = context.clock();
  const ended: string[] = [];
  const { result } = await withChanges(context.store, workspaceId, now, async (tx, changes) => {
    const [held] = await tx
      .select({ workspaceId: agents.workspaceId })
      .from(agents)
      .where(eq(agents.id, agentId))
      .for('update');
    if (held?.workspaceId !== workspaceId) return false;
    const { groupIds, ...rest } = patch;
    const before = await readAgent(tx, agentId);
    await updateAgent(tx, agentId, rest);
    if (groupIds) await replaceMemberships(tx, agentId, groupIds);
    const after = await readAgent(tx, agentId);
    if (patch.active === false) ended.push(...(await endSessions(tx, { agentId }, 'deactivated', now)));
    await appendAudit(tx, workspaceId, now, {
      actor,
      action: 'agent-changed',
      subject: { kind: 'agent', id: agentId },
      details: {
        role: patch.role,
        groupIds,
        active: patch.active,
        from: before && { role: before.role, groupIds: before.groupIds, active: before.active },
      },
    });
    changes.add({ entity: 'agent', id: agentId });
    await bringOpen(tx, workspaceId, before, after, changes);
    const moved = await moveStaged(tx, workspaceId, before, after, changes);
    await moveMacros(tx, workspaceId, before, after, changes);
    const seq = await changes.flush();
    await insertSteps(
      tx,
      workspaceId,
      moved.map((step) => ({ ...step, seq, at: now })),
    );
    const groups = await listGroups(tx, workspaceId);
    const fields = await listCustomerFields(tx, workspaceId);
    const masking = await readMasking(tx, workspaceId);
    const nowhere = { workspaceId, epoch: 0, changedAt: 0, maskKey: '' };
    const sight = (agent: Agent | null) =>
      agent && `${agent.active} ${scopeOf({ ...nowhere, agent, groups, fields, masking }).key}`;
    if (sight(before) !== sight(after)) await growScopeEpoch(tx, [agentId], seq);
    return true;
  });
  context.live.endSessions(ended);
  return result;
}

/**
 * Whoever decides from now on sees what waits for a decision, wherever its conversation lies; whoever watches over signals
 * from now on, those that are open.
 */
async function bringOpen(
  tx: Transaction,
  workspaceId: string,
  before: Agent | null,
  after: Agent | null,
  changes: ChangeCollector,
): Promise<void> {
  if (!after) return;
  const begins = (may: (role: Agent['role']) => boolean) => may(after.role) && !(before && may(before.role));
  const onlyAgentId = after.id;
  if (begins(mayDecide))
    for (const { id, conversationId } of await listNewestFreezes(tx, workspaceId, limits.freezesAtStart))
      changes.add({ entity: 'freeze', id, conversationId, onlyAgentId });
  if (begins(watchesSignals))
    for (const { id } of await listOpenSignals(tx, workspaceId))
      changes.add({ entity: 'signal', id, onlyAgentId });
}

/** Who comes into a group or leaves it gets what is staged to it, or what is live again, with the same change. */
async function moveStaged(
  tx: Transaction,
  workspaceId: string,
  before: Agent | null,
  after: Agent | null,
  changes: ChangeCollector,
): Promise<Omit<DocumentStep, 'seq' | 'at'>[]> {
  if (!before || !after || before.groupIds.join() === after.groupIds.join()) return [];
  const agentIds = [after.id];
  const steps: Omit<DocumentStep, 'seq' | 'at'>[] = [];
  for (const documentKind of ['macro', 'article'] as const) {
    for (const [documentId, { document, stage }] of await readStaged(tx, workspaceId, documentKind)) {
      if (stage.agentIds.includes(after.id)) continue;
      const [was, is] = [before, after].map(({ groupIds }) =>
        groupIds.some((id) => stage.groupIds.includes(id)),
      );
      if (was === is) continue;
      changes.add({ entity: documentKind, id: documentId, onlyAgentId: after.id });
      const step = is ? ('joined' as const) : ('left' as const);
      const own = { agentIds, groupIds: [], share: 0 };
      steps.push({ documentKind, documentId, number: document.version, step, stage: own });
    }
  }
  return steps;
}

/** Who comes into a queue has its macros with the same change, and who leaves it has them no more. */
async function moveMacros(
  tx: Transaction,
  workspaceId: string,
  before: Agent | null,
  after: Agent | null,
  changes: ChangeCollector,
): Promise<void> {
  if (!before || !after) return;
  for (const macro of await listQueueMacros(tx, workspaceId))
    if (hasMacro(before, macro) !== hasMacro(after, macro))
      changes.add({ entity: 'macro', id: macro.id, onlyAgentId: after.id });
}

/** Changes a group. When it opens or closes to others, every agent's scope is worked out anew. */
export async function changeGroup(
  context: Context,
  workspaceId: string,
  groupId: string,
  patch: Partial<Omit<Group, 'id'>>,
  actor: Actor,
): Promise<boolean> {
  const now = context.clock();
  const { result } = await withChanges(context.store, workspaceId, now, async (tx, changes) => {
    const before = (await listGroups(tx, workspaceId)).find((group) => group.id === groupId);
    if (!before) return false;
    await checkOpening(tx, workspaceId, before, patch);
    await updateGroup(tx, groupId, patch);
    await appendAudit(tx, workspaceId, now, {
      actor,
      action: 'group-changed',
      subject: { kind: 'group', id: groupId },
      details: patch,
    });
    const flips = patch.restricted !== undefined && patch.restricted !== before.restricted;
    changes.add({ entity: 'group', id: groupId });
    // Members of a queue that closes come to see what is restricted inside it: that has to travel whole.
    if (flips) changes.add(...(await restrictedInside(tx, groupId)), ...(await sidesInside(tx, groupId)));
    const seq = await changes.flush();
    if (flips) {
      const everyone = await listAgents(tx, workspaceId);
      await growScopeEpoch(
        tx,
        everyone.map((agent) => agent.id),
        seq,
      );
    }
    return true;
  });
  return result;
}

/**
 * What was escalated behind a wall stays there: a queue that a restricted lane needs does not open. Throws `forbidden`. (A
 * group is never deleted while anything was escalated to it: the database keeps that.)
 */
async function checkOpening(
  tx: Transaction,
  workspaceId: string,
  { id, restricted }: Group,
  patch: Partial<Group>,
): Promise<void> {
  if (!restricted || patch.restricted !== false) return;
  const needing = (await listEscalationTargets(tx, workspaceId)).find(
    ({ key, groupId, gone }) => groupId === id && !gone && key === securityKey,
  );
  if (needing)
    throw new HubFailure(
      'forbidden',
      'What is escalated to security comes here: this queue stays restricted.',
    );
}

async function restrictedInside(tx: Transaction, groupId: string): Promise<LoggedChange[]> {
  const rows = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.groupId, groupId), conversations.restricted));
  const place = { groupId, restricted: true };
  return rows.map(({ id }) => ({
    entity: 'conversation',
    id,
    conversationId: id,
    before: place,
    after: place,
    whole: true,
  }));
}

/** What other teams were asked about its conversations: they hear no more of it when it closes, and again when it opens. */
async function sidesInside(tx: Transaction, groupId: string): Promise<LoggedChange[]> {
  const place = { groupId, restricted: false };
  const rows = await tx
    .select({ id: sides.id, conversationId: sides.conversationId })
    .from(sides)
    .innerJoin(conversations, eq(conversations.id, sides.conversationId))
    .where(eq(conversations.groupId, groupId));
  return rows.map((row) => ({ entity: 'side', ...row, before: place, after: place }));
}
