import type { WritableDb } from '../db/handle.ts';
import { compactTerms, indexMissing } from '../search/article-index/write.ts';
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
  await compactArticleIndex(workspace.db, signal);
}

/** Makes one chunk of a term's many, and drops what is said of articles that are gone. */
export async function compactArticleIndex(db: WritableDb, signal: AbortSignal): Promise<void> {
  for (let from: string | null = ''; from !== null && !signal.aborted; ) {
    from = compactTerms(db, from, termsAtOnce);
    await yieldToReads();
  }
}
