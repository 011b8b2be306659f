import { articleWireLimits, type ExportedArticles } from '../../../shared/wire/article-imports.ts';
import { pageArticles } from '../../store/queries/articles.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { listAllShelves } from '../../store/queries/shelves.ts';
import { checkMayImport, type ImportContext } from '../macro-imports/stage-import.ts';
import { articleKind } from '../studio/article-kind.ts';
import type { StudioCaller } from '../studio/read-studio.ts';
import { findShelves } from './shelves.ts';

/**
 * A page of the live articles as a file has them; what was withdrawn is not among them. That somebody takes them away is
 * written down, once for all pages.
 */
export async function exportArticles(
  { store, clock }: ImportContext,
  caller: StudioCaller,
  after: string | null,
): Promise<ExportedArticles> {
  checkMayImport(caller);
  const { workspaceId } = caller;
  if (after === null)
    await store.transaction((tx) =>
      appendAudit(tx, workspaceId, clock(), {
        actor: { kind: 'agent', id: caller.agentId },
        action: 'articles-export',
      }),
    );
  const shelves = findShelves(workspaceId, await listAllShelves(store.db, workspaceId));
  const page = await pageArticles(store.db, workspaceId, after, articleWireLimits.perPage);
  return {
    articles: page
      .filter(({ validity }) => validity?.withdrawnAt === undefined)
      .map((article) => ({
        ...articleKind.contentOf(article),
        id: article.id,
        place: shelves.placeById(article.sectionId) ?? { collection: '', section: '' },
      })),
    next: page.length < articleWireLimits.perPage ? null : (page.at(-1)?.id ?? null),
  };
}
