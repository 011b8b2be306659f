import type { HubContext } from '../../context.ts';
import { withChanges } from '../../store/changes.ts';
import { listAgents } from '../../store/queries/agents.ts';
import { type AuditEntry, appendAudit } from '../../store/queries/audit.ts';
import { type Capacity, setCapacities } from '../../store/queries/capacities.ts';

/**
 * Sets how much people may have in hand. What they have already stays theirs; they get nothing new until there is
 * room. Every workstation hears of it.
 */
export async function changeLimits(
  context: Pick<HubContext, 'store' | 'clock'>,
  workspaceId: string,
  limits: readonly Capacity[],
  actor: AuditEntry['actor'],
): Promise<void> {
  const now = context.clock();
  await withChanges(context.store, workspaceId, now, async (tx, changes) => {
    await setCapacities(tx, workspaceId, limits);
    await appendAudit(tx, workspaceId, now, {
      actor,
      action: 'limits-changed',
      details: { limits },
    });
    const concerned = limits.some((limit) => limit.agentId === null)
      ? (await listAgents(tx, workspaceId)).map((agent) => agent.id)
      : limits.flatMap((limit) => (limit.agentId === null ? [] : [limit.agentId]));
    for (const id of new Set(concerned)) changes.add({ entity: 'agent', id });
  });
}
