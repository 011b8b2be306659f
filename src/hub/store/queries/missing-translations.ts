import { and, eq, sql } from 'drizzle-orm';
import type { Source } from '../../../shared/domain/conversation.ts';
import { type Queryable, selectRows, type Transaction } from '../database.ts';
import { articles, macros } from '../schema/knowledge.ts';
import { missingTranslations } from '../schema/missing-translations.ts';
import { spokenLocales } from './macros.ts';

type Row = Omit<typeof missingTranslations.$inferSelect, 'workspaceId'>;

/** Once more. */
export async function countMissing(
  tx: Transaction,
  workspaceId: string,
  { kind, id }: Pick<Source, 'kind' | 'id'>,
  locale: string,
  now: number,
): Promise<void> {
  await tx
    .insert(missingTranslations)
    .values({ workspaceId, documentKind: kind, documentId: id, locale, count: 1, since: now, lastAt: now })
    .onConflictDoUpdate({
      target: [missingTranslations.documentKind, missingTranslations.documentId, missingTranslations.locale],
      set: { count: sql`${missingTranslations.count} + 1`, lastAt: now },
    });
}

export async function listMissing(db: Queryable, workspaceId: string): Promise<Row[]> {
  const rows = await db
    .select()
    .from(missingTranslations)
    .where(eq(missingTranslations.workspaceId, workspaceId));
  return rows.map(({ workspaceId: _, ...row }) => row);
}

/** The languages that live documents speak: by id, a macro's texts, or all that share an article's key. */
export async function readSpoken(
  db: Queryable,
  workspaceId: string,
  kind: Source['kind'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly title: string; readonly locales: readonly string[] }>> {
  if (ids.length === 0) return new Map();
  const wanted = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`;
  if (kind === 'macro') {
    const rows = await db
      .select({ id: macros.id, title: macros.title, locales: spokenLocales })
      .from(macros)
      .where(and(eq(macros.workspaceId, workspaceId), sql`${macros.id} in ${wanted}`));
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  }
  const rows = await db
    .select({
      id: articles.id,
      title: articles.title,
      locales: sql<string[]>`(select coalesce(jsonb_agg(other.locale), '[]') from ${articles} other
        where other.workspace_id = ${workspaceId} and other.article_key = ${articles.articleKey})`,
    })
    .from(articles)
    .where(and(eq(articles.workspaceId, workspaceId), sql`${articles.id} in ${wanted}`));
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Every language in which anything can be said. */
export async function listSpokenLanguages(db: Queryable, workspaceId: string): Promise<string[]> {
  const rows = await selectRows<{ locale: string }>(
    db,
    sql`select locale from articles where workspace_id = ${workspaceId}::uuid
        union select jsonb_object_keys(bodies) from macros where workspace_id = ${workspaceId}::uuid`,
  );
  return rows.map(({ locale }) => locale);
}
