import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Collection, Section } from '../../../shared/domain/knowledge.ts';
import { documentHash } from '../../services/document-hash.ts';
import type { Queryable } from '../database.ts';
import { documentVersions } from '../schema/document-versions.ts';
import { articles, collections, sections } from '../schema/knowledge.ts';
import { inChunks } from './in-chunks.ts';

function withoutPlace<Row extends { workspaceId: string; hash: string }>(row: Row) {
  const { workspaceId: _, hash: _hash, ...rest } = row;
  return rest;
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
