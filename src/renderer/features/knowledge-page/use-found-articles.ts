import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ArticleHit } from '../../../shared/contract/hits.ts';
import { q } from '../../engine/queries.ts';
import type { ArticleFiltering } from '../../ui/article/use-article-filters.ts';

/** As many as one search answers with. */
export const most = 50;

export type FoundArticles = {
  /** Undefined while the first answer is on its way. */
  readonly hits: readonly ArticleHit[] | undefined;
  readonly failed: boolean;
  /** They answer what is typed now. */
  readonly settled: boolean;
  readonly retry: () => void;
};

/** Articles that answer a query within the filters, best first; an empty one is asked of nobody. */
export function useFoundArticles(query: string, within: ArticleFiltering['within']): FoundArticles {
  const { data, isError, isSuccess, isPlaceholderData, refetch } = useQuery({
    ...q.articles.search.queryOptions({
      input: { query: query.slice(0, 200), limit: most, ...within },
    }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  return {
    hits: query === '' ? undefined : data,
    failed: isError && !data,
    settled: isError || (isSuccess && !isPlaceholderData),
    retry: () => void refetch(),
  };
}
