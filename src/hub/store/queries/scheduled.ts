import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { ScheduledMessage } from '../../../shared/domain/scheduled.ts';
import type { Queryable, Transaction } from '../database.ts';
import { scheduledMessages } from '../schema/scheduled.ts';
import { inChunks } from './in-chunks.ts';

function toScheduled({ workspaceId: _, ...row }: typeof scheduledMessages.$inferSelect): ScheduledMessage {
  return row;
}

export async function readScheduled(db: Queryable, ids: readonly string[]): Promise<ScheduledMessage[]> {
  const found: ScheduledMessage[] = [];
  for (const chunk of inChunks(ids, 1000))
    found.push(
      ...(await db.select().from(scheduledMessages).where(inArray(scheduledMessages.id, chunk))).map(
        toScheduled,
      ),
    );
  return found;
}

export async function listScheduledIn(
  db: Queryable,
  conversationIds: readonly string[],
): Promise<ScheduledMessage[]> {
  const found: ScheduledMessage[] = [];
  for (const chunk of inChunks(conversationIds, 1000))
    found.push(
      ...(
        await db.select().from(scheduledMessages).where(inArray(scheduledMessages.conversationId, chunk))
      ).map(toScheduled),
    );
  return found;
}

export async function lockScheduled(tx: Transaction, id: string): Promise<ScheduledMessage | null> {
  const [row] = await tx.select().from(scheduledMessages).where(eq(scheduledMessages.id, id)).for('update');
  return row ? toScheduled(row) : null;
}

export async function putScheduled(
  tx: Transaction,
  workspaceId: string,
  row: ScheduledMessage,
): Promise<void> {
  await tx
    .insert(scheduledMessages)
    .values({ workspaceId, ...row })
    .onConflictDoUpdate({ target: scheduledMessages.id, set: row });
}

export async function deleteScheduled(tx: Transaction, id: string): Promise<void> {
  await tx.delete(scheduledMessages).where(eq(scheduledMessages.id, id));
}

/** What should have left by now, the longest overdue first. */
export async function listDueScheduled(
  db: Queryable,
  now: number,
  limit: number,
): Promise<{ id: string; workspaceId: string; conversationId: string }[]> {
  return db
    .select({
      id: scheduledMessages.id,
      workspaceId: scheduledMessages.workspaceId,
      conversationId: scheduledMessages.conversationId,
    })
    .from(scheduledMessages)
    .where(and(lte(scheduledMessages.at, now), isNull(scheduledMessages.heldBecause)))
    .orderBy(asc(scheduledMessages.at))
    .limit(limit);
}
