import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ArticleHit } from '../../../shared/contract/hits.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import type { ArticleFiltering } from '../../ui/article/use-article-filters.ts';
import { languageName } from '../../ui/language-name.ts';

const most = 20;
const mostSuggested = 5;

export type FoundArticles = {
  readonly hits: readonly ArticleHit[];
  /** What stands above them; null: nothing needs to. */
  readonly caption: string | null;
  /** They answer what is typed now. */
  readonly settled: boolean;
  /** The search is over and nothing fits. */
  readonly nothing: boolean;
};

/**
 * Articles for what was typed, within the filters, in the wished language or, where there are none, in the others. Before anything is
 * typed: those about the conversation's topic.
 */
export function useArticleHits(
  typed: string,
  topic: string | null,
  { locale, within }: ArticleFiltering,
): FoundArticles {
  const { t } = useTranslation();
  const query = typed.trim();
  const about = topic?.replaceAll('-', ' ') ?? '';
  const wanted = query || about;
  const limit = query ? most : mostSuggested;

  const { locale: _, ...elsewhereWithin } = within;
  const first = useQuery({
    ...q.articles.search.queryOptions({ input: { query: wanted, limit, ...within } }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const none = first.isSuccess && !first.isPlaceholderData && first.data.length === 0;
  const elsewhere = useQuery({
    ...q.articles.search.queryOptions({ input: { ...elsewhereWithin, query: wanted, limit } }),
    enabled: wanted !== '' && none && locale !== null,
  });

  if (wanted === '') return { hits: [], caption: null, settled: true, nothing: false };
  const others = none && locale !== null ? (elsewhere.data ?? []) : [];
  const hits = none ? others : (first.data ?? []);
  const over = none && (locale === null || elsewhere.isSuccess);
  const settled =
    first.isError || elsewhere.isError || (none ? over : !first.isPlaceholderData && first.isSuccess);
  const caption =
    others.length > 0 && locale
      ? t('knowledge.nothingIn', { language: languageName(locale) })
      : query === '' && hits.length > 0
        ? t('knowledge.suggested')
        : null;
  return { hits, caption, settled, nothing: query !== '' && over && hits.length === 0 };
}
