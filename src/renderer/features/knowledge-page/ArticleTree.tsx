import { IconBooks, IconDatabaseOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import type { ArticleFiltering } from '../../ui/article/use-article-filters.ts';
import { withinFilters } from '../../ui/article/within-filters.ts';
import { Hint } from '../../ui/Hint.tsx';
import { ArticleLine } from './ArticleLine.tsx';
import classes from './KnowledgePage.module.css';
import { NothingFiltered } from './NothingFiltered.tsx';
import { ordinaryLocale } from './ordinary-locale.ts';

type Props = {
  filters: ArticleFiltering;
  openId: string | null;
  onOpen: (id: string) => void;
};

/** Collections, their sections and articles, folded but for the one that is being read. */
export function ArticleTree({ filters, openId, onOpen }: Props) {
  const { t } = useTranslation();
  const { locale } = filters;
  const { data, isError, refetch } = useQuery(
    q.articles.browse.queryOptions({
      input: locale === null ? {} : { locale },
      placeholderData: keepPreviousData,
    }),
  );
  if (isError && !data)
    return (
      <Hint
        tone="bad"
        icon={<IconDatabaseOff size={28} />}
        title={t('knowledgePage.failed.title')}
        text={t('knowledgePage.failed.text')}
        action={{ label: t('ui.retry'), run: () => void refetch() }}
      />
    );
  if (!data) return null;
  const library = withinFilters(data, filters.within);
  if (data.length > 0 && library.length === 0) return <NothingFiltered query="" filters={filters} />;
  if (data.length === 0)
    return (
      <Hint
        icon={<IconBooks size={28} />}
        title={t('knowledgePage.empty.title')}
        text={t('knowledgePage.empty.text')}
      />
    );

  const ordinary = ordinaryLocale(
    library.flatMap(({ sections }) => sections.flatMap(({ articles }) => articles)),
    locale,
  );
  return (
    <div className={classes.scroll}>
      {library.map(({ collection, sections }, order) => {
        const articles = sections.flatMap((section) => section.articles);
        const holdsOpen = articles.some(({ id }) => id === openId);
        return (
          <details
            key={collection}
            className={classes.collection}
            open={holdsOpen || (openId === null && order === 0)}
          >
            <summary className={`${classes.summary} gc-focus-inset`}>
              <h2 className={`${classes.collectionName} gc-truncate`}>{collection}</h2>
              <span className={classes.count} title={t('knowledgePage.count', { count: articles.length })}>
                {articles.length}
              </span>
            </summary>
            {sections.map((section) => (
              <section key={section.section} aria-label={section.section}>
                <h3 className={classes.section}>{section.section}</h3>
                <ul className={classes.list}>
                  {section.articles.map((article) => (
                    <li key={article.id}>
                      <ArticleLine
                        title={article.title}
                        internal={article.audience === 'internal'}
                        outdated={article.outdated}
                        locale={article.locale === ordinary ? null : article.locale}
                        current={article.id === openId}
                        onOpen={() => onOpen(article.id)}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </details>
        );
      })}
    </div>
  );
}
