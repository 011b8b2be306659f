import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import type { RecoveryCase, RecoveryStep } from '../../../shared/domain/recovery/recovery-case.ts';
import type { Queryable, Transaction } from '../database.ts';
import { messages } from '../schema/conversations.ts';
import { recoveryCases, recoverySteps, returnChecks } from '../schema/recovery.ts';
import { inChunks } from './in-chunks.ts';

export type RecoveryRow = typeof recoveryCases.$inferSelect;

export async function readRecoveries(db: Queryable, ids: readonly string[]): Promise<RecoveryCase[]> {
  const found: RecoveryCase[] = [];
  for (const chunk of inChunks(ids, 500)) {
    const rows = await db
      .select()
      .from(recoveryCases)
      .where(inArray(recoveryCases.id, chunk))
      .orderBy(asc(recoveryCases.createdAt), asc(recoveryCases.id));
    const steps = await listRecoverySteps(
      db,
      rows.map(({ id }) => id),
    );
    for (const { workspaceId: _, ...row } of rows) found.push({ ...row, steps: steps.get(row.id) ?? [] });
  }
  return found;
}

/** Those of these conversations, the oldest first. */
export async function listRecoveriesIn(
  db: Queryable,
  conversationIds: readonly string[],
): Promise<RecoveryCase[]> {
  const ids: string[] = [];
  for (const chunk of inChunks(conversationIds, 1000)) {
    const rows = await db
      .select({ id: recoveryCases.id })
      .from(recoveryCases)
      .where(inArray(recoveryCases.conversationId, chunk));
    ids.push(...rows.map(({ id }) => id));
  }
  return readRecoveries(db, ids);
}

/** The newest of a conversation: the one that is under way, where one is. */
export async function findNewestRecovery(db: Queryable, conversationId: string): Promise<RecoveryRow | null> {
  const [row] = await db
    .select()
    .from(recoveryCases)
    .where(eq(recoveryCases.conversationId, conversationId))
    .orderBy(desc(recoveryCases.createdAt), desc(recoveryCases.id))
    .limit(1);
  return row ?? null;
}

export async function lockRecovery(tx: Transaction, id: string): Promise<RecoveryRow | null> {
  const [row] = await tx.select().from(recoveryCases).where(eq(recoveryCases.id, id)).for('update');
  return row ?? null;
}

export async function insertRecovery(tx: Transaction, row: typeof recoveryCases.$inferInsert): Promise<void> {
  await tx.insert(recoveryCases).values(row);
}

export async function updateRecovery(
  tx: Transaction,
  id: string,
  patch: Partial<Omit<RecoveryRow, 'id' | 'workspaceId' | 'conversationId' | 'createdBy' | 'createdAt'>>,
): Promise<void> {
  await tx.update(recoveryCases).set(patch).where(eq(recoveryCases.id, id));
}

/** Adds it as the next one. */
export async function addRecoveryStep(tx: Transaction, caseId: string, step: RecoveryStep): Promise<void> {
  const ordinal = (await tx.$count(recoverySteps, eq(recoverySteps.caseId, caseId))) + 1;
  await tx.insert(recoverySteps).values({ ...step, caseId, ordinal });
}

export async function isRecoveryStep(db: Queryable, id: string): Promise<boolean> {
  return (await db.$count(recoverySteps, eq(recoverySteps.id, id))) > 0;
}

export async function countRecoverySteps(db: Queryable, caseId: string): Promise<number> {
  return db.$count(recoverySteps, eq(recoverySteps.caseId, caseId));
}

/** Which of these messages a customer wrote in this conversation. */
export async function customersWords(
  db: Queryable,
  conversationId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        eq(messages.authorKind, 'customer'),
        inArray(messages.id, [...ids]),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

async function listRecoverySteps(
  db: Queryable,
  caseIds: readonly string[],
): Promise<Map<string, RecoveryStep[]>> {
  const steps = new Map<string, RecoveryStep[]>();
  if (caseIds.length === 0) return steps;
  const rows = await db
    .select()
    .from(recoverySteps)
    .where(inArray(recoverySteps.caseId, [...caseIds]))
    .orderBy(asc(recoverySteps.caseId), asc(recoverySteps.ordinal));
  for (const { caseId, ordinal: _, ...step } of rows) steps.set(caseId, [...(steps.get(caseId) ?? []), step]);
  return steps;
}

type ReturnCheck = typeof returnChecks.$inferSelect;

export async function putReturnCheck(tx: Transaction, check: ReturnCheck): Promise<void> {
  const { listedAt, at } = check;
  await tx
    .insert(returnChecks)
    .values(check)
    .onConflictDoUpdate({ target: [returnChecks.customerId, returnChecks.address], set: { listedAt, at } });
}

/** Null: the exchange was never asked. */
export async function findReturnCheck(
  db: Queryable,
  { customerId, address }: Pick<ReturnCheck, 'customerId' | 'address'>,
): Promise<ReturnCheck | null> {
  const [row] = await db
    .select()
    .from(returnChecks)
    .where(and(eq(returnChecks.customerId, customerId), eq(returnChecks.address, address)));
  return row ?? null;
}

export async function forgetReturnChecksBefore(db: Queryable, at: number): Promise<void> {
  await db.delete(returnChecks).where(lt(returnChecks.at, at));
}
