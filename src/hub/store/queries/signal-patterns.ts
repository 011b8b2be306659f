import { and, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { SignalKind } from '../../../shared/domain/signals/signal.ts';
import type { Queryable, Transaction } from '../database.ts';
import { customers } from '../schema/people.ts';
import { signalPatterns, signalTraces } from '../schema/signals.ts';

export type PatternRow = typeof signalPatterns.$inferSelect;
export type Trace = typeof signalTraces.$inferInsert;
type Named = { readonly workspaceId: string; readonly kind: SignalKind; readonly pattern: string };

const isNamed = ({ workspaceId, kind, pattern }: Named) =>
  and(
    eq(signalPatterns.workspaceId, workspaceId),
    eq(signalPatterns.kind, kind),
    eq(signalPatterns.pattern, pattern),
  );

export async function findPattern(db: Queryable, named: Named): Promise<PatternRow | null> {
  const [row] = await db.select().from(signalPatterns).where(isNamed(named));
  return row ?? null;
}

/** What is learnt stays as it was where `row` does not name it. */
export async function putPattern(tx: Transaction, row: typeof signalPatterns.$inferInsert): Promise<void> {
  const { workspaceId: _, kind: __, pattern: ___, ...learnt } = row;
  await tx
    .insert(signalPatterns)
    .values(row)
    .onConflictDoUpdate({
      target: [signalPatterns.workspaceId, signalPatterns.kind, signalPatterns.pattern],
      set: learnt,
    });
}

export async function countWithheld(tx: Transaction, named: Named): Promise<void> {
  await tx
    .update(signalPatterns)
    .set({ withheld: sql`${signalPatterns.withheld} + 1` })
    .where(isNamed(named));
}

/** Muted by now, the latest first. */
export async function listMuted(db: Queryable, workspaceId: string, now: number): Promise<PatternRow[]> {
  return db
    .select()
    .from(signalPatterns)
    .where(and(eq(signalPatterns.workspaceId, workspaceId), gt(signalPatterns.mutedUntil, now)))
    .orderBy(desc(signalPatterns.updatedAt))
    .limit(200);
}

/**
 * Others who come with one of these wait until this transaction ends, so that of two at once the second counts the first.
 * In the order of the locks themselves, whatever the keys' is.
 */
export async function holdKeys(tx: Transaction, keys: readonly string[]): Promise<void> {
  const list = JSON.stringify(keys);
  await tx.execute(sql`select pg_advisory_xact_lock(7041038, place) from (
    select distinct hashtext(key) as place from jsonb_array_elements_text(${list}::text::jsonb) as key order by 1
  ) as places`);
}

/** Keeps who came with what, the latest time that they did. */
export async function leaveTraces(tx: Transaction, traces: readonly Trace[]): Promise<void> {
  if (traces.length === 0) return;
  await tx
    .insert(signalTraces)
    .values([...traces])
    .onConflictDoUpdate({
      target: [signalTraces.workspaceId, signalTraces.kind, signalTraces.key, signalTraces.customerId],
      set: {
        conversationId: sql`excluded.conversation_id`,
        messageId: sql`excluded.message_id`,
        at: sql`greatest(${signalTraces.at}, excluded.at)`,
      },
    });
}

/** How many customers came with each of these since; who turned out to be another counts once with them. */
export async function countTraces(
  db: Queryable,
  workspaceId: string,
  kind: Trace['kind'],
  keys: readonly string[],
  since: number,
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .select({
      key: signalTraces.key,
      customers: sql<number>`count(distinct coalesce(${customers.mergedIntoId}, ${signalTraces.customerId}))::int`,
    })
    .from(signalTraces)
    .leftJoin(customers, eq(customers.id, signalTraces.customerId))
    .where(
      and(
        eq(signalTraces.workspaceId, workspaceId),
        eq(signalTraces.kind, kind),
        inArray(signalTraces.key, [...keys]),
        gt(signalTraces.at, since),
      ),
    )
    .groupBy(signalTraces.key);
  return new Map(rows.map((row) => [row.key, row.customers]));
}

/** Who came with it since, the latest first. */
export async function listTraces(
  db: Queryable,
  workspaceId: string,
  kind: Trace['kind'],
  key: string,
  since: number,
): Promise<Trace[]> {
  return db
    .select()
    .from(signalTraces)
    .where(
      and(
        eq(signalTraces.workspaceId, workspaceId),
        eq(signalTraces.kind, kind),
        eq(signalTraces.key, key),
        gt(signalTraces.at, since),
      ),
    )
    .orderBy(desc(signalTraces.at), signalTraces.customerId)
    .limit(200);
}

/** Whether a customer came with it since. */
export async function hasTraceSince(
  db: Queryable,
  { workspaceId, kind, key, customerId }: Pick<Trace, 'workspaceId' | 'kind' | 'key' | 'customerId'>,
  since: number,
): Promise<boolean> {
  const its = and(
    eq(signalTraces.workspaceId, workspaceId),
    eq(signalTraces.kind, kind),
    eq(signalTraces.key, key),
    eq(signalTraces.customerId, customerId),
    gt(signalTraces.at, since),
  );
  return (await db.$count(signalTraces, its)) > 0;
}

/** Of the devices that a customer came with, none but the `most` latest stay known. */
export async function forgetOlderDevices(
  tx: Transaction,
  workspaceId: string,
  customerId: string,
  most: number,
): Promise<void> {
  const theirs = and(
    eq(signalTraces.workspaceId, workspaceId),
    eq(signalTraces.kind, 'device'),
    eq(signalTraces.customerId, customerId),
  );
  const older = tx
    .select({ key: signalTraces.key })
    .from(signalTraces)
    .where(theirs)
    .orderBy(desc(signalTraces.at), signalTraces.key)
    .offset(most);
  await tx.delete(signalTraces).where(and(theirs, inArray(signalTraces.key, older)));
}

export async function forgetTracesBefore(db: Queryable, before: number): Promise<void> {
  await db.delete(signalTraces).where(lt(signalTraces.at, before));
}
