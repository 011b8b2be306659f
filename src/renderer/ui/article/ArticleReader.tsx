import { IconBookOff, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { chooseSpoken } from '../../../shared/domain/spoken-language.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { shell } from '../../state/shell.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../Hint.tsx';
import { languageName } from '../language-name.ts';
import { OtherSpoken } from '../OtherSpoken.tsx';
import { dateAndTime } from '../time/say-time.ts';
import { toast } from '../toast/toasts.ts';
import { OutdatedNote } from '../validity/OutdatedNote.tsx';
import { ValidityFacts } from '../validity/ValidityFacts.tsx';
import { ArticleBody } from './ArticleBody.tsx';
import classes from './ArticleReader.module.css';
import { headingId } from './article-headings.ts';
import type { ArticleLinks } from './article-nodes.tsx';
import { Contents } from './Contents.tsx';
import { marksInternal } from './copied.ts';
import { findLinkedArticle } from './find-linked-article.ts';
import { ReadBefore } from './ReadBefore.tsx';
import { RelatedArticles } from './RelatedArticles.tsx';

type Props = {
  articleId: string;
  /** Another article is to be read: a translation, or one that this one links to. */
  onOpen: (articleId: string) => void;
  /** Beside which it is read. */
  conversationId?: string;
  /** The language that was looked for. */
  wantedLocale?: string | null;
  /** Drawn under the title: what can be done with the article. */
  actions?: React.ReactNode;
};

/** One article to read, from this workstation alone: translations, pictures and links to other articles included. */
export function ArticleReader({ articleId, onOpen, conversationId, wantedLocale = null, actions }: Props) {
  const { t, language } = useTranslation();
  const top = useRef<HTMLElement>(null);
  const { data, error, refetch } = useQuery(q.articles.get.queryOptions({ input: { id: articleId } }));
  const locale = data?.locale ?? 'en';

  const links = useMemo((): ArticleLinks => {
    const lookFor = async (link: { key: string } | { url: string }, text: string) => {
      const found = await findLinkedArticle(link, text, locale).catch(() => null);
      if (found) onOpen(found);
      else if ('url' in link) void shell().openExternal(link.url);
      else toast(t('article.linkNotHere'), 'info');
    };
    return {
      toKey: (key, text) => void lookFor({ key }, text),
      toUrl: (url, text) => void lookFor({ url }, text),
      toHeading: (id) => document.getElementById(headingId(id))?.scrollIntoView({ block: 'start' }),
    };
  }, [locale, onOpen, t]);

  const version = data?.id === articleId ? data.version : null;
  useEffect(() => {
    if (version === null) return;
    const beside = conversationId === undefined ? {} : { conversationId };
    void engine.learning.opened({ articleId, version, ...beside }).catch(() => {});
  }, [articleId, version, conversationId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is read from its beginning
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
  }, [articleId]);

  if (error) {
    const gone = problemOf(error).kind === 'not-found';
    return (
      <Hint
        tone={gone ? 'calm' : 'bad'}
        icon={<IconBookOff size={28} />}
        title={t(gone ? 'article.gone' : 'article.failed')}
        {...(gone ? {} : { action: { label: t('ui.retry'), run: () => void refetch() } })}
      />
    );
  }
  if (!data) return null;

  const others = data.locales.filter(({ id }) => id !== data.id);
  const lookedFor = chooseSpoken(
    data.locales.map((one) => one.locale),
    [wantedLocale ?? data.locale, data.locale],
  );
  return (
    <article
      className={`${classes.article} gc-selectable`}
      ref={top}
      lang={data.locale}
      dir="auto"
      {...marksInternal(data)}
    >
      <header className={classes.head} lang={language}>
        <p className={classes.place} dir="auto">
          {data.collection} › {data.section}
        </p>
        <h1 className={classes.title} lang={data.locale} dir="auto">
          {data.title}
        </h1>
        <OutdatedNote outdated={data.outdated} />
        {data.audience === 'internal' && (
          <p className={classes.internal}>
            <IconLock size={14} aria-hidden />
            <span>
              <strong>{t('article.internal')}.</strong> {t('article.internalText')}
            </span>
          </p>
        )}
        <p className={classes.facts}>
          <span>{languageName(data.locale)}</span>
          {others.length > 0 && (
            <span className={classes.languages}>
              {others.map(({ id, locale: other }) => (
                <button key={id} type="button" className={classes.language} onClick={() => onOpen(id)}>
                  {languageName(other)}
                </button>
              ))}
            </span>
          )}
          <span>{t('article.updated', { when: dateAndTime(data.updatedAt) })}</span>
        </p>
        <ValidityFacts version={data.version} validity={data.validity} />
        {lookedFor.locale === data.locale && <OtherSpoken tried={lookedFor.tried} />}
        <ReadBefore article={data} />
        {actions}
        <Contents
          key={data.id}
          bodyHtml={data.bodyHtml}
          open={conversationId === undefined}
          onGo={links.toHeading}
        />
      </header>
      <ArticleBody bodyHtml={data.bodyHtml} links={links} />
      <RelatedArticles articleId={data.id} locale={data.locale} onOpen={onOpen} />
    </article>
  );
}
