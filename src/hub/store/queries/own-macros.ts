import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { OwnMacro, Proposal } from '../../../shared/domain/own-macro.ts';
import type { Queryable, Transaction } from '../database.ts';
import { ownMacros } from '../schema/own-macros.ts';

function toOwnMacro({ workspaceId: _, ...macro }: typeof ownMacros.$inferSelect): OwnMacro {
  return macro;
}

/** One agent's, by title. */
export async function listOwnMacrosOf(db: Queryable, agentId: string): Promise<OwnMacro[]> {
  const rows = await db
    .select()
    .from(ownMacros)
    .where(eq(ownMacros.ownerId, agentId))
    .orderBy(asc(ownMacros.title), asc(ownMacros.id));
  return rows.map(toOwnMacro);
}

export async function readOwnMacros(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<OwnMacro[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(ownMacros)
    .where(and(eq(ownMacros.workspaceId, workspaceId), inArray(ownMacros.id, [...ids])));
  return rows.map(toOwnMacro);
}

/** Whosever it is, held until the transaction ends. */
export async function lockOwnMacro(tx: Transaction, id: string): Promise<OwnMacro | null> {
  const [row] = await tx.select().from(ownMacros).where(eq(ownMacros.id, id)).for('update');
  return row ? toOwnMacro(row) : null;
}

/**
 * Notes what became of what an agent proposed, where nobody has decided it yet. Answers with their own macro's id; null:
 * they have deleted it, or there is no such proposal.
 */
export async function answerProposed(
  tx: Transaction,
  ownerId: string,
  documentId: string,
  answer: Pick<Proposal, 'outcome' | 'by' | 'reason' | 'decidedAt'>,
): Promise<string | null> {
  const { proposal } = ownMacros;
  const [row] = await tx
    .update(ownMacros)
    .set({ proposal: sql`${proposal} || ${JSON.stringify(answer)}::jsonb` })
    .where(
      and(
        eq(ownMacros.ownerId, ownerId),
        sql`${proposal} ->> 'documentId' = ${documentId}`,
        sql`${proposal} ->> 'outcome' = 'waiting'`,
      ),
    )
    .returning({ id: ownMacros.id });
  return row?.id ?? null;
}

/** Makes it or replaces what is there. */
export async function saveOwnMacro(tx: Transaction, workspaceId: string, macro: OwnMacro): Promise<void> {
  await tx
    .insert(ownMacros)
    .values({ ...macro, workspaceId })
    .onConflictDoUpdate({ target: ownMacros.id, set: macro });
}

export async function deleteOwnMacro(tx: Transaction, id: string): Promise<void> {
  await tx.delete(ownMacros).where(eq(ownMacros.id, id));
}
