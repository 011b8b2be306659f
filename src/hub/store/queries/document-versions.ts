import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { MacroVersion } from '../../../shared/domain/studio.ts';
import type { Queryable, Transaction } from '../database.ts';
import { documentVersions } from '../schema/document-versions.ts';
import { inChunks } from './in-chunks.ts';

type Row = typeof documentVersions.$inferSelect;
const mostShown = 200;

function versionOf({ documentKind: _, documentId, workspaceId: __, ...row }: Row): MacroVersion {
  return { ...row, macroId: documentId };
}

const ofMacro = (macroId: string) =>
  and(eq(documentVersions.documentKind, 'macro'), eq(documentVersions.documentId, macroId));

/** What is being worked on first, then the newest. */
export async function listVersions(
  db: Queryable,
  workspaceId: string,
  macroId: string,
): Promise<MacroVersion[]> {
  const rows = await db
    .select()
    .from(documentVersions)
    .where(and(eq(documentVersions.workspaceId, workspaceId), ofMacro(macroId)))
    .orderBy(sql`${documentVersions.number} desc nulls first`)
    .limit(mostShown);
  return rows.map(versionOf);
}

/** All that is being worked on in a workspace. */
export async function listWork(db: Queryable, workspaceId: string): Promise<MacroVersion[]> {
  const rows = await db
    .select()
    .from(documentVersions)
    .where(and(eq(documentVersions.workspaceId, workspaceId), isNull(documentVersions.number)))
    .orderBy(desc(documentVersions.updatedAt));
  return rows.map(versionOf);
}

/** What is being worked on, without what it says. */
export function listWorkHeads(db: Queryable, workspaceId: string) {
  const {
    id,
    documentId: macroId,
    state,
    goesLiveAt,
    stage,
    revision,
    updatedAt,
    content,
  } = documentVersions;
  const title = sql<string>`${content} ->> 'title'`;
  const folder = sql<string[]>`${content} -> 'folder'`;
  return db
    .select({ id, macroId, state, goesLiveAt, stage, revision, updatedAt, title, folder })
    .from(documentVersions)
    .where(and(eq(documentVersions.workspaceId, workspaceId), isNull(documentVersions.number)));
}

/** Versions whose time has come, the longest due first. */
export function listDueVersions(
  db: Queryable,
  now: number,
): Promise<{ id: string; workspaceId: string; macroId: string }[]> {
  return db
    .select({
      id: documentVersions.id,
      workspaceId: documentVersions.workspaceId,
      macroId: documentVersions.documentId,
    })
    .from(documentVersions)
    .where(and(eq(documentVersions.state, 'scheduled'), lte(documentVersions.goesLiveAt, now)))
    .orderBy(asc(documentVersions.goesLiveAt))
    .limit(100);
}

/** Whether there is a version of this id, of whatever it may be. */
export async function isVersion(db: Queryable, id: string): Promise<boolean> {
  return (await db.$count(documentVersions, eq(documentVersions.id, id))) > 0;
}

/** Writes a version as it is now; one that is not there yet is made. Its id must be no other document's. */
export async function putVersion(tx: Transaction, workspaceId: string, version: MacroVersion): Promise<void> {
  const { macroId, ...rest } = version;
  const row = { ...rest, workspaceId, documentKind: 'macro' as const, documentId: macroId };
  await tx.insert(documentVersions).values(row).onConflictDoUpdate({ target: documentVersions.id, set: row });
}

export async function deleteVersion(tx: Transaction, id: string): Promise<void> {
  await tx.delete(documentVersions).where(eq(documentVersions.id, id));
}

/** Adds versions of macros, none of which is there yet. */
export async function insertVersions(
  tx: Transaction,
  workspaceId: string,
  versions: readonly MacroVersion[],
): Promise<void> {
  for (const chunk of inChunks(versions, 500))
    await tx.insert(documentVersions).values(
      chunk.map(({ macroId, ...rest }) => ({
        ...rest,
        workspaceId,
        documentKind: 'macro' as const,
        documentId: macroId,
      })),
    );
}

export async function deleteVersions(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const chunk of inChunks(ids, 1_000))
    await tx.delete(documentVersions).where(inArray(documentVersions.id, chunk));
}
