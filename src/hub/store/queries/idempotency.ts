import { and, eq, lt } from 'drizzle-orm';
import type { MutationResult } from '../../../shared/wire/mutations.ts';
import type { Queryable, Transaction } from '../database.ts';
import { idempotencyKeys } from '../schema/change-log.ts';

export type ClaimedKey =
  | { readonly claimed: true }
  | {
      readonly claimed: false;
      readonly agentId: string;
      readonly requestHash: string;
      readonly result: MutationResult | null;
    };

/**
 * Takes a key for this transaction. A second transaction with the same key waits here until the first has
 * ended, and then learns what it did.
 */
export async function claimKey(
  tx: Transaction,
  workspaceId: string,
  claim: {
    readonly key: string;
    readonly agentId: string;
    readonly requestHash: string;
    readonly at: number;
  },
): Promise<ClaimedKey> {
  const inserted = await tx
    .insert(idempotencyKeys)
    .values({ workspaceId, ...claim })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (inserted.length > 0) return { claimed: true };
  const [row] = await tx
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.workspaceId, workspaceId), eq(idempotencyKeys.key, claim.key)));
  if (!row) throw new Error('An idempotency key vanished between two statements.');
  return { claimed: false, agentId: row.agentId, requestHash: row.requestHash, result: row.result };
}

export async function keepResult(
  tx: Transaction,
  workspaceId: string,
  key: string,
  result: MutationResult,
): Promise<void> {
  await tx
    .update(idempotencyKeys)
    .set({ result })
    .where(and(eq(idempotencyKeys.workspaceId, workspaceId), eq(idempotencyKeys.key, key)));
}

export async function forgetKeysBefore(db: Queryable, before: number): Promise<number> {
  const gone = await db
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.at, before))
    .returning({ key: idempotencyKeys.key });
  return gone.length;
}
