import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import type { DocumentVersion, StudioContent } from '../../../shared/domain/studio.ts';
import type { StagedArticle } from '../../../shared/wire/article-imports.ts';
import type {
  ForeignChoice,
  ImportKind,
  ImportWork,
  MacroImportRecord,
  StagedMacro,
} from '../../../shared/wire/macro-imports.ts';
import { type Queryable, selectRows, type Transaction } from '../database.ts';
import { documentVersions } from '../schema/document-versions.ts';
import {
  type DocumentOrigin,
  foreignChoices,
  macroImportItems,
  macroImports,
  macroOrigins,
} from '../schema/macro-imports.ts';
import type { Kind } from './document-versions.ts';
import { inChunks } from './in-chunks.ts';

type ImportRow = typeof macroImports.$inferSelect;
export type ImportItem = Omit<typeof macroImportItems.$inferSelect, 'importId' | 'staged'>;
export type KnownOrigin<Content extends StudioContent> = DocumentOrigin<Content> & {
  /** Whether the draft that was made of it, or what became of it, is still there. */
  readonly isKept: boolean;
};
/** What is brought of each kind. */
export type StagedOf<Of extends ImportKind> = { macro: StagedMacro; article: StagedArticle }[Of];

const mostListed = 200;

/** Locks it for this transaction. */
export async function lockImport(
  tx: Transaction,
  workspaceId: string,
  id: string,
): Promise<ImportRow | null> {
  const [row] = await tx
    .select()
    .from(macroImports)
    .where(and(eq(macroImports.workspaceId, workspaceId), eq(macroImports.id, id)))
    .for('update');
  return row ?? null;
}

/** Begins an import; the one that this agent had begun before and not done is given up. */
export async function beginImport(
  tx: Transaction,
  workspaceId: string,
  {
    id,
    kind,
    by,
    at,
  }: { readonly id: string; readonly kind: ImportKind; readonly by: string; readonly at: number },
): Promise<void> {
  await tx
    .delete(macroImports)
    .where(
      and(
        eq(macroImports.workspaceId, workspaceId),
        eq(macroImports.by, by),
        eq(macroImports.state, 'staged'),
        ne(macroImports.id, id),
      ),
    );
  await tx
    .insert(macroImports)
    .values({ id, workspaceId, kind, state: 'staged', by, at, systems: [], accounts: [], files: [] })
    .onConflictDoNothing();
}

/** Imports that were begun before then and never done go, with all that was brought. */
export async function forgetStagedBefore(db: Queryable, before: number): Promise<void> {
  await db.delete(macroImports).where(and(eq(macroImports.state, 'staged'), lt(macroImports.at, before)));
}

/** A piece that comes again takes its own place. */
export async function putStaged(
  tx: Transaction,
  importId: string,
  from: number,
  documents: readonly (StagedMacro | StagedArticle)[],
): Promise<void> {
  await tx
    .insert(macroImportItems)
    .values(documents.map((staged, index) => ({ importId, position: from + index, staged })))
    .onConflictDoUpdate({
      target: [macroImportItems.importId, macroImportItems.position],
      set: { staged: sql`excluded.staged` },
    });
}

/** What was brought for an import of this kind. */
export async function listStaged<Of extends ImportKind>(
  db: Queryable,
  importId: string,
): Promise<{ position: number; staged: StagedOf<Of> }[]> {
  const rows = await db
    .select({ position: macroImportItems.position, staged: macroImportItems.staged })
    .from(macroImportItems)
    .where(and(eq(macroImportItems.importId, importId), isNotNull(macroImportItems.staged)))
    .orderBy(asc(macroImportItems.position));
  return rows.flatMap(({ position, staged }) =>
    staged ? [{ position, staged: staged as StagedOf<Of> }] : [],
  );
}

/** Puts what an import made in place of what was brought for it. */
export async function replaceItems(
  tx: Transaction,
  importId: string,
  items: readonly ImportItem[],
): Promise<void> {
  await tx.delete(macroImportItems).where(eq(macroImportItems.importId, importId));
  for (const chunk of inChunks(items, 1_000))
    await tx.insert(macroImportItems).values(chunk.map((item) => ({ ...item, importId })));
}

export async function finishImport(
  tx: Transaction,
  id: string,
  done: Pick<ImportRow, 'at' | 'systems' | 'accounts' | 'files' | 'counts'> &
    Partial<Pick<ImportRow, 'shelves'>>,
): Promise<void> {
  await tx
    .update(macroImports)
    .set({ ...done, state: 'done' })
    .where(eq(macroImports.id, id));
}

export async function markUndone(
  tx: Transaction,
  id: string,
  undone: NonNullable<MacroImportRecord['undone']>,
): Promise<void> {
  await tx.update(macroImports).set({ undone }).where(eq(macroImports.id, id));
}

/** Imports that were done, the newest first; or the one of this id. */
export async function listImports(
  db: Queryable,
  workspaceId: string,
  id: string | null = null,
): Promise<MacroImportRecord[]> {
  const rows = await db
    .select()
    .from(macroImports)
    .where(
      and(
        eq(macroImports.workspaceId, workspaceId),
        eq(macroImports.state, 'done'),
        id === null ? undefined : eq(macroImports.id, id),
      ),
    )
    .orderBy(desc(macroImports.at), desc(macroImports.id))
    .limit(mostListed);
  const standing = new Map<string, MacroImportRecord['standing']>();
  for (const { importId, state, count } of await countStates(db, workspaceId)) {
    const of = standing.get(importId) ?? { ...nothing };
    if (state === 'scheduled' || state === 'staged') of.approved += count;
    else if (state !== 'archived') of[state] += count;
    standing.set(importId, of);
  }
  return rows.map(({ workspaceId: _, state: __, shelves: ___, counts, ...row }) => ({
    ...row,
    counts: counts ?? { created: 0, changed: 0, same: 0, skipped: 0, refused: 0 },
    standing: standing.get(row.id) ?? nothing,
  }));
}

const nothing: MacroImportRecord['standing'] = { draft: 0, 'in-review': 0, approved: 0, live: 0 };

function countStates(db: Queryable, workspaceId: string) {
  return db
    .select({
      importId: macroImportItems.importId,
      state: documentVersions.state,
      count: sql<number>`count(*)::int`,
    })
    .from(macroImportItems)
    .innerJoin(documentVersions, eq(documentVersions.id, macroImportItems.versionId))
    .where(eq(documentVersions.workspaceId, workspaceId))
    .groupBy(macroImportItems.importId, documentVersions.state);
}

/** What an import made that is still being worked on. */
export async function listImportWork(
  db: Queryable,
  workspaceId: string,
  importId: string,
): Promise<ImportWork['work']> {
  const { documentId, id, revision, state, writers, content, number } = documentVersions;
  return db
    .select({
      macroId: documentId,
      versionId: id,
      expected: revision,
      state,
      writers,
      title: sql<string>`${content} ->> 'title'`,
    })
    .from(macroImportItems)
    .innerJoin(documentVersions, eq(id, macroImportItems.versionId))
    .where(
      and(
        eq(macroImportItems.importId, importId),
        eq(documentVersions.workspaceId, workspaceId),
        isNull(number),
      ),
    )
    .orderBy(asc(macroImportItems.position));
}

/** Each draft that an import made, with how it stands now; `version` null: it was deleted. */
export async function listMade(
  tx: Transaction,
  importId: string,
): Promise<
  (ImportItem & {
    version: Pick<DocumentVersion, 'id' | 'number' | 'state' | 'revision'> | null;
    title: string | null;
  })[]
> {
  const { id, number, state, revision, content } = documentVersions;
  return tx
    .select({
      position: macroImportItems.position,
      macroId: macroImportItems.macroId,
      versionId: macroImportItems.versionId,
      before: macroImportItems.before,
      originBefore: macroImportItems.originBefore,
      version: { id, number, state, revision },
      title: sql<string | null>`${content} ->> 'title'`,
    })
    .from(macroImportItems)
    .leftJoin(documentVersions, eq(id, macroImportItems.versionId))
    .where(eq(macroImportItems.importId, importId))
    .orderBy(asc(macroImportItems.position));
}

export async function listOrigins<Content extends StudioContent>(
  db: Queryable,
  workspaceId: string,
  kind: Kind<Content>,
): Promise<KnownOrigin<Content>[]> {
  const rows = await db
    .select({
      origin: macroOrigins,
      isKept: sql<boolean>`${macroOrigins.versionId} is null or ${documentVersions.id} is not null`,
    })
    .from(macroOrigins)
    .leftJoin(documentVersions, eq(documentVersions.id, macroOrigins.versionId))
    .where(and(eq(macroOrigins.workspaceId, workspaceId), eq(macroOrigins.kind, kind)));
  return rows.map(({ origin: { workspaceId: _, kind: __, content, ...origin }, isKept }) => ({
    ...origin,
    content: content as Content,
    isKept,
  }));
}

/** Keeps where documents came from; what was kept of the same origin before gives way. */
export async function putOrigins(
  tx: Transaction,
  workspaceId: string,
  kind: ImportKind,
  origins: readonly DocumentOrigin[],
): Promise<void> {
  for (const chunk of inChunks(origins, 500))
    await tx
      .insert(macroOrigins)
      .values(chunk.map((origin) => ({ ...origin, workspaceId, kind })))
      .onConflictDoUpdate({
        target: [macroOrigins.workspaceId, macroOrigins.originHash],
        set: {
          family: sql`excluded.family`,
          macroId: sql`excluded.macro_id`,
          versionId: sql`excluded.version_id`,
          content: sql`excluded.content`,
          importId: sql`excluded.import_id`,
        },
      });
}

/** Forgets where an import's documents came from, but for those whose draft stays. */
export async function dropOrigins(
  tx: Transaction,
  workspaceId: string,
  importId: string,
  stays: readonly string[],
): Promise<void> {
  await tx.execute(sql`delete from ${macroOrigins}
    where ${macroOrigins.workspaceId} = ${workspaceId}::uuid and ${macroOrigins.importId} = ${importId}::uuid
      and (${macroOrigins.versionId} is null or ${macroOrigins.versionId} not in (
        select value::uuid from jsonb_array_elements_text(${JSON.stringify(stays)}::text::jsonb)))`);
}

/** Of these ids those that no document may have here: they are another workspace's. */
export async function foreignIds(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await selectRows<{ id: string }>(
    db,
    sql`with wanted as (
          select value::uuid as id from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)
        )
        select w.id from wanted w join macros m on m.id = w.id where m.workspace_id <> ${workspaceId}::uuid
        union
        select w.id from wanted w join articles a on a.id = w.id where a.workspace_id <> ${workspaceId}::uuid
        union
        select w.id from wanted w join document_versions v on v.document_id = w.id
        where v.workspace_id <> ${workspaceId}::uuid`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Those of these versions that an import made which was undone, each with what it had taken the place of. */
export async function undoneVersions(
  tx: Transaction,
  versionIds: readonly string[],
): Promise<Map<string, DocumentVersion | null>> {
  const found = new Map<string, DocumentVersion | null>();
  for (const chunk of inChunks(versionIds, 1_000))
    for (const { versionId, before } of await tx
      .select({ versionId: macroImportItems.versionId, before: macroImportItems.before })
      .from(macroImportItems)
      .innerJoin(macroImports, eq(macroImports.id, macroImportItems.importId))
      .where(and(inArray(macroImportItems.versionId, chunk), isNotNull(macroImports.undone))))
      if (versionId) found.set(versionId, before);
  return found;
}

/** What was chosen for the names of all accounts of other systems. */
export async function listForeignChoices(db: Queryable, workspaceId: string): Promise<ForeignChoice[]> {
  const { system, account, kind, foreignId: id, target } = foreignChoices;
  return db
    .select({ system, account, kind, id, target })
    .from(foreignChoices)
    .where(eq(foreignChoices.workspaceId, workspaceId));
}

/** The last word counts. */
export async function putForeignChoices(
  tx: Transaction,
  workspaceId: string,
  {
    choices,
    by,
    at,
  }: { readonly choices: readonly ForeignChoice[]; readonly by: string; readonly at: number },
): Promise<void> {
  for (const { id: foreignId, ...choice } of choices) {
    const row = { ...choice, foreignId, workspaceId, by, at };
    const { workspaceId: of, system, account, kind, foreignId: named } = foreignChoices;
    await tx
      .insert(foreignChoices)
      .values(row)
      .onConflictDoUpdate({
        target: [of, system, account, kind, named],
        set: { target: choice.target, by, at },
      });
  }
}
