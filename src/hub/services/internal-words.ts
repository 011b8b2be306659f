import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import { internalBlock } from '../../shared/domain/article-html.ts';
import {
  findInternal,
  forgetPublic,
  type InternalWords,
  indexInternal,
  publicTextOf,
  shortestBlock,
} from '../../shared/domain/internal-words.ts';
import { type Word, wordsOf } from '../../shared/domain/word-runs.ts';
import type { Queryable } from '../store/database.ts';
import { listInternalBefore } from '../store/queries/document-versions.ts';
import { listMacros } from '../store/queries/macros.ts';
import { readStaged } from '../store/queries/staged.ts';
import { articles } from '../store/schema/knowledge.ts';
import { workspaces } from '../store/schema/workspaces.ts';

type Known = {
  /** The place in the change log up to which macros and articles are looked at. */
  readonly asOf: number;
  readonly words: InternalWords;
  /** Of versions that are not live any more: agents may have read them, and can see what changed. */
  readonly earlier: Earlier;
  /** What is everybody's has been taken out: that is worked out when something was found at all, which is rare. */
  shared: boolean;
};

type Earlier = { readonly words: InternalWords; readonly versions: number };

/** By workspace, the one used last stands last; a hub has one or a few. */
const known = new Map<string, Known>();
const mostWorkspaces = 8;
const pageSize = 500;
/** So many earlier versions are known at first, and at most twice as many before they are read anew. */
const mostEarlier = 2_000;

/** The title of the article whose words for the team alone stand in a text; null for none. */
export async function findInternalWords(
  db: Queryable,
  workspaceId: string,
  text: string,
): Promise<string | null> {
  const words = wordsOf(text);
  if (words.length < shortestBlock) return null;
  const held = await wordsIn(db, workspaceId);
  const title = titleOf(held, words);
  if (title === null || held.shared) return title;
  await forgetShared(db, workspaceId, held);
  return titleOf(held, words);
}

const titleOf = ({ words: live, earlier }: Known, words: readonly Word[]) =>
  (findInternal(live, words) ?? findInternal(earlier.words, words))?.title ?? null;

async function wordsIn(db: Queryable, workspaceId: string): Promise<Known> {
  const [row] = await db
    .select({ asOf: workspaces.knowledgeSeq })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  const asOf = row?.asOf ?? 0;
  const before = known.get(workspaceId);
  known.delete(workspaceId);
  const held =
    before?.asOf === asOf
      ? before
      : {
          asOf,
          words: indexInternal(await internalOnes(db, workspaceId)),
          earlier: await earlierOnes(db, workspaceId, before && before.asOf < asOf ? before : null),
          shared: false,
        };
  known.set(workspaceId, held);
  for (const oldest of known.keys()) if (known.size > mostWorkspaces) known.delete(oldest);
  return held;
}

const columns = {
  id: articles.id,
  title: articles.title,
  audience: articles.audience,
  bodyHtml: articles.bodyHtml,
};

/** Articles that are for the team alone, whole or in part, as they are live and as some have them before. */
async function internalOnes(db: Queryable, workspaceId: string) {
  const inPart = sql`position(${internalBlock} in ${articles.bodyHtml}) > 0`;
  const live = await db
    .select(columns)
    .from(articles)
    .where(and(eq(articles.workspaceId, workspaceId), or(eq(articles.audience, 'internal'), inPart)));
  const staged = [...(await readStaged(db, workspaceId, 'article')).values()].map(({ document }) => document);
  return [
    ...live,
    ...staged.filter(({ audience, bodyHtml }) => audience === 'internal' || bodyHtml.includes(internalBlock)),
  ];
}

/** Those of articles that changed since are added to what is known: an earlier version stays as it was. */
async function earlierOnes(db: Queryable, workspaceId: string, before: Known | null): Promise<Earlier> {
  const kept = before && before.earlier.versions < 2 * mostEarlier ? before : null;
  const page = { since: kept?.asOf ?? 0, most: mostEarlier };
  const rows = await listInternalBefore(db, workspaceId, page);
  return {
    words: indexInternal(rows, kept?.earlier.words),
    versions: rows.length + (kept?.earlier.versions ?? 0),
  };
}

async function forgetShared(db: Queryable, workspaceId: string, held: Known): Promise<void> {
  const forget = (text: string) => {
    forgetPublic(held.words, text);
    forgetPublic(held.earlier.words, text);
  };
  let after: string | null = null;
  do {
    const page: { id: string; bodyHtml: string }[] = await db
      .select(columns)
      .from(articles)
      .where(
        and(
          eq(articles.workspaceId, workspaceId),
          eq(articles.audience, 'public'),
          after === null ? undefined : gt(articles.id, after),
        ),
      )
      .orderBy(asc(articles.id))
      .limit(pageSize);
    for (const { bodyHtml } of page) forget(publicTextOf(bodyHtml));
    after = page.length < pageSize ? null : (page.at(-1)?.id ?? null);
  } while (after !== null);
  for (const { document } of (await readStaged(db, workspaceId, 'article')).values())
    if (document.audience === 'public') forget(publicTextOf(document.bodyHtml));
  const macros = [...(await readStaged(db, workspaceId, 'macro')).values()].map(({ document }) => document);
  for (const { bodies } of [...macros, ...(await listMacros(db, workspaceId))])
    for (const body of Object.values(bodies)) forget(body);
  held.shared = true;
}
