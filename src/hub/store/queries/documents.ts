import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Attachment, Source } from '../../../shared/domain/conversation.ts';
import type { Article, Collection, Macro, Section } from '../../../shared/domain/knowledge.ts';
import type { Validity } from '../../../shared/domain/validity.ts';
import { documentHash } from '../../services/document-hash.ts';
import type { Queryable } from '../database.ts';
import { documentVersions } from '../schema/document-versions.ts';
import { articles, collections, documentFiles, macros, sections } from '../schema/knowledge.ts';
import { inChunks } from './in-chunks.ts';

/** A document as it travels: one that is good for ever says nothing of it, and its hash is as it always was. */
function documentOf<Row extends { workspaceId: string; validity: Validity | null }>(
  row: Row,
): Omit<Row, 'workspaceId' | 'validity'> & { validity?: Validity } {
  const { workspaceId: _, validity, ...rest } = row;
  return validity === null ? rest : { ...rest, validity };
}

function withoutPlace<Row extends { workspaceId: string; hash: string }>(row: Row) {
  const { workspaceId: _, hash: _hash, ...rest } = row;
  return rest;
}

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

export async function readArticles(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Article[]> {
  if (ids.length === 0) return [];
  return (
    await db
      .select()
      .from(articles)
      .where(and(eq(articles.workspaceId, workspaceId), inArray(articles.id, [...ids])))
  ).map(documentOf);
}

export async function readCollections(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Collection[]> {
  if (ids.length === 0) return [];
  return (
    await db
      .select()
      .from(collections)
      .where(and(eq(collections.workspaceId, workspaceId), inArray(collections.id, [...ids])))
  ).map(withoutPlace);
}

export async function readSections(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Section[]> {
  if (ids.length === 0) return [];
  return (
    await db
      .select()
      .from(sections)
      .where(and(eq(sections.workspaceId, workspaceId), inArray(sections.id, [...ids])))
  ).map(withoutPlace);
}

export type DocumentHash = {
  readonly kind: 'macro' | 'article' | 'collection' | 'section';
  readonly id: string;
  readonly hash: string;
};

/** Every knowledge document's hash, parents first. */
export async function listDocumentHashes(db: Queryable, workspaceId: string): Promise<DocumentHash[]> {
  const hashes: DocumentHash[] = [];
  for (const [kind, table] of [
    ['collection', collections],
    ['section', sections],
    ['article', articles],
    ['macro', macros],
  ] as const) {
    const rows = await db
      .select({ id: table.id, hash: table.hash })
      .from(table)
      .where(eq(table.workspaceId, workspaceId))
      .orderBy(table.id);
    hashes.push(...rows.map((row) => ({ kind, ...row })));
  }
  return hashes;
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

export async function countDocuments(
  db: Queryable,
  workspaceId: string,
): Promise<{ macros: number; articles: number }> {
  return {
    macros: await db.$count(macros, eq(macros.workspaceId, workspaceId)),
    articles: await db.$count(articles, eq(articles.workspaceId, workspaceId)),
  };
}

async function linkFiles(
  db: Queryable,
  workspaceId: string,
  documentKind: 'macro' | 'article',
  documents: readonly { id: string; files: readonly Attachment[] }[],
): Promise<void> {
  const ids = documents.map((document) => document.id);
  for (const chunk of inChunks(ids, 1000))
    await db
      .delete(documentFiles)
      .where(and(eq(documentFiles.documentKind, documentKind), inArray(documentFiles.documentId, chunk)));
  const links = documents.flatMap(({ id, files }) =>
    [...new Set(files.map((file) => file.hash))].map((hash) => ({
      documentKind,
      documentId: id,
      workspaceId,
      hash,
    })),
  );
  for (const chunk of inChunks(links, 1000)) await db.insert(documentFiles).values(chunk);
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

/** Where every live macro stands and how long it is good, without its texts. */
export async function listMacroHeads(
  db: Queryable,
  workspaceId: string,
): Promise<Pick<Macro, 'id' | 'title' | 'folder' | 'version' | 'validity' | 'updatedAt'>[]> {
  const { id, title, folder, version, validity, updatedAt } = macros;
  const rows = await db
    .select({ id, title, folder, version, validity, updatedAt, workspaceId: macros.workspaceId })
    .from(macros)
    .where(eq(macros.workspaceId, workspaceId))
    .orderBy(macros.title, macros.id);
  return rows.map(documentOf);
}

/** Puts an article in place of the one of its id, or where there is none. */
export async function replaceArticle(db: Queryable, workspaceId: string, article: Article): Promise<void> {
  await db.delete(articles).where(and(eq(articles.workspaceId, workspaceId), eq(articles.id, article.id)));
  await insertArticles(db, workspaceId, [article]);
}

/** Where every live article stands and how long it is good, without what it says. */
export async function listArticleHeads(db: Queryable, workspaceId: string) {
  const { id, title, articleKey, locale, sectionId, audience, version, url, validity, updatedAt } = articles;
  const head = { id, title, articleKey, locale, sectionId, audience, version, url, validity, updatedAt };
  const rows = await db
    .select({ ...head, workspaceId: articles.workspaceId })
    .from(articles)
    .where(eq(articles.workspaceId, workspaceId))
    .orderBy(title, id);
  return rows.map(documentOf);
}

/** The articles that have one of these public addresses. */
export async function listLinked(
  db: Queryable,
  workspaceId: string,
  addresses: readonly string[],
): Promise<Source[]> {
  if (addresses.length === 0) return [];
  const rows = await db
    .select({ id: articles.id, version: articles.version })
    .from(articles)
    .where(and(eq(articles.workspaceId, workspaceId), inArray(articles.url, [...addresses])));
  return rows.map((row) => ({ kind: 'article', ...row }));
}

/** Every section in the order of the library. */
export function listShelves(
  db: Queryable,
  workspaceId: string,
): Promise<{ id: string; name: string; collection: string }[]> {
  return db
    .select({ id: sections.id, name: sections.name, collection: collections.name })
    .from(sections)
    .innerJoin(collections, eq(collections.id, sections.collectionId))
    .where(eq(sections.workspaceId, workspaceId))
    .orderBy(collections.position, collections.name, sections.position, sections.name, sections.id);
}

/** Every collection and section, those without articles too. */
export async function listAllShelves(
  db: Queryable,
  workspaceId: string,
): Promise<{ collections: Collection[]; sections: Section[] }> {
  return {
    collections: (await db.select().from(collections).where(eq(collections.workspaceId, workspaceId))).map(
      withoutPlace,
    ),
    sections: (await db.select().from(sections).where(eq(sections.workspaceId, workspaceId))).map(
      withoutPlace,
    ),
  };
}

/** Of these sections those in which nothing stands, live or being worked on, nor ever stood. */
export async function emptySections(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<string[]> {
  const empty: string[] = [];
  for (const id of ids) {
    const live = and(eq(articles.workspaceId, workspaceId), eq(articles.sectionId, id));
    const version = and(
      eq(documentVersions.workspaceId, workspaceId),
      eq(documentVersions.documentKind, 'article'),
      sql`${documentVersions.content} ->> 'sectionId' = ${id}`,
    );
    if ((await db.$count(articles, live)) + (await db.$count(documentVersions, version)) === 0)
      empty.push(id);
  }
  return empty;
}

export async function deleteSections(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await db.delete(sections).where(and(eq(sections.workspaceId, workspaceId), inArray(sections.id, [...ids])));
}

/** Deletes those of these collections that hold no section, and says which. */
export async function deleteEmptyCollections(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<string[]> {
  const gone: string[] = [];
  for (const id of ids) {
    if ((await db.$count(sections, eq(sections.collectionId, id))) > 0) continue;
    const rows = await db
      .delete(collections)
      .where(and(eq(collections.workspaceId, workspaceId), eq(collections.id, id)))
      .returning({ id: collections.id });
    gone.push(...rows.map((row) => row.id));
  }
  return gone;
}

/** Every live article of a workspace. */
export async function listArticles(db: Queryable, workspaceId: string): Promise<Article[]> {
  const rows = await db.select().from(articles).where(eq(articles.workspaceId, workspaceId));
  return rows.map(documentOf);
}

/** Live articles in the order of their ids, at most so many behind `after`. */
export async function pageArticles(
  db: Queryable,
  workspaceId: string,
  after: string | null,
  most: number,
): Promise<Article[]> {
  const rows = await db
    .select()
    .from(articles)
    .where(and(eq(articles.workspaceId, workspaceId), after === null ? undefined : gt(articles.id, after)))
    .orderBy(asc(articles.id))
    .limit(most);
  return rows.map(documentOf);
}

/** Whether another article has this key in this language, live or being worked on. */
export async function isTranslatedElsewhere(
  db: Queryable,
  workspaceId: string,
  { documentId, articleKey, locale }: { documentId: string; articleKey: string; locale: string },
): Promise<boolean> {
  const live = and(
    eq(articles.workspaceId, workspaceId),
    eq(articles.articleKey, articleKey),
    eq(articles.locale, locale),
    ne(articles.id, documentId),
  );
  const { content } = documentVersions;
  const begun = and(
    eq(documentVersions.workspaceId, workspaceId),
    eq(documentVersions.documentKind, 'article'),
    isNull(documentVersions.number),
    ne(documentVersions.documentId, documentId),
    sql`${content} ->> 'articleKey' = ${articleKey} and ${content} ->> 'locale' = ${locale}`,
  );
  return (await db.$count(articles, live)) + (await db.$count(documentVersions, begun)) > 0;
}

export async function insertArticles(
  db: Queryable,
  workspaceId: string,
  rows: readonly Article[],
): Promise<void> {
  for (const chunk of inChunks(rows, 200)) {
    await db.insert(articles).values(chunk.map((article) => ({ ...article, workspaceId })));
    await linkFiles(
      db,
      workspaceId,
      'article',
      chunk.map((article) => ({ id: article.id, files: article.pictures })),
    );
  }
}

export async function insertCollections(
  db: Queryable,
  workspaceId: string,
  rows: readonly Collection[],
): Promise<void> {
  for (const chunk of inChunks(rows, 1000))
    await db
      .insert(collections)
      .values(chunk.map((row) => ({ ...row, workspaceId, hash: documentHash(row) })));
}

export async function insertSections(
  db: Queryable,
  workspaceId: string,
  rows: readonly Section[],
): Promise<void> {
  for (const chunk of inChunks(rows, 1000))
    await db.insert(sections).values(chunk.map((row) => ({ ...row, workspaceId, hash: documentHash(row) })));
}

/** Live documents that somebody must read, without what they say. */
export async function listMustReads(
  db: Queryable,
  workspaceId: string,
  kind: 'macro' | 'article',
): Promise<{ id: string; title: string; validity: Validity }[]> {
  const { id, title, validity, workspaceId: of } = kind === 'macro' ? macros : articles;
  const rows = await db
    .select({ id, title, validity })
    .from(kind === 'macro' ? macros : articles)
    .where(and(eq(of, workspaceId), sql`${validity} ? 'mustRead'`));
  return rows.flatMap((row) => (row.validity ? [{ ...row, validity: row.validity }] : []));
}
