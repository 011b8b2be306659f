import { useMemo } from 'react';
import type { WhatsNewEntry, WhatsNewText } from '../../../shared/contract/whats-new.ts';
import { plainSaid } from '../../../shared/domain/passages.ts';
import { shell } from '../../state/shell.ts';
import { readArticle } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ArticleBody } from '../../ui/article/ArticleBody.tsx';
import { headingId } from '../../ui/article/article-headings.ts';
import type { ArticleLinks } from '../../ui/article/article-nodes.tsx';
import { findLinkedArticle } from '../../ui/article/find-linked-article.ts';
import { DiffText } from '../../ui/diff/DiffText.tsx';
import { languageName } from '../../ui/language-name.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { OutdatedNote } from '../../ui/validity/OutdatedNote.tsx';
import classes from './WhatsNew.module.css';

/** What became of a text, and what it says now; in each language in which it changed. */
export function EntryText({ entry, text }: { entry: WhatsNewEntry; text: WhatsNewText }) {
  const { t } = useTranslation();
  const locale = entry.locale ?? 'en';
  const links = useMemo((): ArticleLinks => {
    const lookFor = async (link: { key: string } | { url: string }, name: string) => {
      const found = await findLinkedArticle(link, name, locale).catch(() => null);
      // What is read here stays marked: one comes back to it.
      if (found) readArticle(found);
      else if ('url' in link) void shell().openExternal(link.url);
      else toast(t('article.linkNotHere'), 'info');
    };
    return {
      toKey: (key, name) => void lookFor({ key }, name),
      toUrl: (url, name) => void lookFor({ url }, name),
      toHeading: (id) => document.getElementById(headingId(id))?.scrollIntoView({ block: 'start' }),
    };
  }, [locale, t]);
  const changed = text.texts.filter(
    ({ now, before }) => before !== null && plainSaid(now ?? '') !== plainSaid(before),
  );
  // Where no text differs, what is there is read as it is.
  const plain = changed.length > 0 ? [] : text.texts.filter(({ now }) => now !== null);
  const isArticle = entry.kind === 'article' && text.bodyHtml !== null;
  return (
    <>
      <OutdatedNote outdated={entry.outdated} />
      {entry.what === 'gone' && <p className={classes.note}>{t('whatsNew.goneText')}</p>}
      {changed.map(({ locale, now, before }) => (
        <section key={locale}>
          <h3 className={classes.label}>{t('whatsNew.changedIn', { language: languageName(locale) })}</h3>
          <DiffText from={before ?? ''} to={now ?? ''} language={locale} />
        </section>
      ))}
      {isArticle && text.bodyHtml !== null && (
        <section lang={entry.locale ?? undefined} dir="auto">
          {changed.length > 0 && <h3 className={classes.label}>{t('whatsNew.asItIs')}</h3>}
          <ArticleBody bodyHtml={text.bodyHtml} links={links} />
        </section>
      )}
      {!isArticle &&
        plain.map(({ locale, now }) => (
          <section key={locale}>
            <h3 className={classes.label}>{languageName(locale)}</h3>
            <div className={`${classes.plain} gc-selectable`} lang={locale} dir="auto">
              {plainSaid(now ?? '')}
            </div>
          </section>
        ))}
    </>
  );
}
