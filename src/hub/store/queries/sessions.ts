import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Queryable, Transaction } from '../database.ts';
import { refreshTokens, sessions } from '../schema/sessions.ts';

export type SessionRow = typeof sessions.$inferSelect;
export type EndedBecause = NonNullable<SessionRow['endedBecause']>;

export async function insertSession(
  db: Queryable,
  session: Pick<SessionRow, 'id' | 'agentId' | 'workstation' | 'createdAt' | 'expiresAt'>,
): Promise<void> {
  await db.insert(sessions).values({ ...session, lastUsedAt: session.createdAt });
}

export async function insertRefreshToken(
  db: Queryable,
  token: { tokenHash: string; sessionId: string; issuedAt: number; expiresAt: number },
): Promise<void> {
  await db.insert(refreshTokens).values(token).onConflictDoNothing();
}

/** The token with its session, both locked: one refresh at a time. */
export async function lockRefreshToken(tx: Transaction, tokenHash: string) {
  const [row] = await tx
    .select({ token: refreshTokens, session: sessions })
    .from(refreshTokens)
    .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId))
    .where(eq(refreshTokens.tokenHash, tokenHash))
    .for('update');
  return row ?? null;
}

export async function readRefreshToken(db: Queryable, tokenHash: string) {
  const [row] = await db.select().from(refreshTokens).where(eq(refreshTokens.tokenHash, tokenHash));
  return row ?? null;
}

export async function markTokenUsed(tx: Transaction, tokenHash: string, at: number): Promise<void> {
  await tx.update(refreshTokens).set({ usedAt: at }).where(eq(refreshTokens.tokenHash, tokenHash));
}

export async function touchSession(
  tx: Transaction,
  id: string,
  lastUsedAt: number,
  expiresAt: number,
): Promise<void> {
  await tx.update(sessions).set({ lastUsedAt, expiresAt }).where(eq(sessions.id, id));
}

/** Ends sessions that have not ended yet; answers with their ids. */
export async function endSessions(
  db: Queryable,
  which: { readonly id: string } | { readonly agentId: string },
  because: EndedBecause,
  at: number,
): Promise<string[]> {
  const rows = await db
    .update(sessions)
    .set({ endedAt: at, endedBecause: because })
    .where(
      and(
        'id' in which ? eq(sessions.id, which.id) : eq(sessions.agentId, which.agentId),
        isNull(sessions.endedAt),
      ),
    )
    .returning({ id: sessions.id });
  return rows.map((row) => row.id);
}

/** Sessions that nobody can go on with, and their tokens with them. */
export async function forgetSessionsBefore(db: Queryable, before: number): Promise<number> {
  const gone = await db
    .delete(sessions)
    .where(or(lt(sessions.expiresAt, before), lt(sessions.endedAt, before)))
    .returning({ id: sessions.id });
  return gone.length;
}
