import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';

/** Of all macros that are live here, for a text to render; undefined until they are known. */
export function useShortcuts(): ReadonlySet<string> | undefined {
  const { data } = useQuery({
    ...q.macros.search.queryOptions({ input: { query: '', limit: 1_000 } }),
    select: (hits) =>
      new Set(hits.flatMap(({ shortcut, outdated }) => (shortcut && !outdated ? [shortcut] : []))),
  });
  return data;
}
