import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import { limits } from '../../../shared/domain/limits.ts';
import type { Signal, SignalKind } from '../../../shared/domain/signals/signal.ts';
import { type Queryable, selectRows, type Transaction } from '../database.ts';
import { customers } from '../schema/people.ts';
import { signalEvents, signals } from '../schema/signals.ts';
import { inChunks } from './in-chunks.ts';

export type SignalRow = typeof signals.$inferSelect;
export type NewSignal = typeof signals.$inferInsert;

/** Whole, of those whose customer is known: what leaves for anybody goes through `seenSignal`. */
async function read(db: Queryable, where: SQL | undefined, limit: number): Promise<Signal[]> {
  const rows = await db
    .select({ signal: signals, name: customers.name, into: customers.mergedIntoId })
    .from(signals)
    .innerJoin(customers, eq(customers.id, signals.customerId))
    .where(where)
    // Open ones first, then what was decided last.
    .orderBy(asc(sql`(${signals.state} <> 'open')`), desc(signals.updatedAt), asc(signals.id))
    .limit(limit);
  return rows.map(({ signal, name, into }) => {
    const { workspaceId: _, account: __, pattern: ___, raw: ____, customerId, ...row } = signal;
    return { ...row, customerId: into ?? customerId ?? '', customerName: name };
  });
}

export async function readSignals(db: Queryable, ids: readonly string[]): Promise<Signal[]> {
  const found: Signal[] = [];
  for (const chunk of inChunks(ids, 500))
    found.push(...(await read(db, inArray(signals.id, chunk), chunk.length)));
  return found;
}

type Whose = { readonly id: string; readonly mergedIn: readonly { readonly id: string }[] };

/** Those of these customers, and of who turned out to be one of them: of each the open ones, then the latest decided. */
export async function listSignalsOf(db: Queryable, of: readonly Whose[]): Promise<Signal[]> {
  const ids = of.flatMap(({ id, mergedIn }) => [id, ...mergedIn.map((other) => other.id)]);
  const found: Signal[] = [];
  for (const chunk of inChunks(ids, 500)) {
    const place = sql<number>`row_number() over (partition by ${signals.customerId}
      order by (${signals.state} <> 'open'), ${signals.updatedAt} desc)`.as('place');
    const ranked = db
      .select({ id: signals.id, place })
      .from(signals)
      .where(inArray(signals.customerId, chunk))
      .as('ranked');
    const rows = await db
      .select({ id: ranked.id })
      .from(ranked)
      .where(lte(ranked.place, limits.signalsPerCustomer));
    found.push(
      ...(await readSignals(
        db,
        rows.map(({ id }) => id),
      )),
    );
  }
  return found;
}

/** What is open in a workspace, the latest first. */
export function listOpenSignals(db: Queryable, workspaceId: string): Promise<Signal[]> {
  const open = and(eq(signals.workspaceId, workspaceId), eq(signals.state, 'open'));
  return read(db, open, limits.signalsAtStart);
}

export async function findSignal(db: Queryable, workspaceId: string, id: string): Promise<SignalRow | null> {
  const [row] = await db
    .select()
    .from(signals)
    .where(and(eq(signals.id, id), eq(signals.workspaceId, workspaceId)));
  return row ?? null;
}

/** Held until the transaction ends. */
export async function lockSignal(tx: Transaction, id: string): Promise<SignalRow | null> {
  const [row] = await tx.select().from(signals).where(eq(signals.id, id)).for('update');
  return row ?? null;
}

/** False: there is an open one like it. */
export async function insertSignal(tx: Transaction, row: NewSignal): Promise<boolean> {
  const made = await tx.insert(signals).values(row).onConflictDoNothing().returning({ id: signals.id });
  return made.length > 0;
}

type Same = Pick<SignalRow, 'workspaceId' | 'kind' | 'pattern' | 'customerId' | 'account'>;

function isSame({ workspaceId, kind, pattern, customerId, account }: Same): SQL | undefined {
  return and(
    eq(signals.workspaceId, workspaceId),
    eq(signals.kind, kind),
    eq(signals.pattern, pattern),
    customerId === null ? isNull(signals.customerId) : eq(signals.customerId, customerId),
    customerId === null && account !== null ? eq(signals.account, account) : undefined,
  );
}

/** The open one like it, held. */
export async function lockOpenLike(tx: Transaction, same: Same): Promise<SignalRow | null> {
  const [row] = await tx
    .select()
    .from(signals)
    .where(and(isSame(same), eq(signals.state, 'open')))
    .for('update');
  return row ?? null;
}

export async function wasDecidedSince(db: Queryable, same: Same, since: number): Promise<boolean> {
  return (await db.$count(signals, and(isSame(same), gt(signals.decidedAt, since)))) > 0;
}

/** Customers for whom this pattern was raised since. */
export async function countRaised(
  db: Queryable,
  { workspaceId, kind, pattern }: Pick<Same, 'workspaceId' | 'kind' | 'pattern'>,
  since: number,
): Promise<number> {
  return db.$count(
    signals,
    and(
      eq(signals.workspaceId, workspaceId),
      eq(signals.kind, kind),
      eq(signals.pattern, pattern),
      gt(signals.raisedAt, since),
    ),
  );
}

export async function updateSignal(
  tx: Transaction,
  id: string,
  patch: Partial<Omit<SignalRow, 'id' | 'workspaceId'>>,
): Promise<void> {
  await tx.update(signals).set(patch).where(eq(signals.id, id));
}

/** What was decided about a pattern, the latest first. */
export async function listDecisions(
  db: Queryable,
  workspaceId: string,
  kind: SignalKind,
  pattern: string,
): Promise<{ readonly state: 'confirmed' | 'dismissed'; readonly at: number }[]> {
  const rows = await db
    .select({ state: signals.state, at: signals.decidedAt })
    .from(signals)
    .where(
      and(
        eq(signals.workspaceId, workspaceId),
        eq(signals.kind, kind),
        eq(signals.pattern, pattern),
        isNotNull(signals.decidedAt),
      ),
    )
    .orderBy(desc(signals.decidedAt))
    .limit(200);
  return rows.flatMap(({ state, at }) => (state === 'open' || at === null ? [] : [{ state, at }]));
}

/** False: it was taken before. */
export async function takeSignalEvent(
  tx: Transaction,
  event: typeof signalEvents.$inferInsert,
): Promise<boolean> {
  const taken = await tx
    .insert(signalEvents)
    .values(event)
    .onConflictDoNothing()
    .returning({ id: signalEvents.eventId });
  return taken.length > 0;
}

export async function forgetSignalEventsBefore(db: Queryable, before: number): Promise<void> {
  await db.delete(signalEvents).where(lt(signalEvents.at, before));
}

/** Signals of accounts whose customer is here by now. */
export async function listMatching(
  db: Queryable,
  limit: number,
): Promise<{ readonly id: string; readonly workspaceId: string; readonly customerId: string }[]> {
  return selectRows(
    db,
    sql`select s.id, s.workspace_id as "workspaceId", coalesce(c.merged_into_id, c.id) as "customerId"
          from ${signals} s join ${customers} c on c.workspace_id = s.workspace_id and c.external_id = s.account
         where s.customer_id is null order by s.raised_at, s.id limit ${limit}::int`,
  );
}
