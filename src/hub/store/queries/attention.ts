import { and, eq, inArray } from 'drizzle-orm';
import type { Attention } from '../../../shared/domain/attention.ts';
import type { Queryable, Transaction } from '../database.ts';
import { attention } from '../schema/attention.ts';
import { inChunks } from './in-chunks.ts';

function toAttention({ workspaceId: _, ...row }: typeof attention.$inferSelect): Attention {
  return row;
}

export async function readAttention(db: Queryable, ids: readonly string[]): Promise<Attention[]> {
  const found: Attention[] = [];
  for (const chunk of inChunks(ids, 1000))
    found.push(...(await db.select().from(attention).where(inArray(attention.id, chunk))).map(toAttention));
  return found;
}

export async function listAttentionOf(db: Queryable, agentId: string): Promise<Attention[]> {
  return (await db.select().from(attention).where(eq(attention.agentId, agentId))).map(toAttention);
}

/** The row of a person and a conversation, held until the transaction ends; null when there is none. */
export async function lockAttention(
  tx: Transaction,
  conversationId: string,
  agentId: string,
): Promise<Attention | null> {
  const [row] = await tx
    .select()
    .from(attention)
    .where(and(eq(attention.agentId, agentId), eq(attention.conversationId, conversationId)))
    .for('update');
  return row ? toAttention(row) : null;
}

export async function putAttention(tx: Transaction, workspaceId: string, row: Attention): Promise<void> {
  await tx
    .insert(attention)
    .values({ workspaceId, ...row })
    .onConflictDoUpdate({ target: attention.id, set: row });
}
