import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Agent, Limit } from '../../../shared/domain/people.ts';
import type { Queryable } from '../database.ts';
import { agentCredentials, agents, memberships } from '../schema/people.ts';
import { listCapacities } from './capacities.ts';
import { inChunks } from './in-chunks.ts';

type AgentRow = typeof agents.$inferSelect;

function toAgent(row: AgentRow, groupIds: string[], limits: Limit[]): Agent {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    groupIds,
    locale: row.locale,
    timezone: row.timezone,
    publicName: row.publicName,
    active: row.active,
    languages: row.languages,
    skills: row.skills,
    state: row.state,
    stateSince: row.stateSince,
    limits,
  };
}

async function withGroups(db: Queryable, rows: AgentRow[]): Promise<Agent[]> {
  if (rows.length === 0) return [];
  const members = await db
    .select()
    .from(memberships)
    .where(
      inArray(
        memberships.agentId,
        rows.map((row) => row.id),
      ),
    )
    .orderBy(memberships.groupId);
  const groupsOf = new Map<string, string[]>();
  for (const { agentId, groupId } of members) {
    const groups = groupsOf.get(agentId);
    if (groups) groups.push(groupId);
    else groupsOf.set(agentId, [groupId]);
  }
  const limitsOf = await listCapacities(db, [...new Set(rows.map((row) => row.workspaceId))]);
  return rows.map((row) => toAgent(row, groupsOf.get(row.id) ?? [], limitsOf(row.workspaceId, row.id)));
}

export async function listAgents(db: Queryable, workspaceId: string): Promise<Agent[]> {
  return withGroups(
    db,
    await db.select().from(agents).where(eq(agents.workspaceId, workspaceId)).orderBy(agents.name, agents.id),
  );
}

export async function readAgents(db: Queryable, ids: readonly string[]): Promise<Agent[]> {
  if (ids.length === 0) return [];
  return withGroups(
    db,
    await db
      .select()
      .from(agents)
      .where(inArray(agents.id, [...ids])),
  );
}

export async function readAgent(db: Queryable, id: string): Promise<Agent | null> {
  return (await readAgents(db, [id]))[0] ?? null;
}

/** The agent and the password hash behind an e-mail address, whatever its case; null hash: no password set. */
export async function readCredentials(
  db: Queryable,
  email: string,
): Promise<{ agentId: string; workspaceId: string; active: boolean; passwordHash: string | null } | null> {
  const [row] = await db
    .select({
      agentId: agents.id,
      workspaceId: agents.workspaceId,
      active: agents.active,
      passwordHash: agentCredentials.passwordHash,
    })
    .from(agents)
    .leftJoin(agentCredentials, eq(agentCredentials.agentId, agents.id))
    .where(sql`lower(${agents.email}) = lower(${email})`)
    .orderBy(agents.createdAt)
    .limit(1);
  return row ?? null;
}

/** With their memberships; their groups must be there already. Limits are rows of their own. */
export async function insertAgents(
  db: Queryable,
  workspaceId: string,
  people: readonly Agent[],
  at: number,
): Promise<void> {
  for (const chunk of inChunks(people, 500)) {
    await db
      .insert(agents)
      .values(
        chunk.map(({ groupIds: _, limits: __, ...agent }) => ({ ...agent, workspaceId, createdAt: at })),
      );
    const rows = chunk.flatMap(({ id, groupIds }) => groupIds.map((groupId) => ({ agentId: id, groupId })));
    if (rows.length > 0) await db.insert(memberships).values(rows);
  }
}

export async function setPasswordHash(
  db: Queryable,
  agentId: string,
  passwordHash: string,
  at: number,
): Promise<void> {
  await db
    .insert(agentCredentials)
    .values({ agentId, passwordHash, changedAt: at })
    .onConflictDoUpdate({ target: agentCredentials.agentId, set: { passwordHash, changedAt: at } });
}

export async function updateAgent(
  db: Queryable,
  id: string,
  patch: Partial<Omit<Agent, 'id' | 'groupIds' | 'limits'>>,
): Promise<void> {
  if (Object.keys(patch).length === 0) return;
  await db.update(agents).set(patch).where(eq(agents.id, id));
}

export async function replaceMemberships(db: Queryable, agentId: string, groupIds: string[]): Promise<void> {
  await db.delete(memberships).where(eq(memberships.agentId, agentId));
  if (groupIds.length > 0)
    await db.insert(memberships).values(groupIds.map((groupId) => ({ agentId, groupId })));
}

/** Who belongs to a group of this workspace. */
export async function listMembers(db: Queryable, workspaceId: string, groupId: string): Promise<string[]> {
  const rows = await db
    .select({ id: memberships.agentId })
    .from(memberships)
    .innerJoin(agents, eq(agents.id, memberships.agentId))
    .where(and(eq(memberships.groupId, groupId), eq(agents.workspaceId, workspaceId)));
  return rows.map(({ id }) => id);
}

/** Notes that what these agents may see has changed as of `seq`. */
export async function growScopeEpoch(db: Queryable, agentIds: readonly string[], seq: number): Promise<void> {
  if (agentIds.length === 0) return;
  await db
    .update(agents)
    .set({ scopeEpoch: sql`${agents.scopeEpoch} + 1`, scopeSeq: seq })
    .where(inArray(agents.id, [...agentIds]));
}

/** A workstation of theirs is connected. */
export async function noteSeen(db: Queryable, agentIds: readonly string[], now: number): Promise<void> {
  if (agentIds.length === 0) return;
  await db
    .update(agents)
    .set({ seenAt: now })
    .where(inArray(agents.id, [...agentIds]));
}
