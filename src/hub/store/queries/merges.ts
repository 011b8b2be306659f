import { and, eq } from 'drizzle-orm';
import type { Queryable, Transaction } from '../database.ts';
import { merges } from '../schema/merges.ts';

export type Merge = Omit<typeof merges.$inferSelect, 'workspaceId'>;

export async function insertMerge(tx: Transaction, workspaceId: string, merge: Merge): Promise<void> {
  await tx.insert(merges).values({ workspaceId, ...merge });
}

/** How a conversation came to go on in another one; null when it does not. */
export async function readMerge(db: Queryable, workspaceId: string, sourceId: string): Promise<Merge | null> {
  const [row] = await db
    .select()
    .from(merges)
    .where(and(eq(merges.sourceId, sourceId), eq(merges.workspaceId, workspaceId)));
  if (!row) return null;
  const { workspaceId: _, ...merge } = row;
  return merge;
}

/** The conversations that go on in this one. */
export async function listMergedIds(tx: Transaction, targetId: string): Promise<string[]> {
  const rows = await tx.select({ id: merges.sourceId }).from(merges).where(eq(merges.targetId, targetId));
  return rows.map(({ id }) => id);
}

export async function deleteMerge(tx: Transaction, sourceId: string): Promise<void> {
  await tx.delete(merges).where(eq(merges.sourceId, sourceId));
}
