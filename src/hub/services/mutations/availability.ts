import type { AvailabilityMutation } from '../../../shared/wire/mutations.ts';
import type { ChangeCollector } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import { updateAgent } from '../../store/queries/agents.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { lockAgents } from '../../store/queries/loads.ts';

/**
 * Where an agent stands from now on. Said offline, it may arrive late: what was said after it, on another
 * workstation, stays.
 */
export async function changeAvailability(
  {
    tx,
    agentId,
    workspaceId,
    changes,
    now,
  }: {
    readonly tx: Transaction;
    readonly agentId: string;
    readonly workspaceId: string;
    readonly changes: ChangeCollector;
    readonly now: number;
  },
  { state, at }: AvailabilityMutation,
): Promise<void> {
  const [agent] = await lockAgents(tx, [agentId]);
  // A workstation's clock may be ahead; nobody is available since tomorrow.
  const since = Math.min(at, now);
  if (agent && agent.state !== state && agent.stateSince <= since) {
    await updateAgent(tx, agentId, { state, stateSince: since });
    await appendAudit(tx, workspaceId, now, {
      actor: { kind: 'agent', id: agentId },
      action: 'agent-availability',
      subject: { kind: 'agent', id: agentId },
      details: { from: agent.state, to: state, since },
    });
  }
  changes.add({ entity: 'agent', id: agentId });
}
