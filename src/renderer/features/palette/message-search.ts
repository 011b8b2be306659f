import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { MessageHit } from '../../../shared/contract/views.ts';
import { q } from '../../engine/queries.ts';

/** Messages that contain all words, newest first, a page at a time. */
export function useMessageSearch(query: string, limit: number) {
  const words = query.trim().slice(0, 200);
  const { data, isError, isFetching, fetchNextPage, refetch } = useInfiniteQuery(
    q.search.messages.infiniteOptions({
      input: (before: number | undefined) => ({
        query: words,
        limit,
        ...(before !== undefined && { before }),
      }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ hits, more }) => (more ? hits.at(-1)?.createdAt : undefined),
      enabled: words.length > 0,
      placeholderData: keepPreviousData,
      // New messages change what is found, and no event says so.
      staleTime: 0,
    }),
  );
  const pages = words === '' ? [] : (data?.pages ?? []);
  const seen = new Set<string>();
  const hits: MessageHit[] = [];
  for (const hit of pages.flatMap((page) => page.hits)) {
    if (seen.has(hit.messageId)) continue;
    seen.add(hit.messageId);
    hits.push(hit);
  }
  return {
    hits,
    more: pages.at(-1)?.more ?? false,
    settled: words === '' || data !== undefined,
    failed: isError,
    busy: isFetching,
    older: () => void fetchNextPage(),
    retry: () => void refetch(),
  };
}
