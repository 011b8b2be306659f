import { and, asc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Source } from '../../../shared/domain/conversation.ts';
import type { Article } from '../../../shared/domain/knowledge.ts';
import type { Queryable } from '../database.ts';
import { documentVersions } from '../schema/document-versions.ts';
import { articles } from '../schema/knowledge.ts';
import { documentOf, linkFiles } from './documents.ts';
import { inChunks } from './in-chunks.ts';

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
