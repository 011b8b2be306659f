import { IconLock } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayFiltered } from '../../ui/article/say-filtered.ts';
import type { ArticleFiltering } from '../../ui/article/use-article-filters.ts';
import { withinFilters } from '../../ui/article/within-filters.ts';
import { OutdatedMark } from '../../ui/validity/OutdatedMark.tsx';
import classes from './Knowledge.module.css';

type Props = { filters: ArticleFiltering; onOpen: (articleId: string) => void };

/** All articles that the filters let through, by collection and section, folded. */
export function Browse({ filters, onOpen }: Props) {
  const { t } = useTranslation();
  const { locale } = filters;
  const { data } = useQuery({
    ...q.articles.browse.queryOptions({ input: locale ? { locale } : {} }),
    placeholderData: keepPreviousData,
  });
  if (!data) return null;
  const library = withinFilters(data, filters.within);
  if (library.length === 0)
    return (
      <p className={classes.nothing}>
        {data.length > 0 ? sayFiltered(t, '', filters) : t('knowledge.empty')}
      </p>
    );
  return (
    <section className={classes.browse}>
      <h3 className={classes.caption}>{t('knowledge.browse')}</h3>
      {library.map(({ collection, sections }) => (
        <details key={collection} className={classes.folder}>
          <summary className="gc-focus-inset">
            <span className="gc-truncate" dir="auto">
              {collection}
            </span>
            <span className={classes.count}>
              {sections.reduce((sum, { articles }) => sum + articles.length, 0)}
            </span>
          </summary>
          {sections.map(({ section, articles }) => (
            <div key={section} className={classes.section}>
              <h4 dir="auto">{section}</h4>
              {articles.map(({ id, title, audience, outdated, locale: written }) => (
                <button
                  key={id}
                  type="button"
                  className={`${classes.line} gc-focus-inset`}
                  dir="auto"
                  lang={written}
                  onClick={() => onOpen(id)}
                >
                  <span className="gc-truncate">{title}</span>
                  <OutdatedMark outdated={outdated} />
                  {audience === 'internal' && (
                    <IconLock size={12} role="img" aria-label={t('knowledge.internal')} />
                  )}
                  {locale === null && <span className={classes.locale}>{written}</span>}
                </button>
              ))}
            </div>
          ))}
        </details>
      ))}
    </section>
  );
}
