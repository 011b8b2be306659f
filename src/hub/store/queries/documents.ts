import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import type { Validity } from '../../../shared/domain/validity.ts';
import type { Queryable } from '../database.ts';
import { articles, collections, documentFiles, macros, sections } from '../schema/knowledge.ts';
import { inChunks } from './in-chunks.ts';

/** A document as it travels: one that is good for ever says nothing of it, and its hash is as it always was. */
export function documentOf<Row extends { workspaceId: string; validity: Validity | null }>(
  row: Row,
): Omit<Row, 'workspaceId' | 'validity'> & { validity?: Validity } {
  const { workspaceId: _, validity, ...rest } = row;
  return validity === null ? rest : { ...rest, validity };
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

export async function countDocuments(
  db: Queryable,
  workspaceId: string,
): Promise<{ macros: number; articles: number }> {
  return {
    macros: await db.$count(macros, eq(macros.workspaceId, workspaceId)),
    articles: await db.$count(articles, eq(articles.workspaceId, workspaceId)),
  };
}

export async function linkFiles(
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
