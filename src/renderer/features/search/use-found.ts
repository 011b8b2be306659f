import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type {
  ArticleHit,
  ConversationHit,
  CustomerHit,
  MacroHit,
  MessageHit,
  UnknownName,
} from '../../../shared/contract/hits.ts';
import type { SearchRequest } from '../../../shared/domain/search-query.ts';
import { q } from '../../engine/queries.ts';
import type { SearchKind } from '../../state/search-kinds.ts';

/** What was found of one kind, so far. */
export type Found<Hit> = {
  readonly hits: readonly Hit[];
  /** More can be had. */
  readonly more: boolean;
  readonly busy: boolean;
  readonly failed: boolean;
  /** An answer to this query, not to the one before, is here. */
  readonly settled: boolean;
  readonly next: () => void;
  readonly retry: () => void;
};
export type AllFound = {
  readonly [kind in SearchKind]: Found<Hits[kind]>;
};
type Hits = {
  messages: MessageHit;
  conversations: ConversationHit;
  customers: CustomerHit;
  articles: ArticleHit;
  macros: MacroHit;
};

const page = 50;
const mostRanked = 1_000;
/** With fewer the screen is not full, and looking goes on by itself. */
const enough = 5;
/** What is found changes with every message, and no event says so; one says when customers are called otherwise. */
const freshFor = 15_000;

/** Everything that a search finds, each kind a page at a time. */
export function useFound(query: string, request: SearchRequest): { found: AllFound; unknown: UnknownName[] } {
  const on = { enabled: query !== '', placeholderData: keepPreviousData, staleTime: freshFor };
  const messages = useInfiniteQuery(
    q.search.messages.infiniteOptions({
      input: (after: number | undefined) => ({ query, limit: page, ...(after !== undefined && { after }) }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      ...on,
    }),
  );
  const conversations = useInfiniteQuery(
    q.search.conversations.infiniteOptions({
      input: (after: [number, number] | undefined) => ({
        query,
        limit: page,
        ...(after !== undefined && { after }),
      }),
      initialPageParam: undefined as [number, number] | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      ...on,
    }),
  );
  const customers = useInfiniteQuery(
    q.search.customers.infiniteOptions({
      input: (after: number | undefined) => ({ query, limit: page, ...(after !== undefined && { after }) }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      ...on,
    }),
  );
  return {
    found: {
      messages: usePages(messages, query),
      conversations: usePages(conversations, query),
      customers: usePages(customers, query),
      ...useRanked(request),
    },
    unknown: query === '' ? [] : (conversations.data?.pages[0]?.unknown ?? []),
  };
}

type Paged<Hit> = {
  data: { pages: readonly { hits: readonly Hit[] }[] } | undefined;
  hasNextPage: boolean;
  isFetching: boolean;
  isError: boolean;
  isPlaceholderData: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
};

function usePages<Hit>(asked: Paged<Hit>, query: string): Found<Hit> {
  const { hasNextPage: more, isFetching: busy, isError: failed, fetchNextPage } = asked;
  const hits = query === '' ? [] : (asked.data?.pages ?? []).flatMap((one) => one.hits);
  const goOn = more && !busy && !failed && hits.length < enough;
  useEffect(() => {
    if (goOn) void fetchNextPage();
  }, [goOn, fetchNextPage]);
  return {
    hits,
    more: query !== '' && more,
    busy,
    failed,
    settled: asked.data !== undefined && !asked.isPlaceholderData,
    next: () => void fetchNextPage(),
    retry: () => void asked.refetch(),
  };
}

/** Articles and macros are ranked: more of them is a longer list, not a further page. Of operators they know `lang:`. */
function useRanked({ text, phrases, conditions }: SearchRequest): Pick<AllFound, 'articles' | 'macros'> {
  const words = [text.trim(), ...phrases].filter(Boolean).join(' ').slice(0, 200);
  const [{ of, limit }, setLimit] = useState({ of: words, limit: page });
  const most = of === words ? limit : page;
  const [first, ...others] = conditions;
  const language = first?.field === 'lang' && !first.not && others.length === 0 ? first.values[0] : undefined;
  const readsArticles = words.length > 1 && (first === undefined || language !== undefined);
  const readsMacros = words.length > 1 && first === undefined;
  const on = { placeholderData: keepPreviousData };
  const articles = useQuery(
    q.articles.search.queryOptions({
      input: { query: words, limit: most, ...(language !== undefined && { locale: language }) },
      enabled: readsArticles,
      ...on,
    }),
  );
  const macros = useQuery(
    q.macros.search.queryOptions({
      input: { query: words, limit: most },
      enabled: readsMacros,
      ...on,
    }),
  );
  const longer = () => setLimit({ of: words, limit: Math.min(mostRanked, most + page) });
  const rank = <Hit>(asked: Ranked<Hit>, enabled: boolean): Found<Hit> => {
    const hits = enabled ? (asked.data ?? []) : [];
    return {
      hits,
      more: hits.length >= most && most < mostRanked,
      busy: asked.isFetching,
      failed: enabled && asked.isError,
      settled: !enabled || (asked.data !== undefined && !asked.isPlaceholderData),
      next: longer,
      retry: () => void asked.refetch(),
    };
  };
  return { articles: rank(articles, readsArticles), macros: rank(macros, readsMacros) };
}

type Ranked<Hit> = {
  data: readonly Hit[] | undefined;
  isFetching: boolean;
  isError: boolean;
  isPlaceholderData: boolean;
  refetch: () => unknown;
};
