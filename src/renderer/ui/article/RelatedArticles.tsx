import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../language-name.ts';
import classes from './RelatedArticles.module.css';

type Props = { articleId: string; locale: string; onOpen: (articleId: string) => void };

/** What else there is to read about it, told from what customers may not see. */
export function RelatedArticles({ articleId, locale, onOpen }: Props) {
  const { t, language } = useTranslation();
  const id = useId();
  const { data = [] } = useQuery(q.articles.related.queryOptions({ input: { id: articleId } }));
  if (data.length === 0) return null;
  return (
    <nav className={classes.related} aria-labelledby={id} lang={language}>
      <h2 id={id}>{t('article.related')}</h2>
      <ul>
        {data.map((one) => (
          <li key={one.id}>
            <button type="button" className={classes.title} onClick={() => onOpen(one.id)}>
              <span lang={one.locale} dir="auto">
                {one.title}
              </span>
              {one.audience === 'internal' && (
                <span className={classes.internal}>
                  <IconLock size={11} aria-hidden />
                  {t('vocabulary.audience.internal')}
                </span>
              )}
              {one.locale !== locale && <span className={classes.locale}>{languageName(one.locale)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
