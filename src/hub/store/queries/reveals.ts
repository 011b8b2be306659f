import { and, count, desc, eq, gte, isNotNull, lt, ne, sql } from 'drizzle-orm';
import type { Queryable, Transaction } from '../database.ts';
import { reveals } from '../schema/reveals.ts';

export type RevealRow = typeof reveals.$inferSelect;

/** One at a time for an agent: whoever asks from another window waits here until the transaction ends. */
export async function lockBudget(tx: Transaction, agentId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7041033, hashtext(${agentId}))`);
}

export async function findReveal(db: Queryable, id: string): Promise<RevealRow | null> {
  const [row] = await db.select().from(reveals).where(eq(reveals.id, id));
  return row ?? null;
}

export async function insertReveal(tx: Transaction, row: RevealRow): Promise<void> {
  await tx.insert(reveals).values(row);
}

/** How many values somebody was shown since an instant (ms), and how many they were refused. */
export async function countReveals(
  db: Queryable,
  agentId: string,
  since: number,
): Promise<{ readonly shown: number; readonly refused: number }> {
  const rows = await db
    .select({ shown: reveals.shown, n: count() })
    .from(reveals)
    .where(and(eq(reveals.agentId, agentId), gte(reveals.at, since)))
    .groupBy(reveals.shown);
  const of = (shown: boolean) => rows.find((row) => row.shown === shown)?.n ?? 0;
  return { shown: of(true), refused: of(false) };
}

/** Those beyond a budget since an instant (ms), the newest first, but for one agent's own. */
export async function listBeyond(
  db: Queryable,
  { workspaceId, butOf, since, most }: { workspaceId: string; butOf: string; since: number; most: number },
): Promise<RevealRow[]> {
  return db
    .select()
    .from(reveals)
    .where(
      and(
        eq(reveals.workspaceId, workspaceId),
        isNotNull(reveals.beyond),
        ne(reveals.agentId, butOf),
        gte(reveals.at, since),
      ),
    )
    .orderBy(desc(reveals.at))
    .limit(most);
}

export async function forgetRevealsBefore(db: Queryable, before: number): Promise<void> {
  await db.delete(reveals).where(lt(reveals.at, before));
}
