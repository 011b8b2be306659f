import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { internalBlock } from '../../../shared/domain/article-html.ts';
import type { Source } from '../../../shared/domain/conversation.ts';
import type { DocumentVersion, MacroContent, StudioContent } from '../../../shared/domain/studio.ts';
import type { Audience } from '../../../shared/domain/vocabulary.ts';
import type { Queryable, Transaction } from '../database.ts';
import { documentSteps, documentVersions } from '../schema/document-versions.ts';
import { inChunks } from './in-chunks.ts';

type Row = typeof documentVersions.$inferSelect;
/** The kind of document whose content it is. */
export type Kind<Content extends StudioContent> = Content extends MacroContent ? 'macro' : 'article';
const mostShown = 200;

/** The kind says what its content is. */
function versionOf<Content extends StudioContent>({
  documentKind: _,
  workspaceId: __,
  content,
  ...row
}: Row): DocumentVersion<Content> {
  return { ...row, content: content as Content };
}

/** What is being worked on first, then the newest. */
export async function listVersions<Content extends StudioContent>(
  db: Queryable,
  workspaceId: string,
  kind: Kind<Content>,
  documentId: string,
): Promise<DocumentVersion<Content>[]> {
  const rows = await db
    .select()
    .from(documentVersions)
    .where(
      and(
        eq(documentVersions.workspaceId, workspaceId),
        eq(documentVersions.documentKind, kind),
        eq(documentVersions.documentId, documentId),
      ),
    )
    .orderBy(sql`${documentVersions.number} desc nulls first`)
    .limit(mostShown);
  return rows.map((row) => versionOf<Content>(row));
}

/** All macros, or all articles, that are being worked on in a workspace. */
export async function listWork<Content extends StudioContent>(
  db: Queryable,
  workspaceId: string,
  kind: Kind<Content>,
): Promise<DocumentVersion<Content>[]> {
  const rows = await db
    .select()
    .from(documentVersions)
    .where(isWorkOn(workspaceId, kind))
    .orderBy(desc(documentVersions.updatedAt));
  return rows.map((row) => versionOf<Content>(row));
}

const isWorkOn = (workspaceId: string, kind: Source['kind']) =>
  and(
    eq(documentVersions.workspaceId, workspaceId),
    eq(documentVersions.documentKind, kind),
    isNull(documentVersions.number),
  );

const { id, documentId, state, goesLiveAt, proposedBy, stage, revision, updatedAt, content } =
  documentVersions;
const head = { id, documentId, state, goesLiveAt, stage, revision, updatedAt };
const title = sql<string>`${content} ->> 'title'`;

/** Macros that are being worked on, without what they say. */
export function listMacroWork(db: Queryable, workspaceId: string) {
  return db
    .select({ ...head, proposedBy, title, folder: sql<string[]>`${content} -> 'folder'` })
    .from(documentVersions)
    .where(isWorkOn(workspaceId, 'macro'));
}

/** Articles that are being worked on, without what they say. */
export function listArticleWork(db: Queryable, workspaceId: string) {
  return db
    .select({
      ...head,
      title,
      articleKey: sql<string>`${content} ->> 'articleKey'`,
      locale: sql<string>`${content} ->> 'locale'`,
      sectionId: sql<string>`${content} ->> 'sectionId'`,
      audience: sql<Audience>`${content} ->> 'audience'`,
    })
    .from(documentVersions)
    .where(isWorkOn(workspaceId, 'article'));
}

/**
 * Earlier versions of articles that were for the team alone, whole or in part: the latest, at most `most`, the newest
 * last. `since`: only of articles of which a version came or went after this place in the change log.
 */
export async function listInternalBefore(
  db: Queryable,
  workspaceId: string,
  { since, most }: { readonly since: number; readonly most: number },
): Promise<{ title: string; audience: Audience; bodyHtml: string }[]> {
  const bodyHtml = sql<string>`${content} ->> 'bodyHtml'`;
  const audience = sql<Audience>`${content} ->> 'audience'`;
  const changed = db
    .select({ id: documentSteps.documentId })
    .from(documentSteps)
    .where(and(eq(documentSteps.workspaceId, workspaceId), gt(documentSteps.seq, since)));
  const rows = await db
    .select({ title, audience, bodyHtml })
    .from(documentVersions)
    .where(
      and(
        eq(documentVersions.workspaceId, workspaceId),
        eq(documentVersions.documentKind, 'article'),
        eq(state, 'archived'),
        isNotNull(documentVersions.number),
        since > 0 ? inArray(documentId, changed) : undefined,
        or(eq(audience, 'internal'), sql`position(${internalBlock} in ${bodyHtml}) > 0`),
      ),
    )
    .orderBy(desc(updatedAt))
    .limit(most);
  return rows.reverse();
}

/** Versions whose time has come, the longest due first. */
export function listDueVersions(
  db: Queryable,
  now: number,
): Promise<{ id: string; workspaceId: string; documentKind: Source['kind']; documentId: string }[]> {
  return db
    .select({
      documentKind: documentVersions.documentKind,
      id: documentVersions.id,
      workspaceId: documentVersions.workspaceId,
      documentId: documentVersions.documentId,
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

/** Whether a file comes along with something that is being worked on. */
export async function isInWork(db: Queryable, workspaceId: string, hash: string): Promise<boolean> {
  const named = JSON.stringify([{ hash }]);
  const [row] = await db
    .select({ one: sql`1` })
    .from(documentVersions)
    .where(
      and(
        eq(documentVersions.workspaceId, workspaceId),
        isNull(documentVersions.number),
        sql`coalesce(${content} -> 'attachments', ${content} -> 'pictures') @> ${named}::jsonb`,
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Writes a version as it is now; one that is not there yet is made. Its id must be no other document's. */
export async function putVersion<Content extends StudioContent>(
  tx: Transaction,
  workspaceId: string,
  kind: Kind<Content>,
  version: DocumentVersion<Content>,
): Promise<void> {
  const row = { ...version, workspaceId, documentKind: kind };
  await tx.insert(documentVersions).values(row).onConflictDoUpdate({ target: documentVersions.id, set: row });
}

export async function deleteVersion(tx: Transaction, id: string): Promise<void> {
  await tx.delete(documentVersions).where(eq(documentVersions.id, id));
}

/** Adds versions, none of which is there yet. */
export async function insertVersions(
  tx: Transaction,
  workspaceId: string,
  kind: Source['kind'],
  versions: readonly DocumentVersion[],
): Promise<void> {
  for (const chunk of inChunks(versions, 500))
    await tx
      .insert(documentVersions)
      .values(chunk.map((version) => ({ ...version, workspaceId, documentKind: kind })));
}

export async function deleteVersions(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const chunk of inChunks(ids, 1_000))
    await tx.delete(documentVersions).where(inArray(documentVersions.id, chunk));
}
