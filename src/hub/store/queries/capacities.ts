import { and, eq, inArray, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Limit } from '../../../shared/domain/people.ts';
import type { Queryable } from '../database.ts';
import { capacities } from '../schema/routing.ts';

/** All limits of a workspace as they are kept. */
export async function listKeptCapacities(db: Queryable, workspaceId: string): Promise<Capacity[]> {
  const rows = await db
    .select()
    .from(capacities)
    .where(eq(capacities.workspaceId, workspaceId))
    .orderBy(capacities.id);
  return rows.map(({ agentId, channel, groupId, most }) => ({ agentId, channel, groupId, most }));
}

/** Lifts limits; those that are not there are lifted already. */
export async function liftCapacities(
  db: Queryable,
  workspaceId: string,
  rows: readonly Omit<Capacity, 'most'>[],
): Promise<void> {
  for (const { agentId, channel, groupId } of rows)
    await db
      .delete(capacities)
      .where(
        and(
          eq(capacities.workspaceId, workspaceId),
          agentId === null ? isNull(capacities.agentId) : eq(capacities.agentId, agentId),
          channel === null ? isNull(capacities.channel) : eq(capacities.channel, channel),
          groupId === null ? isNull(capacities.groupId) : eq(capacities.groupId, groupId),
        ),
      );
}

/** A limit as it is kept: of one agent, or of everybody. */
export type Capacity = Limit & { readonly agentId: string | null };

/** The limits that hold for one agent: their own stand in place of everybody's for the same channel and queue. */
export function limitsFor(agentId: string, rows: readonly Capacity[]): Limit[] {
  const found = new Map<string, Limit>();
  for (const own of [false, true])
    for (const { agentId: whose, channel, groupId, most } of rows)
      if (whose === (own ? agentId : null)) found.set(`${channel} ${groupId}`, { channel, groupId, most });
  return [...found.values()];
}

/** Everybody's limits in these workspaces, to be asked by workspace and agent. */
export async function listCapacities(
  db: Queryable,
  workspaceIds: readonly string[],
): Promise<(workspaceId: string, agentId: string) => Limit[]> {
  const rows = await db
    .select()
    .from(capacities)
    .where(inArray(capacities.workspaceId, [...workspaceIds]))
    .orderBy(capacities.id);
  return (workspaceId, agentId) =>
    limitsFor(
      agentId,
      rows.filter((row) => row.workspaceId === workspaceId),
    );
}

/** Sets limits; one for the same agent, channel and queue is replaced. */
export async function setCapacities(
  db: Queryable,
  workspaceId: string,
  rows: readonly Capacity[],
): Promise<void> {
  for (const { agentId, channel, groupId, most } of rows)
    await db
      .insert(capacities)
      .values({ id: uuidv7(), workspaceId, agentId, channel, groupId, most })
      .onConflictDoUpdate({
        target: [capacities.workspaceId, capacities.agentId, capacities.channel, capacities.groupId],
        set: { most },
      });
}
