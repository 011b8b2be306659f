import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { RoutingRule } from '../../../shared/domain/routing.ts';
import type { Queryable } from '../database.ts';
import { routingQueue, routingRules } from '../schema/routing.ts';

type KeptRule = { readonly rule: RoutingRule; readonly version: number };

/** In the order in which they are asked. */
export async function listRoutingRules(db: Queryable, workspaceId: string): Promise<RoutingRule[]> {
  return (await listKeptRules(db, workspaceId)).map(({ rule }) => rule);
}

/** The same with the version of each. */
export async function listKeptRules(db: Queryable, workspaceId: string): Promise<KeptRule[]> {
  const rows = await db
    .select()
    .from(routingRules)
    .where(eq(routingRules.workspaceId, workspaceId))
    .orderBy(asc(routingRules.position), asc(routingRules.id));
  return rows.map(({ workspaceId: _, version, ...rule }) => ({ rule, version }));
}

/** Changes a rule that is there; its version goes up by one. */
export async function changeRoutingRule(db: Queryable, { id, ...rule }: RoutingRule): Promise<void> {
  await db
    .update(routingRules)
    .set({ ...rule, version: sql`${routingRules.version} + 1` })
    .where(eq(routingRules.id, id));
}

export async function deleteRoutingRule(db: Queryable, id: string): Promise<void> {
  await db.delete(routingRules).where(eq(routingRules.id, id));
}

/** Puts rules in this order; what they say stays, and so their versions. */
export async function placeRoutingRules(db: Queryable, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries())
    await db.update(routingRules).set({ position }).where(eq(routingRules.id, id));
}

export async function insertRoutingRules(
  db: Queryable,
  workspaceId: string,
  rules: readonly RoutingRule[],
): Promise<void> {
  if (rules.length > 0) await db.insert(routingRules).values(rules.map((rule) => ({ ...rule, workspaceId })));
}

/** It waits until somebody is free. True when it did not wait before. */
export async function putInRoutingQueue(
  db: Queryable,
  workspaceId: string,
  conversationId: string,
  now: number,
): Promise<boolean> {
  const added = await db
    .insert(routingQueue)
    .values({ workspaceId, conversationId, since: now, triedAt: now })
    .onConflictDoNothing()
    .returning({ id: routingQueue.conversationId });
  if (added.length > 0) return true;
  await db.update(routingQueue).set({ triedAt: now }).where(eq(routingQueue.conversationId, conversationId));
  return false;
}

export async function takeFromRoutingQueue(db: Queryable, conversationIds: readonly string[]): Promise<void> {
  if (conversationIds.length > 0)
    await db.delete(routingQueue).where(inArray(routingQueue.conversationId, [...conversationIds]));
}

/** Those that were not tried for the longest time. */
export async function listRoutingQueue(
  db: Queryable,
  limit: number,
): Promise<{ conversationId: string; workspaceId: string }[]> {
  return db
    .select({ conversationId: routingQueue.conversationId, workspaceId: routingQueue.workspaceId })
    .from(routingQueue)
    .orderBy(asc(routingQueue.triedAt))
    .limit(limit);
}
