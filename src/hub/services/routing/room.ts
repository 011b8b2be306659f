import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { Limit } from '../../../shared/domain/people.ts';
import type { Transaction } from '../../store/database.ts';
import { readAgents } from '../../store/queries/agents.ts';
import { isInHand, type Load, lockAgents, readLoads } from '../../store/queries/loads.ts';

type Placed = Pick<Conversation, 'channel' | 'groupId'>;

export type Full = { readonly limit: Limit; readonly inHand: number };

function concerns(limit: Limit, { channel, groupId }: Placed): boolean {
  return (
    (limit.channel === null || limit.channel === channel) &&
    (limit.groupId === null || limit.groupId === groupId)
  );
}

function inHandUnder(limit: Limit, loads: readonly Load[]): number {
  return loads.filter((load) => concerns(limit, load)).reduce((sum, load) => sum + load.count, 0);
}

/** The first limit under which one more of this kind has no room but for `leaveFree` places; null: there is room. */
export function findFull(
  limits: readonly Limit[],
  loads: readonly Load[],
  wanted: Placed,
  leaveFree = 0,
): Full | null {
  for (const limit of limits) {
    if (!concerns(limit, wanted)) continue;
    const inHand = inHandUnder(limit, loads);
    if (inHand + leaveFree >= limit.most) return { limit, inHand };
  }
  return null;
}

/** How full somebody's hands are for one more of this kind: 0 is idle, 1 is full; without limits, by number. */
export function fullness(limits: readonly Limit[], loads: readonly Load[], wanted: Placed): number {
  const shares = limits
    .filter((limit) => concerns(limit, wanted))
    .map((limit) => (limit.most === 0 ? 1 : inHandUnder(limit, loads) / limit.most));
  return shares.length > 0 ? Math.max(...shares) : totalOf(loads) / 1000;
}

export function totalOf(loads: readonly Load[]): number {
  return loads.reduce((sum, load) => sum + load.count, 0);
}

/**
 * Takes a place for one more conversation in an agent's hands: whoever else gives them something waits until this
 * transaction is over. Answers with the limit that stands in the way, null when there is room or it doesn't count.
 * `from`: where it lies while it is in these hands already, and does not count twice.
 */
export async function takePlace(
  tx: Transaction,
  agentId: string,
  conversation: Placed & Pick<Conversation, 'status' | 'snoozedUntil'>,
  from: Placed | null = null,
): Promise<Full | null> {
  if (!isInHand(conversation)) return null;
  await lockAgents(tx, [agentId]);
  const [agent] = await readAgents(tx, [agentId]);
  if (!agent || agent.limits.length === 0) return null;
  const loads = (await readLoads(tx, [agentId])).get(agentId) ?? [];
  const others = loads.map((load) =>
    load.channel === from?.channel && load.groupId === from.groupId
      ? { ...load, count: load.count - 1 }
      : load,
  );
  return findFull(agent.limits, others, conversation);
}
