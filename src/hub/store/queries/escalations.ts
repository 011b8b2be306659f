import { and, asc, desc, eq, inArray, isNotNull, lte } from 'drizzle-orm';
import type { Escalation, EscalationStep, EscalationTarget } from '../../../shared/domain/escalation.ts';
import type { Queryable, Transaction } from '../database.ts';
import { conversations } from '../schema/conversations.ts';
import { escalationSteps, escalations, escalationTargets } from '../schema/escalations.ts';
import { workspaces } from '../schema/workspaces.ts';
import { inChunks } from './in-chunks.ts';

export type EscalationRow = typeof escalations.$inferSelect;

function toTarget({ workspaceId: _, ...row }: typeof escalationTargets.$inferSelect): EscalationTarget {
  return row;
}

/** All of a workspace in their order, those that are gone included. */
export async function listEscalationTargets(db: Queryable, workspaceId: string): Promise<EscalationTarget[]> {
  const rows = await db
    .select()
    .from(escalationTargets)
    .where(eq(escalationTargets.workspaceId, workspaceId))
    .orderBy(asc(escalationTargets.position), asc(escalationTargets.id));
  return rows.map(toTarget);
}

export async function readEscalationTargets(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<EscalationTarget[]> {
  if (ids.length === 0) return [];
  return (await listEscalationTargets(db, workspaceId)).filter(({ id }) => ids.includes(id));
}

export async function insertEscalationTargets(
  db: Queryable,
  workspaceId: string,
  rows: readonly EscalationTarget[],
): Promise<void> {
  if (rows.length > 0)
    await db.insert(escalationTargets).values(rows.map((target) => ({ ...target, workspaceId })));
}

/** Writes one as it is now, under its id; false: that is the id of another workspace's. */
export async function putEscalationTarget(
  tx: Transaction,
  workspaceId: string,
  target: EscalationTarget,
): Promise<boolean> {
  const rows = await tx
    .insert(escalationTargets)
    .values({ ...target, workspaceId })
    .onConflictDoUpdate({
      target: escalationTargets.id,
      set: target,
      setWhere: eq(escalationTargets.workspaceId, workspaceId),
    })
    .returning({ id: escalationTargets.id });
  return rows.length > 0;
}

/** Workspaces from before there were any. */
export async function listWorkspacesWithoutTargets(db: Queryable): Promise<string[]> {
  const rows = await db
    .select({ id: workspaces.id, target: escalationTargets.id })
    .from(workspaces)
    .leftJoin(escalationTargets, eq(escalationTargets.workspaceId, workspaces.id));
  return rows.flatMap(({ id, target }) => (target === null ? [id] : []));
}

export async function readEscalations(db: Queryable, ids: readonly string[]): Promise<Escalation[]> {
  const found: Escalation[] = [];
  for (const chunk of inChunks(ids, 500)) {
    const rows = await db
      .select({ row: escalations, number: conversations.number })
      .from(escalations)
      .innerJoin(conversations, eq(conversations.id, escalations.conversationId))
      .where(inArray(escalations.id, chunk))
      .orderBy(asc(escalations.createdAt), asc(escalations.id));
    const steps = await listSteps(
      db,
      rows.map(({ row }) => row.id),
    );
    for (const { row, number } of rows) {
      const { workspaceId: _, leftMs: __, climbsAt: ___, ...rest } = row;
      found.push({ ...rest, number, steps: steps.get(row.id) ?? [], handed: false });
    }
  }
  return found;
}

/** The newest of each conversation, the oldest of them first. */
export async function listEscalationsIn(
  db: Queryable,
  conversationIds: readonly string[],
): Promise<Escalation[]> {
  const ids: string[] = [];
  for (const chunk of inChunks(conversationIds, 1000))
    ids.push(
      ...(
        await db
          .select({ id: escalations.id })
          .from(escalations)
          .where(inArray(escalations.conversationId, chunk))
      ).map(({ id }) => id),
    );
  return readEscalations(db, ids);
}

/** What an agent has escalated, the newest first. */
export async function listEscalationsBy(
  db: Queryable,
  agentId: string,
  limit: number,
): Promise<{ id: string; conversationId: string }[]> {
  return db
    .select({ id: escalations.id, conversationId: escalations.conversationId })
    .from(escalations)
    .where(eq(escalations.createdBy, agentId))
    .orderBy(desc(escalations.createdAt), desc(escalations.id))
    .limit(limit);
}

export async function lockEscalation(tx: Transaction, id: string): Promise<EscalationRow | null> {
  const [row] = await tx.select().from(escalations).where(eq(escalations.id, id)).for('update');
  return row ?? null;
}

export async function findOpenEscalation(
  tx: Transaction,
  conversationId: string,
): Promise<EscalationRow | null> {
  const [row] = await tx
    .select()
    .from(escalations)
    .where(
      and(
        eq(escalations.conversationId, conversationId),
        inArray(escalations.state, ['waiting', 'accepted', 'asked']),
      ),
    );
  return row ?? null;
}

export async function insertEscalation(tx: Transaction, row: typeof escalations.$inferInsert): Promise<void> {
  await tx.insert(escalations).values(row);
}

export async function updateEscalation(
  tx: Transaction,
  id: string,
  patch: Partial<Omit<EscalationRow, 'id' | 'workspaceId' | 'conversationId' | 'createdBy' | 'createdAt'>>,
): Promise<void> {
  await tx.update(escalations).set(patch).where(eq(escalations.id, id));
}

/** Adds it as the next one. */
export async function addStep(tx: Transaction, escalationId: string, step: EscalationStep): Promise<void> {
  const ordinal = (await tx.$count(escalationSteps, eq(escalationSteps.escalationId, escalationId))) + 1;
  await tx.insert(escalationSteps).values({ ...step, escalationId, ordinal });
}

export async function isStep(db: Queryable, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: escalationSteps.id })
    .from(escalationSteps)
    .where(eq(escalationSteps.id, id));
  return rows.length > 0;
}

/** Those whose time is over, the longest overdue first. */
export async function listClimbing(
  db: Queryable,
  now: number,
  limit: number,
): Promise<{ id: string; workspaceId: string; conversationId: string }[]> {
  return db
    .select({
      id: escalations.id,
      workspaceId: escalations.workspaceId,
      conversationId: escalations.conversationId,
    })
    .from(escalations)
    .where(and(isNotNull(escalations.climbsAt), lte(escalations.climbsAt, now)))
    .orderBy(asc(escalations.climbsAt))
    .limit(limit);
}

export async function listSteps(
  db: Queryable,
  escalationIds: readonly string[],
): Promise<Map<string, EscalationStep[]>> {
  const rows =
    escalationIds.length === 0
      ? []
      : await db
          .select()
          .from(escalationSteps)
          .where(inArray(escalationSteps.escalationId, [...escalationIds]))
          .orderBy(asc(escalationSteps.escalationId), asc(escalationSteps.ordinal));
  const steps = new Map<string, EscalationStep[]>();
  for (const { escalationId, ordinal: _, ...step } of rows) {
    const known = steps.get(escalationId);
    if (known) known.push(step);
    else steps.set(escalationId, [step]);
  }
  return steps;
}
