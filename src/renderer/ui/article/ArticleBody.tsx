import { useMemo } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { sanitiseArticle } from '../safe-html/sanitise-html.ts';
import classes from './ArticleReader.module.css';
import { type ArticleLinks, articleNodes } from './article-nodes.tsx';

/** What an article says, cleaned and drawn as every reader sees it. */
export function ArticleBody({ bodyHtml, links }: { bodyHtml: string; links: ArticleLinks }) {
  const { t } = useTranslation();
  const clean = useMemo(() => sanitiseArticle(bodyHtml), [bodyHtml]);
  const body = useMemo(() => articleNodes(clean.html, links), [clean, links]);
  return (
    <>
      <div className={classes.body}>{body}</div>
      {clean.cut && <p className={classes.facts}>{t('article.cut')}</p>}
    </>
  );
}
