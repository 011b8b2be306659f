import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';

/** The languages that there are articles in, sorted by tag. */
export function useLocales(): string[] {
  const options = q.articles.browse.queryOptions({ input: {} });
  const { data = [] } = useQuery({
    ...options,
    select: (collections) =>
      [
        ...new Set(
          collections.flatMap(({ sections }) =>
            sections.flatMap(({ articles }) => articles.map(({ locale }) => locale)),
          ),
        ),
      ].sort(),
  });
  return data;
}
