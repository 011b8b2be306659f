import { and, asc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Macro } from '../../../shared/domain/knowledge.ts';
import type { Queryable } from '../database.ts';
import { macros } from '../schema/knowledge.ts';
import { documentOf, linkFiles } from './documents.ts';
import { inChunks } from './in-chunks.ts';

function macroOf(row: typeof macros.$inferSelect): Macro {
  const { groupIds, ...macro } = documentOf(row);
  return groupIds === null ? macro : { ...macro, groupIds };
}

export async function readMacros(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Macro[]> {
  if (ids.length === 0) return [];
  return (
    await db
      .select()
      .from(macros)
      .where(and(eq(macros.workspaceId, workspaceId), inArray(macros.id, [...ids])))
  ).map(macroOf);
}

/** Every live macro of a workspace. */
export async function listMacros(db: Queryable, workspaceId: string): Promise<Macro[]> {
  const rows = await db.select().from(macros).where(eq(macros.workspaceId, workspaceId));
  return rows.map(macroOf);
}

/** Live macros in the order of their ids, at most so many behind `after`. */
export async function pageMacros(
  db: Queryable,
  workspaceId: string,
  after: string | null,
  most: number,
): Promise<Macro[]> {
  const rows = await db
    .select()
    .from(macros)
    .where(and(eq(macros.workspaceId, workspaceId), after === null ? undefined : gt(macros.id, after)))
    .orderBy(asc(macros.id))
    .limit(most);
  return rows.map(macroOf);
}

/** The macros that are not everybody's, and whose they are. */
export async function listQueueMacros(
  db: Queryable,
  workspaceId: string,
): Promise<{ id: string; groupIds: string[] }[]> {
  const { id, groupIds } = macros;
  const rows = await db
    .select({ id, groupIds })
    .from(macros)
    .where(and(eq(macros.workspaceId, workspaceId), isNotNull(groupIds)));
  return rows.map((row) => ({ id: row.id, groupIds: row.groupIds ?? [] }));
}

export async function insertMacros(
  db: Queryable,
  workspaceId: string,
  rows: readonly Macro[],
): Promise<void> {
  for (const chunk of inChunks(rows, 500)) {
    await db.insert(macros).values(chunk.map((macro) => ({ ...macro, workspaceId })));
    await linkFiles(
      db,
      workspaceId,
      'macro',
      chunk.map((macro) => ({ id: macro.id, files: macro.attachments })),
    );
  }
}

/** Puts a macro in place of the one of its id, or where there is none. */
export async function replaceMacro(db: Queryable, workspaceId: string, macro: Macro): Promise<void> {
  await db.delete(macros).where(and(eq(macros.workspaceId, workspaceId), eq(macros.id, macro.id)));
  await insertMacros(db, workspaceId, [macro]);
}

/** The languages of a macro's texts. */
export const spokenLocales = sql<
  string[]
>`(select coalesce(jsonb_agg(k), '[]') from jsonb_object_keys(${macros.bodies}) k)`;

type MacroHead = Pick<Macro, 'id' | 'title' | 'folder' | 'version' | 'validity' | 'updatedAt'> & {
  readonly locales: string[];
};

/** Where every live macro stands, how long it is good and which languages it speaks, without its texts. */
export async function listMacroHeads(db: Queryable, workspaceId: string): Promise<MacroHead[]> {
  const { id, title, folder, version, validity, updatedAt } = macros;
  const rows = await db
    .select({
      ...{ id, title, folder, version, validity, updatedAt, workspaceId: macros.workspaceId },
      locales: spokenLocales,
    })
    .from(macros)
    .where(eq(macros.workspaceId, workspaceId))
    .orderBy(macros.title, macros.id);
  return rows.map(documentOf);
}
