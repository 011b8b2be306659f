import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Source } from '../../../shared/domain/conversation.ts';
import { q } from '../../engine/queries.ts';
import { insertText } from '../../state/composer-bus.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { articleExcerpt, articleLink, articleStepLists, stepsText } from './article-text.ts';
import { ChooseSteps } from './ChooseSteps.tsx';
import classes from './InsertArticle.module.css';

/** What of an article can go into the message being written: its link, its opening, its steps. */
export function InsertArticle({ articleId, conversationId }: { articleId: string; conversationId: string }) {
  const { t } = useTranslation();
  const { data: article } = useQuery(q.articles.get.queryOptions({ input: { id: articleId } }));
  const lists = useMemo(() => (article ? articleStepLists(article) : []), [article]);
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
      {lists.length > 0 && (
        <>
          <Button size="compact-sm" variant="default" onClick={() => insert(stepsText(lists))}>
            {t('article.insertSteps')}
          </Button>
          <ChooseSteps lists={lists} onInsert={insert} />
        </>
      )}
    </fieldset>
  );
}
