import type { WritableDb } from '../db/handle.ts';
import { articlesCleared, articlesGone, getMeta, putMeta } from '../db/queries/meta.ts';
import { clearTerms, indexMissing, joinChunks } from '../search/article-index/write.ts';
import { yieldToReads } from './pause.ts';
import type { Workspace } from './workspace.ts';

/** Articles whose terms are written at once: the more, the fewer pieces. While screens ask, and while none does. */
export const articlesAtOnce = { pressed: 20, alone: 250 } as const;
const termsAtOnce = 100;

/** Indexes every article that is here and can't be found yet. */
export async function indexArticles({ db, pace, announce }: Workspace, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const most = pace.pressed() ? articlesAtOnce.pressed : articlesAtOnce.alone;
    const indexed = indexMissing(db, most);
    if (indexed > 0) announce([{ topic: 'articles' }]);
    if (indexed < most) return;
    await yieldToReads();
  }
}

/** Indexes what is missing, for instance because a version before this one had fetched it, and tidies the index up. */
export async function mendArticleIndex(workspace: Workspace, signal: AbortSignal): Promise<void> {
  await indexArticles(workspace, signal);
  await clearArticleIndex(workspace.db, signal);
  await walk(workspace.db, joinChunks, signal);
}

/** Drops what the index says of articles that are gone; where none is, there is nothing to do. */
export async function clearArticleIndex(db: WritableDb, signal: AbortSignal): Promise<void> {
  const gone = getMeta(db, articlesGone);
  if (gone === null || gone === getMeta(db, articlesCleared)) return;
  if (await walk(db, clearTerms, signal)) putMeta(db, articlesCleared, gone);
}

/** Answers whether it came to the end. */
async function walk(db: WritableDb, tidy: typeof joinChunks, signal: AbortSignal): Promise<boolean> {
  for (let from: string | null = ''; from !== null; ) {
    if (signal.aborted) return false;
    from = tidy(db, from, termsAtOnce);
    await yieldToReads();
  }
  return true;
}
