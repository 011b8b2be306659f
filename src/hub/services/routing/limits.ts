import type { HubContext } from '../../context.ts';
import { type ChangeCollector, withChanges } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import { listAgents } from '../../store/queries/agents.ts';
import { type AuditEntry, appendAudit } from '../../store/queries/audit.ts';
import { type Capacity, liftCapacities, setCapacities } from '../../store/queries/capacities.ts';
import { lockAgents, lockRouting } from '../../store/queries/loads.ts';

/** A limit as it is to be; null: none. */
export type WantedLimit = Omit<Capacity, 'most'> & { readonly most: number | null };

/**
 * Sets how much people may have in hand. What they have already stays theirs; they get nothing new until there is
 * room. Every workstation hears of it.
 */
export async function changeLimits(
  context: Pick<HubContext, 'store' | 'clock'>,
  workspaceId: string,
  limits: readonly WantedLimit[],
  actor: AuditEntry['actor'],
): Promise<void> {
  const now = context.clock();
  await withChanges(context.store, workspaceId, now, (tx, changes) =>
    setLimits(tx, workspaceId, now, limits, actor, changes),
  );
}

/** The same within a transaction that does more. */
export async function setLimits(
  tx: Transaction,
  workspaceId: string,
  now: number,
  limits: readonly WantedLimit[],
  actor: AuditEntry['actor'],
  changes: ChangeCollector,
): Promise<void> {
  const concerned = limits.some((limit) => limit.agentId === null)
    ? (await listAgents(tx, workspaceId)).map((agent) => agent.id)
    : limits.flatMap((limit) => (limit.agentId === null ? [] : [limit.agentId]));
  // Who is given something right now gets it before these limits hold, or under them.
  await lockRouting(tx, workspaceId);
  await lockAgents(tx, concerned);
  const plain = limits.map(({ agentId, channel, groupId, most }) => ({ agentId, channel, groupId, most }));
  await setCapacities(
    tx,
    workspaceId,
    plain.flatMap(({ most, ...limit }) => (most === null ? [] : [{ ...limit, most }])),
  );
  await liftCapacities(
    tx,
    workspaceId,
    plain.filter(({ most }) => most === null),
  );
  await appendAudit(tx, workspaceId, now, { actor, action: 'limits-changed', details: { limits: plain } });
  for (const id of new Set(concerned)) changes.add({ entity: 'agent', id });
}
