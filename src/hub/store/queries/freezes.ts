import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lte, ne, not, sql } from 'drizzle-orm';
import type { Freeze, FreezeKind, FreezeStep } from '../../../shared/domain/freeze.ts';
import type { Queryable, Transaction } from '../database.ts';
import { conversations } from '../schema/conversations.ts';
import { freezeSteps, freezes, identityChecks } from '../schema/freezes.ts';
import { customers } from '../schema/people.ts';
import { inChunks } from './in-chunks.ts';

export type FreezeRow = typeof freezes.$inferSelect;
/** Where one is found. */
export type FreezePlace = Pick<FreezeRow, 'id' | 'workspaceId' | 'conversationId'>;

const underWay = inArray(freezes.state, ['requested', 'approved', 'calling']);
const place = {
  id: freezes.id,
  workspaceId: freezes.workspaceId,
  conversationId: freezes.conversationId,
};

export async function readFreezes(db: Queryable, ids: readonly string[]): Promise<Freeze[]> {
  const found: Freeze[] = [];
  for (const chunk of inChunks(ids, 500)) {
    const rows = await db
      .select({ row: freezes, number: conversations.number, customerName: customers.name })
      .from(freezes)
      .innerJoin(conversations, eq(conversations.id, freezes.conversationId))
      .innerJoin(customers, eq(customers.id, freezes.customerId))
      .where(inArray(freezes.id, chunk))
      .orderBy(asc(freezes.requestedAt), asc(freezes.id));
    const steps = await listSteps(
      db,
      rows.map(({ row }) => row.id),
    );
    for (const { row, number, customerName } of rows) {
      found.push({ ...seen(row), number, customerName, steps: steps.get(row.id) ?? [] });
    }
  }
  return found;
}

/** Without what is the hub's own. */
function seen(row: FreezeRow) {
  const {
    workspaceId: _workspace,
    reviewMissed: _missed,
    calls: _calls,
    callAt: _at,
    callUntil: _until,
    watchAt: _watchAt,
    watchUntil: _watchUntil,
    ...rest
  } = row;
  return rest;
}

async function listSteps(db: Queryable, freezeIds: readonly string[]): Promise<Map<string, FreezeStep[]>> {
  const rows =
    freezeIds.length === 0
      ? []
      : await db
          .select()
          .from(freezeSteps)
          .where(inArray(freezeSteps.freezeId, [...freezeIds]))
          .orderBy(asc(freezeSteps.freezeId), asc(freezeSteps.ordinal));
  const steps = new Map<string, FreezeStep[]>();
  for (const { freezeId, ordinal: _, ...step } of rows) {
    const known = steps.get(freezeId);
    if (known) known.push(step);
    else steps.set(freezeId, [step]);
  }
  return steps;
}

/** Ids of those of some conversations. */
export async function listFreezesIn(db: Queryable, conversationIds: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const chunk of inChunks(conversationIds, 1000)) {
    const rows = await db
      .select({ id: freezes.id })
      .from(freezes)
      .where(inArray(freezes.conversationId, chunk));
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

/** Of a workspace, the newest first. */
export async function listNewestFreezes(
  db: Queryable,
  workspaceId: string,
  limit: number,
): Promise<FreezeRow[]> {
  return db
    .select()
    .from(freezes)
    .where(eq(freezes.workspaceId, workspaceId))
    .orderBy(desc(freezes.requestedAt), desc(freezes.id))
    .limit(limit);
}

export async function findFreezePlace(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<FreezePlace | null> {
  const [row] = await db
    .select(place)
    .from(freezes)
    .where(and(eq(freezes.id, id), eq(freezes.workspaceId, workspaceId)));
  return row ?? null;
}

export async function lockFreeze(tx: Transaction, id: string): Promise<FreezeRow | null> {
  const [row] = await tx.select().from(freezes).where(eq(freezes.id, id)).for('update');
  return row ?? null;
}

/** One step at a time for an account: whoever comes second waits here until the transaction ends. */
export async function lockAccount(tx: Transaction, workspaceId: string, account: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7041007, hashtext(${`${workspaceId} ${account}`}))`);
}

export async function findUnderWay(
  tx: Transaction,
  workspaceId: string,
  account: string,
  kind: FreezeKind,
): Promise<FreezeRow | null> {
  const [row] = await tx
    .select()
    .from(freezes)
    .where(
      and(
        eq(freezes.workspaceId, workspaceId),
        eq(freezes.account, account),
        eq(freezes.kind, kind),
        underWay,
      ),
    )
    .for('update');
  return row ?? null;
}

/**
 * Whether somebody asked to freeze the account after this opening of it was decided: that decision counts no more, and
 * nothing is called for because of it.
 */
export async function isOvertaken(tx: Transaction, row: FreezeRow): Promise<boolean> {
  if (row.kind !== 'unfreeze') return false;
  const later = await tx
    .select({ id: freezes.id })
    .from(freezes)
    .where(
      and(
        eq(freezes.workspaceId, row.workspaceId),
        eq(freezes.account, row.account),
        eq(freezes.kind, 'freeze'),
        gte(freezes.requestedAt, row.decidedAt ?? row.requestedAt),
      ),
    )
    .limit(1);
  return later.length > 0;
}

/**
 * Ids of openings of a freeze's account that were called for before it was asked for, given up since then without anybody
 * knowing what came of them: the exchange may still carry them out.
 */
export async function listUnknownOpenings(
  tx: Transaction,
  freeze: FreezeRow,
  since: number,
): Promise<string[]> {
  const openings = await tx
    .select({ id: freezes.id })
    .from(freezes)
    .where(
      and(
        eq(freezes.workspaceId, freeze.workspaceId),
        eq(freezes.account, freeze.account),
        eq(freezes.kind, 'unfreeze'),
        gt(freezes.calls, 0),
        inArray(freezes.state, ['calling', 'failed']),
        eq(freezes.problem, 'unknown'),
        lte(freezes.decidedAt, freeze.requestedAt),
        gte(freezes.updatedAt, since),
      ),
    );
  return openings.map(({ id }) => id);
}

/** Ids of freezes of an opening's account that were asked for after it was decided, and are done. */
export async function listFrozenAfter(tx: Transaction, opening: FreezeRow): Promise<string[]> {
  const later = await tx
    .select({ id: freezes.id })
    .from(freezes)
    .where(
      and(
        eq(freezes.workspaceId, opening.workspaceId),
        eq(freezes.account, opening.account),
        eq(freezes.kind, 'freeze'),
        eq(freezes.state, 'done'),
        gte(freezes.requestedAt, opening.decidedAt ?? opening.requestedAt),
      ),
    );
  return later.map(({ id }) => id);
}

/** Whether an opening that was decided after a freeze was asked for has been called for. */
export async function isOpenedSince(tx: Transaction, freeze: FreezeRow): Promise<boolean> {
  const openings = await tx
    .select({ id: freezes.id })
    .from(freezes)
    .where(
      and(
        eq(freezes.workspaceId, freeze.workspaceId),
        eq(freezes.account, freeze.account),
        eq(freezes.kind, 'unfreeze'),
        gt(freezes.calls, 0),
        gt(freezes.decidedAt, freeze.requestedAt),
      ),
    )
    .limit(1);
  return openings.length > 0;
}

/** Whether an attempt is being made: one that waits for its next attempt has a problem. */
export function isInFlight({ state, problem }: Pick<FreezeRow, 'state' | 'problem'>): boolean {
  return state === 'calling' && problem === null;
}

/** Whether something else of this account is being called for right now. */
export async function isAccountCalled(tx: Transaction, row: FreezeRow, now: number): Promise<boolean> {
  const others = await tx
    .select({ id: freezes.id })
    .from(freezes)
    .where(
      and(
        eq(freezes.workspaceId, row.workspaceId),
        eq(freezes.account, row.account),
        ne(freezes.id, row.id),
        eq(freezes.state, 'calling'),
        isNull(freezes.problem),
        gt(freezes.callAt, now),
      ),
    )
    .limit(1);
  return others.length > 0;
}

export async function insertFreeze(tx: Transaction, row: typeof freezes.$inferInsert): Promise<void> {
  await tx.insert(freezes).values(row);
}

export async function updateFreeze(
  tx: Transaction,
  id: string,
  patch: Partial<Omit<FreezeRow, 'id' | 'workspaceId' | 'account' | 'kind' | 'requestedBy'>>,
): Promise<void> {
  await tx.update(freezes).set(patch).where(eq(freezes.id, id));
}

/** Adds it as the next one. */
export async function addFreezeStep(tx: Transaction, freezeId: string, step: FreezeStep): Promise<void> {
  const ordinal = (await tx.$count(freezeSteps, eq(freezeSteps.freezeId, freezeId))) + 1;
  await tx.insert(freezeSteps).values({ ...step, freezeId, ordinal });
}

/** Those that the exchange is to be called for by now, what waits longest first. */
export function listDueCalls(db: Queryable, now: number, limit: number): Promise<FreezePlace[]> {
  return db
    .select(place)
    .from(freezes)
    .where(and(isNotNull(freezes.callAt), lte(freezes.callAt, now)))
    .orderBy(asc(freezes.callAt))
    .limit(limit);
}

/** Those whose account is to be read back by now. */
export function listDueWatches(db: Queryable, now: number, limit: number): Promise<FreezePlace[]> {
  return db
    .select(place)
    .from(freezes)
    .where(and(isNotNull(freezes.watchAt), lte(freezes.watchAt, now)))
    .orderBy(asc(freezes.watchAt))
    .limit(limit);
}

/** When the exchange is asked next, on whatever node; null: it is not. */
export async function findNextCall(db: Queryable): Promise<number | null> {
  const next = async (at: typeof freezes.callAt | typeof freezes.watchAt) => {
    const [row] = await db.select({ at }).from(freezes).where(isNotNull(at)).orderBy(asc(at)).limit(1);
    return row?.at ?? Number.POSITIVE_INFINITY;
  };
  const soonest = Math.min(await next(freezes.callAt), await next(freezes.watchAt));
  return Number.isFinite(soonest) ? soonest : null;
}

/** Those about which nobody has decided, or that nobody has looked at, in time. */
export async function listOverdueFreezes(db: Queryable, now: number, limit: number): Promise<FreezePlace[]> {
  const expired = await db
    .select(place)
    .from(freezes)
    .where(and(eq(freezes.state, 'requested'), lte(freezes.expiresAt, now)))
    .orderBy(asc(freezes.expiresAt))
    .limit(limit);
  const unseen = await db
    .select(place)
    .from(freezes)
    .where(
      and(
        isNotNull(freezes.reviewDueAt),
        isNull(freezes.reviewedBy),
        not(freezes.reviewMissed),
        lte(freezes.reviewDueAt, now),
      ),
    )
    .orderBy(asc(freezes.reviewDueAt))
    .limit(limit);
  return [...expired, ...unseen];
}

export async function insertIdentityCheck(
  tx: Transaction,
  row: typeof identityChecks.$inferInsert,
): Promise<boolean> {
  const made = await tx
    .insert(identityChecks)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: identityChecks.id });
  return made.length > 0;
}
