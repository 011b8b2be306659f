import { useEffect, useRef } from 'react';
import type { SearchSurface } from '../../../shared/wire/learning.ts';
import { engine } from '../../engine/client.ts';
import { watchSearches } from './watch-searches.ts';

type Looked = {
  readonly surface: SearchSurface;
  /** What stands in the field; '' where nothing is looked for. */
  readonly query: string;
  readonly results: number;
  /** These are the results for it. */
  readonly settled: boolean;
  readonly conversationId?: string;
};

/** Has a search counted once one is done with it. Answers with what to call when a result is taken. */
export function useNotedSearch({ surface, query, results, settled, conversationId }: Looked): () => void {
  const about = useRef({ surface, conversationId });
  about.current = { surface, conversationId };
  const watch = useRef<ReturnType<typeof watchSearches>>(null);
  watch.current ??= watchSearches({
    note: (search) => {
      const { surface: where, conversationId: beside } = about.current;
      // Nobody waits for it, and nobody misses it.
      void engine.learning
        .searched({ ...search, surface: where, ...(beside !== undefined && { conversationId: beside }) })
        .catch(() => {});
    },
  });
  const typed = query.trim().slice(0, 200);
  useEffect(() => {
    if (settled || typed === '') watch.current?.shown(typed, results);
  }, [typed, results, settled]);
  useEffect(() => () => watch.current?.left(), []);
  return () => watch.current?.used(typed, results);
}
