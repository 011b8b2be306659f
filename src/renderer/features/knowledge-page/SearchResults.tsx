import { IconDatabaseOff, IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { q } from '../../engine/queries.ts';
import { Hint } from '../../ui/Hint.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { ArticleLine } from './ArticleLine.tsx';
import classes from './KnowledgePage.module.css';

type Props = {
  query: string;
  locale: string | null;
  severalLanguages: boolean;
  openId: string | null;
  onOpen: (id: string) => void;
};

/** As many as one search answers with. */
const most = 50;

/** Articles that answer the query, best first, with what matched. */
export function SearchResults({ query, locale, severalLanguages, openId, onOpen }: Props) {
  const { t } = useTranslation();
  const { data, isError, refetch } = useQuery(
    q.articles.search.queryOptions({
      input: { query: query.slice(0, 200), limit: most, ...(locale !== null && { locale }) },
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
  if (data.length === 0)
    return (
      <Hint
        icon={<IconSearchOff size={28} />}
        title={t('knowledgePage.none.title', { query })}
        text={t('knowledgePage.none.text')}
      />
    );
  return (
    <div className={classes.scroll}>
      <p className={classes.found} role="status">
        {t(data.length < most ? 'knowledgePage.count' : 'knowledgePage.best', { count: data.length })}
      </p>
      <ul className={classes.list} aria-label={t('knowledgePage.results')}>
        {data.map((hit) => (
          <li key={hit.id}>
            <ArticleLine
              title={<MarkedText marked={hit.title} />}
              internal={hit.audience === 'internal'}
              locale={severalLanguages ? hit.locale : null}
              current={hit.id === openId}
              onOpen={() => onOpen(hit.id)}
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
          </li>
        ))}
      </ul>
    </div>
  );
}
