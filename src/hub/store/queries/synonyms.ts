import { and, eq, inArray } from 'drizzle-orm';
import type { SynonymGroup } from '../../../shared/wire/learning.ts';
import type { Queryable, Transaction } from '../database.ts';
import { synonyms } from '../schema/learning.ts';

const shape = { id: synonyms.id, words: synonyms.words, updatedAt: synonyms.updatedAt };

/** By their first word. */
export async function listSynonyms(db: Queryable, workspaceId: string): Promise<SynonymGroup[]> {
  const rows = await db.select(shape).from(synonyms).where(eq(synonyms.workspaceId, workspaceId));
  const first = ({ words }: SynonymGroup) => words[0] ?? '';
  return rows.sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0));
}

export async function readSynonyms(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<SynonymGroup[]> {
  if (ids.length === 0) return [];
  return db
    .select(shape)
    .from(synonyms)
    .where(and(eq(synonyms.workspaceId, workspaceId), inArray(synonyms.id, [...ids])));
}

export async function putSynonyms(tx: Transaction, workspaceId: string, group: SynonymGroup): Promise<void> {
  const { words, updatedAt } = group;
  await tx
    .insert(synonyms)
    .values({ ...group, workspaceId })
    .onConflictDoUpdate({ target: synonyms.id, set: { words, updatedAt } });
}

export async function dropSynonyms(tx: Transaction, workspaceId: string, id: string): Promise<void> {
  await tx.delete(synonyms).where(and(eq(synonyms.workspaceId, workspaceId), eq(synonyms.id, id)));
}
