import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { engine } from './client.ts';
import { EngineGone } from './port.ts';
import { problemOf } from './problem.ts';

/** Query options, keys and mutations for every procedure of the engine: `useQuery(q.inbox.views.queryOptions({ input: {} }))`. */
export const q = createTanstackQueryUtils(engine);

/**
 * What the engine said stays true until one of its events says otherwise, so nothing goes stale by time or focus.
 * The "network" is a port on this machine: never paused for being offline.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    // What is no longer on this workstation leaves the screen too: access to it may have been taken away.
    onError(error, query) {
      if (problemOf(error).kind === 'not-found') query.setState({ data: undefined });
    },
  }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      refetchOnMount: true,
      retry: (failures, error) => error instanceof EngineGone && failures < 5,
      retryDelay: 300,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
