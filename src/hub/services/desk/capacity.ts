import type { CapacitySetup, DeskProblem, SetCapacity } from '../../../shared/wire/desk-rules.ts';
import { withChanges } from '../../store/changes.ts';
import type { Queryable } from '../../store/database.ts';
import { listAgents } from '../../store/queries/agents.ts';
import { listKeptCapacities } from '../../store/queries/capacities.ts';
import { listGroups } from '../../store/queries/groups.ts';
import { countUnassigned, readLoads } from '../../store/queries/loads.ts';
import { setLimits } from '../routing/limits.ts';
import {
  checkMayChange,
  type DeskCaller,
  type DeskContext,
  oneChangeAtATime,
  refusedBy,
  type Saved,
} from './in-desk.ts';

/** Every limit, what everybody has in hand, and how many wait in each queue. */
export async function readCapacity(db: Queryable, workspaceId: string): Promise<CapacitySetup> {
  const agents = (await listAgents(db, workspaceId)).filter(({ active }) => active);
  const loads = await readLoads(
    db,
    agents.map(({ id }) => id),
  );
  const queues: CapacitySetup['queues'] = [];
  for (const { id } of await listGroups(db, workspaceId))
    queues.push({ groupId: id, unassigned: await countUnassigned(db, id) });
  return {
    limits: await listKeptCapacities(db, workspaceId),
    loads: [...loads].flatMap(([agentId, rows]) => rows.map((row) => ({ agentId, ...row }))),
    queues,
  };
}

/**
 * Sets and lifts limits, all or none, each against what was seen of it. Nobody loses what they have; they get nothing
 * new until there is room. Every workstation hears of it.
 */
export async function setCapacity(
  context: DeskContext,
  caller: DeskCaller,
  { changes: wanted }: SetCapacity,
): Promise<Saved<CapacitySetup>> {
  checkMayChange(caller);
  const { workspaceId } = caller;
  const now = context.clock();
  const { result } = await withChanges(context.store, workspaceId, now, async (tx, changes) => {
    await oneChangeAtATime(tx, workspaceId);
    const agentIds = new Set((await listAgents(tx, workspaceId)).map(({ id }) => id));
    const groupIds = new Set((await listGroups(tx, workspaceId)).map(({ id }) => id));
    const problems: DeskProblem[] = [];
    for (const { agentId, groupId } of wanted) {
      if (agentId !== null && !agentIds.has(agentId)) problems.push({ code: 'no-such-agent', values: {} });
      if (groupId !== null && !groupIds.has(groupId))
        problems.push({ code: 'no-such-queue', values: { groupId } });
    }
    const refused = refusedBy(problems);
    if (refused) return refused;
    const kept = await listKeptCapacities(tx, workspaceId);
    const stands = ({ agentId, channel, groupId, from }: (typeof wanted)[number]) =>
      (kept.find((one) => one.agentId === agentId && one.channel === channel && one.groupId === groupId)
        ?.most ?? null) === from;
    if (!wanted.every(stands)) return 'conflict' as const;
    await setLimits(tx, workspaceId, now, wanted, { kind: 'agent', id: caller.agentId }, changes);
    return 'saved' as const;
  });
  if (typeof result !== 'string') return result;
  return { outcome: result, setup: await readCapacity(context.store.db, workspaceId) };
}
