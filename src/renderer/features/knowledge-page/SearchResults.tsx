import { IconDatabaseOff, IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from '../../text/use-translation.ts';
import type { ArticleFiltering } from '../../ui/article/use-article-filters.ts';
import { Hint } from '../../ui/Hint.tsx';
import type { useListKeys } from '../../ui/keys/use-list-keys.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { ArticleLine } from './ArticleLine.tsx';
import classes from './KnowledgePage.module.css';
import { NothingFiltered } from './NothingFiltered.tsx';
import { ordinaryLocale } from './ordinary-locale.ts';
import { type FoundArticles, most } from './use-found-articles.ts';

type Props = {
  query: string;
  found: FoundArticles;
  keys: ReturnType<typeof useListKeys>;
  filters: ArticleFiltering;
  openId: string | null;
  onOpen: (id: string) => void;
};

/** Articles that answer the query, best first, with what matched. The field above has the keys. */
export function SearchResults({ query, found, keys, filters, openId, onOpen }: Props) {
  const { t } = useTranslation();
  const { hits, failed, retry } = found;
  if (failed)
    return (
      <Hint
        tone="bad"
        icon={<IconDatabaseOff size={28} />}
        title={t('knowledgePage.failed.title')}
        text={t('knowledgePage.failed.text')}
        action={{ label: t('ui.retry'), run: retry }}
      />
    );
  if (!hits) return null;
  if (hits.length === 0 && filters.on.length > 0) return <NothingFiltered query={query} filters={filters} />;
  if (hits.length === 0)
    return (
      <Hint
        icon={<IconSearchOff size={28} />}
        title={t('knowledgePage.none.title', { query })}
        text={t('knowledgePage.none.text')}
      />
    );
  const ordinary = ordinaryLocale(hits, filters.locale);
  return (
    <div className={classes.results}>
      <p className={classes.found} role="status">
        {t(hits.length < most ? 'knowledgePage.count' : 'knowledgePage.best', { count: hits.length })}
      </p>
      <div role="listbox" id={keys.id} className={classes.scroll} aria-label={t('knowledgePage.results')}>
        {hits.map((hit, index) => (
          <ArticleLine
            key={hit.id}
            title={<MarkedText marked={hit.title} />}
            internal={hit.audience === 'internal'}
            outdated={hit.outdated}
            locale={hit.locale === ordinary ? null : hit.locale}
            current={hit.id === openId}
            option={{ id: keys.optionId(index), active: index === keys.active }}
            onOpen={() => {
              keys.setActive(index);
              onOpen(hit.id);
            }}
            detail={
              <>
                <span className={classes.place}>
                  {hit.collection} › {hit.section}
                </span>
                <span className={classes.excerpt} dir="auto">
                  <MarkedText marked={hit.excerpt} />
                </span>
              </>
            }
          />
        ))}
      </div>
    </div>
  );
}
