import { and, eq, inArray } from 'drizzle-orm';
import type { Group } from '../../../shared/domain/people.ts';
import type { Queryable } from '../database.ts';
import { agents, groups, memberships } from '../schema/people.ts';

function toGroup(row: typeof groups.$inferSelect): Group {
  return { id: row.id, name: row.name, restricted: row.restricted, position: row.position };
}

export async function listGroups(db: Queryable, workspaceId: string): Promise<Group[]> {
  const rows = await db
    .select()
    .from(groups)
    .where(eq(groups.workspaceId, workspaceId))
    .orderBy(groups.position, groups.id);
  return rows.map(toGroup);
}

export async function readGroups(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Group[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(groups)
    .where(and(eq(groups.workspaceId, workspaceId), inArray(groups.id, [...ids])));
  return rows.map(toGroup);
}

export async function insertGroups(
  db: Queryable,
  workspaceId: string,
  rows: readonly Group[],
): Promise<void> {
  if (rows.length > 0) await db.insert(groups).values(rows.map((group) => ({ ...group, workspaceId })));
}

export async function updateGroup(
  db: Queryable,
  id: string,
  patch: Partial<Omit<Group, 'id'>>,
): Promise<void> {
  await db.update(groups).set(patch).where(eq(groups.id, id));
}

/** The groups of a workspace in which somebody works. */
export async function listStaffedGroups(db: Queryable, workspaceId: string): Promise<Set<string>> {
  const rows = await db
    .select({ groupId: memberships.groupId })
    .from(memberships)
    .innerJoin(agents, eq(agents.id, memberships.agentId))
    .where(and(eq(agents.workspaceId, workspaceId), eq(agents.active, true)))
    .groupBy(memberships.groupId);
  return new Set(rows.map(({ groupId }) => groupId));
}
