import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { Agent, Limit } from '../../../shared/domain/people.ts';
import type { Transaction } from '../../store/database.ts';
import { readAgent } from '../../store/queries/agents.ts';
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

type Held = Placed & Pick<Conversation, 'assigneeId' | 'status' | 'snoozedUntil'>;

/**
 * Takes a place in the hands of whoever is to have a conversation as it is `after`: whoever else gives them something
 * waits until this transaction is over. Answers with whose hands are full and the limit that stands in the way; null when
 * there is room, or when it comes into nobody's hands. `before`: as the database has it, or what goes out of these hands
 * for it; a limit that it counts under already is no limit for it now.
 */
export async function takePlace(
  tx: Transaction,
  before: Held,
  after: Held,
): Promise<(Full & { readonly agent: Agent }) | null> {
  if (after.assigneeId === null || !isInHand(after)) return null;
  const from = before.assigneeId === after.assigneeId && isInHand(before) ? before : null;
  if (from?.channel === after.channel && from.groupId === after.groupId) return null;
  await lockAgents(tx, [after.assigneeId]);
  const agent = await readAgent(tx, after.assigneeId);
  const limits = agent?.limits.filter((limit) => !from || !concerns(limit, from)) ?? [];
  if (!agent || limits.length === 0) return null;
  const loads = (await readLoads(tx, [agent.id])).get(agent.id) ?? [];
  const full = findFull(limits, loads, after);
  return full && { ...full, agent };
}
