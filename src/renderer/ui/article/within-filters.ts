import type { engine } from '../../engine/client.ts';
import type { ArticleFiltering } from './use-article-filters.ts';

type Library = Awaited<ReturnType<typeof engine.articles.browse>>;

/** What of the library is of this collection and audience, without what that leaves empty. */
export function withinFilters(
  library: Library,
  { collectionId, audience }: Pick<ArticleFiltering['within'], 'collectionId' | 'audience'>,
): Library {
  if (collectionId === undefined && audience === undefined) return library;
  return library
    .filter((one) => collectionId === undefined || one.collectionId === collectionId)
    .map((collection) => ({
      ...collection,
      sections: collection.sections
        .map((section) => ({
          ...section,
          articles: section.articles.filter((one) => audience === undefined || one.audience === audience),
        }))
        .filter(({ articles }) => articles.length > 0),
    }))
    .filter(({ sections }) => sections.length > 0);
}
