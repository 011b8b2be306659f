import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from '../../text/use-translation.ts';
import { sayFiltered } from '../../ui/article/say-filtered.ts';
import type { ArticleFiltering } from '../../ui/article/use-article-filters.ts';
import { Hint } from '../../ui/Hint.tsx';

/** In place of a list that the filters leave empty: which ones, and a way out of them. */
export function NothingFiltered({ query, filters }: { query: string; filters: ArticleFiltering }) {
  const { t } = useTranslation();
  return (
    <Hint
      icon={<IconFilterOff size={28} />}
      title={sayFiltered(t, query, filters)}
      action={{ label: t('article.filters.clear'), run: filters.clear }}
    />
  );
}
