import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or } from 'drizzle-orm';
import type { KycProvider, KycStatus } from '../../../shared/domain/kyc/kyc.ts';
import type { Queryable, Transaction } from '../database.ts';
import { kycEvents, kycStatuses } from '../schema/kyc.ts';
import { customers } from '../schema/people.ts';
import { inChunks } from './in-chunks.ts';

export type KycRow = typeof kycStatuses.$inferSelect;

/** Whole, as compliance reads it: what leaves for anybody goes through `kycSeenBy`. */
export async function readKyc(db: Queryable, customerIds: readonly string[]): Promise<KycStatus[]> {
  const found: KycStatus[] = [];
  for (const chunk of inChunks(customerIds, 1000)) {
    const rows = await db.select().from(kycStatuses).where(inArray(kycStatuses.customerId, chunk));
    found.push(...rows.map(toStatus));
  }
  return found;
}

function toStatus(row: KycRow): KycStatus {
  const { customerId, workspaceId: _, dueAt: __, readUntil: ___, failures: ____, ...status } = row;
  return { id: customerId, ...status };
}

export async function findKycRow(db: Queryable, customerId: string): Promise<KycRow | null> {
  const [row] = await db.select().from(kycStatuses).where(eq(kycStatuses.customerId, customerId));
  return row ?? null;
}

/** Held until the transaction ends. */
export async function lockKycRow(tx: Transaction, customerId: string): Promise<KycRow | null> {
  const [row] = await tx
    .select()
    .from(kycStatuses)
    .where(eq(kycStatuses.customerId, customerId))
    .for('update');
  return row ?? null;
}

export async function updateKyc(
  tx: Transaction,
  customerId: string,
  patch: Partial<Omit<KycRow, 'customerId' | 'workspaceId'>>,
): Promise<void> {
  await tx.update(kycStatuses).set(patch).where(eq(kycStatuses.customerId, customerId));
}

/**
 * Has somebody read by `at` at the latest, whether or not anything was known of them. `applicantId`: as the provider
 * names them, where that was heard just now.
 */
export async function setKycDue(
  db: Queryable,
  wanted: {
    readonly customerId: string;
    readonly workspaceId: string;
    readonly provider: KycProvider;
    readonly applicantId?: string | null;
    readonly at: number;
  },
): Promise<void> {
  const { customerId, workspaceId, provider, applicantId = null, at } = wanted;
  const named = applicantId === null ? {} : { applicantId, provider };
  await db
    .insert(kycStatuses)
    .values({
      ...{ customerId, workspaceId, provider, applicantId, state: 'not-started', reasons: [], note: '' },
      ...{ since: at, dueAt: at },
    })
    .onConflictDoUpdate({ target: kycStatuses.customerId, set: { dueAt: at, ...named } });
}

/** Those that are to be read by now and that nobody has in hand, what waits longest first. */
export async function listDueKyc(db: Queryable, now: number, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: kycStatuses.customerId })
    .from(kycStatuses)
    .where(
      and(lte(kycStatuses.dueAt, now), or(isNull(kycStatuses.readUntil), lte(kycStatuses.readUntil, now))),
    )
    .orderBy(asc(kycStatuses.dueAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** When somebody is to be read next, on whatever node; null: nobody is. */
export async function findNextKyc(db: Queryable): Promise<number | null> {
  const [row] = await db
    .select({ at: kycStatuses.dueAt, until: kycStatuses.readUntil })
    .from(kycStatuses)
    .where(isNotNull(kycStatuses.dueAt))
    .orderBy(asc(kycStatuses.dueAt))
    .limit(1);
  return row?.at == null ? null : Math.max(row.at, row.until ?? 0);
}

/** Takes the reading of somebody for this node; null: another has it. */
export async function claimKyc(
  db: Queryable,
  customerId: string,
  now: number,
  until: number,
): Promise<(KycRow & { readonly account: string | null }) | null> {
  const [row] = await db
    .update(kycStatuses)
    .set({ readUntil: until, dueAt: until })
    .where(
      and(
        eq(kycStatuses.customerId, customerId),
        or(isNull(kycStatuses.readUntil), lte(kycStatuses.readUntil, now)),
      ),
    )
    .returning();
  if (!row) return null;
  const [customer] = await db
    .select({ account: customers.externalId })
    .from(customers)
    .where(eq(customers.id, customerId));
  return { ...row, account: customer?.account ?? null };
}

/** The customer of whom a provider speaks; null: nobody here. */
export async function findKycCustomer(
  db: Queryable,
  workspaceId: string,
  { account, applicantId }: { readonly account: string | null; readonly applicantId: string | null },
  provider: KycProvider,
): Promise<string | null> {
  if (account !== null) {
    const [row] = await db
      .select({ id: customers.id })
      .from(customers)
      .where(and(eq(customers.workspaceId, workspaceId), eq(customers.externalId, account)));
    if (row) return row.id;
  }
  if (applicantId === null) return null;
  const [row] = await db
    .select({ id: kycStatuses.customerId })
    .from(kycStatuses)
    .where(
      and(
        eq(kycStatuses.workspaceId, workspaceId),
        eq(kycStatuses.applicantId, applicantId),
        eq(kycStatuses.provider, provider),
      ),
    );
  return row?.id ?? null;
}

/** False: it was taken before. */
export async function takeKycEvent(
  tx: Transaction,
  event: { readonly provider: KycProvider; readonly hash: string; readonly at: number },
): Promise<boolean> {
  const taken = await tx
    .insert(kycEvents)
    .values(event)
    .onConflictDoNothing()
    .returning({ hash: kycEvents.hash });
  return taken.length > 0;
}

export async function forgetKycEventsBefore(db: Queryable, before: number): Promise<void> {
  await db.delete(kycEvents).where(lt(kycEvents.at, before));
}
