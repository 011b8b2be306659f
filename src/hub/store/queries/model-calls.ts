import { and, eq, lt, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Queryable, Transaction } from '../database.ts';
import { modelCalls, modelDrafts } from '../schema/model-calls.ts';

/** How often it was asked on a day. */
export async function countModelCalls(db: Queryable, workspaceId: string, day: number): Promise<number> {
  const [row] = await db
    .select({ calls: modelCalls.calls })
    .from(modelCalls)
    .where(and(eq(modelCalls.workspaceId, workspaceId), eq(modelCalls.day, day)));
  return row?.calls ?? 0;
}

/** Takes one of the day's calls; false where there is none left. Earlier days are forgotten. */
export async function takeModelCall(
  tx: Transaction,
  workspaceId: string,
  day: number,
  most: number,
): Promise<boolean> {
  if (most <= 0) return false;
  await tx.delete(modelCalls).where(and(eq(modelCalls.workspaceId, workspaceId), lt(modelCalls.day, day)));
  const taken = await tx
    .insert(modelCalls)
    .values({ workspaceId, day, calls: 1 })
    .onConflictDoUpdate({
      target: [modelCalls.workspaceId, modelCalls.day],
      set: { calls: sql`${modelCalls.calls} + 1` },
      setWhere: lt(modelCalls.calls, most),
    })
    .returning({ calls: modelCalls.calls });
  return taken.length > 0;
}

export async function keepModelDraft(
  db: Queryable,
  conversationId: string,
  text: string,
  at: number,
): Promise<void> {
  await db.insert(modelDrafts).values({ id: uuidv7(), conversationId, text, at });
}

/** What was drafted for a conversation and is not forgotten yet. */
export async function listModelDrafts(db: Queryable, conversationId: string): Promise<string[]> {
  const rows = await db
    .select({ text: modelDrafts.text })
    .from(modelDrafts)
    .where(eq(modelDrafts.conversationId, conversationId));
  return rows.map(({ text }) => text);
}

export async function forgetModelDraftsBefore(db: Queryable, at: number): Promise<void> {
  await db.delete(modelDrafts).where(lt(modelDrafts.at, at));
}
