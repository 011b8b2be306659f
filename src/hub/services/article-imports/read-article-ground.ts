import { picturesIn } from '../../../shared/domain/article-html.ts';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import type { ArticleContent } from '../../../shared/domain/studio.ts';
import type { StagedArticle } from '../../../shared/wire/article-imports.ts';
import type { Transaction } from '../../store/database.ts';
import { listArticles } from '../../store/queries/articles.ts';
import { listWork } from '../../store/queries/document-versions.ts';
import { readFiles } from '../../store/queries/files.ts';
import { listOrigins } from '../../store/queries/macro-imports.ts';
import { listAllShelves } from '../../store/queries/shelves.ts';
import { loadViewer } from '../../sync/scope.ts';
import { mayFetchFile } from '../file-access.ts';
import { articleKind } from '../studio/article-kind.ts';
import type { StudioCaller } from '../studio/read-studio.ts';
import type { ArticleHere } from './find-articles.ts';
import type { Ground } from './plan-articles.ts';

/** What the hub has at this moment, as far as it concerns these articles. */
export async function readArticleGround(
  tx: Transaction,
  { workspaceId, agentId }: StudioCaller,
  staged: readonly StagedArticle[],
): Promise<Ground> {
  const articles = new Map<string, ArticleHere>();
  for (const live of await listArticles(tx, workspaceId))
    articles.set(live.id, { live: articleKind.contentOf(live), work: null });
  for (const work of await listWork<ArticleContent>(tx, workspaceId, 'article'))
    articles.set(work.documentId, { live: articles.get(work.documentId)?.live ?? null, work });
  const origins = await listOrigins<ArticleContent>(tx, workspaceId, 'article');
  return {
    workspaceId,
    articles,
    origins: new Map(origins.map((one) => [one.originHash, one])),
    shelves: await listAllShelves(tx, workspaceId),
    files: await filesOf(),
  };

  /** Pictures that these articles show and the caller may hand on, as the hub knows them. */
  async function filesOf(): Promise<Map<string, Attachment>> {
    const files = new Map<string, Attachment>();
    const viewer = await loadViewer(tx, agentId);
    if (!viewer) return files;
    const hashes = new Set(staged.flatMap(({ content }) => [...picturesIn(content.bodyHtml)]));
    for (const file of await readFiles(tx, workspaceId, [...hashes]))
      if (await mayFetchFile(tx, viewer, file))
        files.set(file.hash, { hash: file.hash, name: '', mime: file.mime, bytes: file.bytes });
    return files;
  }
}
