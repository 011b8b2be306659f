import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Dismissal, LearnedNote } from '../../../shared/wire/learning.ts';
import { type Queryable, selectRows, type Transaction } from '../database.ts';
import { learned, learningBatches, learningDismissals } from '../schema/learning.ts';

export type LearnedRow = Omit<typeof learned.$inferSelect, 'workspaceId'>;

/** False: it was taken before. */
export async function takeLearningBatch(
  tx: Transaction,
  batch: { readonly id: string; readonly workspaceId: string; readonly at: number },
): Promise<boolean> {
  const taken = await tx
    .insert(learningBatches)
    .values(batch)
    .onConflictDoNothing()
    .returning({ id: learningBatches.id });
  return taken.length > 0;
}

/** Adds to what was counted; no two of `rows` are of the same thing and day. */
export async function addLearned(
  tx: Transaction,
  workspaceId: string,
  rows: readonly LearnedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  // In one order everywhere, so that two batches never wait for each other.
  const ordered = [...rows].sort((a, b) => (a.hash === b.hash ? a.day - b.day : a.hash < b.hash ? -1 : 1));
  await tx
    .insert(learned)
    .values(ordered.map((row) => ({ ...row, workspaceId })))
    .onConflictDoUpdate({
      target: [learned.workspaceId, learned.hash, learned.day],
      set: {
        times: sql`${learned.times} + excluded.times`,
        edited: sql`${learned.edited} + excluded.edited`,
        kept: sql`${learned.kept} + excluded.kept`,
      },
    });
}

/** What was counted of one kind of thing since a day, by thing: in all, since `lately`, and from `before` to then. */
export type Sum = {
  readonly subject: Record<string, unknown>;
  readonly count: number;
  readonly lately: number;
  readonly before: number;
  readonly edited: number;
  readonly kept: number;
  readonly firstDay: number;
  readonly lastDay: number;
};

/** The most counted first, at most `limit`. */
export async function sumLearned(
  db: Queryable,
  workspaceId: string,
  kind: LearnedNote['kind'],
  days: { readonly from: number; readonly before: number; readonly lately: number },
  limit: number,
): Promise<Sum[]> {
  return selectRows<Sum>(
    db,
    sql`select min(subject::text)::jsonb as subject, sum(times)::float8 as count,
          coalesce(sum(times) filter (where day >= ${days.lately}::int), 0)::float8 as lately,
          coalesce(sum(times) filter (where day >= ${days.before}::int and day < ${days.lately}::int), 0)::float8 as before,
          sum(edited)::float8 as edited, sum(kept)::float8 as kept, min(day)::int as "firstDay", max(day)::int as "lastDay"
        from learned
        where workspace_id = ${workspaceId}::uuid and kind = ${kind}::text and day >= ${days.from}::int
        group by hash order by count desc, hash limit ${limit}::int`,
  );
}

/** When the first workstation told of anything that is still kept; null: none has. */
export async function readLearningSince(db: Queryable, workspaceId: string): Promise<number | null> {
  const [row] = await db
    .select({ day: sql<number | null>`min(${learned.day})` })
    .from(learned)
    .where(eq(learned.workspaceId, workspaceId));
  return row?.day ?? null;
}

/** Articles that were read or used on a day or later, by id with the last one. */
export async function listUsedArticles(
  db: Queryable,
  workspaceId: string,
  from: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ id: sql<string>`${learned.subject} ->> 'articleId'`, day: sql<number>`max(${learned.day})` })
    .from(learned)
    .where(and(eq(learned.workspaceId, workspaceId), eq(learned.kind, 'article'), gte(learned.day, from)))
    .groupBy(sql`${learned.subject} ->> 'articleId'`);
  return new Map(rows.map(({ id, day }) => [id, day]));
}

export async function listDismissals(db: Queryable, workspaceId: string): Promise<Dismissal[]> {
  const rows = await db
    .select()
    .from(learningDismissals)
    .where(eq(learningDismissals.workspaceId, workspaceId));
  return rows.map(({ key, title, reason, at }) => ({ key, title, reason, at })).sort((a, b) => b.at - a.at);
}

export async function putDismissal(
  db: Queryable,
  dismissal: typeof learningDismissals.$inferInsert,
): Promise<void> {
  const { title, reason, agentId, at } = dismissal;
  await db
    .insert(learningDismissals)
    .values(dismissal)
    .onConflictDoUpdate({
      target: [learningDismissals.workspaceId, learningDismissals.key],
      set: { title, reason, agentId, at },
    });
}

export async function dropDismissal(db: Queryable, workspaceId: string, key: string): Promise<void> {
  await db
    .delete(learningDismissals)
    .where(and(eq(learningDismissals.workspaceId, workspaceId), eq(learningDismissals.key, key)));
}

/** `day`: what is older goes. `rareDay`: so does what people wrote, where it was seen seldom and not since. */
export async function forgetLearnedBefore(
  db: Queryable,
  { day, rareDay, rare }: { readonly day: number; readonly rareDay: number; readonly rare: number },
): Promise<void> {
  await db.delete(learned).where(lt(learned.day, day));
  await db.execute(sql`delete from learned l using (
      select workspace_id, hash from learned where kind in ('edit', 'search')
      group by workspace_id, hash having sum(times) < ${rare}::int and max(day) < ${rareDay}::int
    ) seldom where l.workspace_id = seldom.workspace_id and l.hash = seldom.hash`);
}

export async function forgetLearningBatchesBefore(db: Queryable, before: number): Promise<void> {
  await db.delete(learningBatches).where(lt(learningBatches.at, before));
}
