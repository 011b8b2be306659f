import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Source } from '../../../shared/domain/conversation.ts';
import { q } from '../../engine/queries.ts';
import { insertText } from '../../state/composer-bus.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { articleExcerpt, articleLink, articleSteps } from './article-text.ts';
import classes from './InsertArticle.module.css';

/** What of an article can go into the message being written: its link, its opening, its steps. */
export function InsertArticle({ articleId, conversationId }: { articleId: string; conversationId: string }) {
  const { t } = useTranslation();
  const { data: article } = useQuery(q.articles.get.queryOptions({ input: { id: articleId } }));
  const steps = useMemo(() => article && articleSteps(article), [article]);
  if (!article || article.outdated || article.audience === 'internal') return null;
  const { id, version, url, title } = article;
  const source: Source = { kind: 'article', id, version };
  const insert = (text: string) => insertText({ conversationId, text, sources: [source] });
  return (
    <fieldset className={classes.insert}>
      <legend className={classes.label}>{t('article.insert')}</legend>
      {url && (
        <Button size="compact-sm" variant="default" onClick={() => insert(articleLink(title, url))}>
          {t('article.insertLink')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => insert(articleExcerpt(article))}>
        {t('article.insertExcerpt')}
      </Button>
      {steps && (
        <Button size="compact-sm" variant="default" onClick={() => insert(steps)}>
          {t('article.insertSteps')}
        </Button>
      )}
    </fieldset>
  );
}
