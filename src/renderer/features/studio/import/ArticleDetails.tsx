import { useQuery } from '@tanstack/react-query';
import type { ArticleNote } from '../../../../shared/domain/article-import.ts';
import { passagesOf, plainSaid } from '../../../../shared/domain/passages.ts';
import type { ArticleContent } from '../../../../shared/domain/studio.ts';
import { usePeople } from '../../../engine/people.ts';
import { q } from '../../../engine/queries.ts';
import type { ImportRow } from '../../../state/imports.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { DiffText } from '../../../ui/diff/DiffText.tsx';
import { languageName } from '../../../ui/language-name.ts';
import { sayNumber } from '../../../ui/say-number.ts';
import words from '../../../ui/Words.module.css';
import { sayNames } from '../say-names.ts';
import { workOf } from '../work-of.ts';
import classes from './DryRun.module.css';

type ArticleRow = Extract<ImportRow, { kind: 'article' }>;

/** One article of the dry run in full: what would become of it, what it says, and what does not come along. */
export function ArticleDetails({ row: { file, article, finding } }: { row: ArticleRow }) {
  const { t } = useTranslation();
  const people = usePeople();
  const { origin, content } = article;
  const { collection, section, isNew } = finding.place;
  const from = [t(`imports.system.${origin.system}`), origin.account, file].filter(Boolean).join(' · ');
  const verdict = finding.why
    ? t(`articleImports.why.${finding.why}`, { names: sayNames(finding.writers, people) })
    : t(
        `imports.says.${finding.finding === 'new' || finding.finding === 'changed' ? finding.finding : 'same'}`,
      );
  return (
    <>
      <h3 className={classes.detailTitle} dir="auto">
        {content.title}
      </h3>
      <p className={words.hint}>
        <bdi>{`${collection} › ${section}`}</bdi>
        {isNew && ` · ${t('articleImports.newSection')}`}
      </p>
      <p className={words.hint}>
        {[languageName(content.locale), t(`articleStudio.audience.${content.audience}`)].join(' · ')}
      </p>
      <p className={classes.verdict} data-finding={finding.finding}>
        {verdict}
      </p>
      {finding.fields.length > 0 && (
        <p>{finding.fields.map((field) => t(`articleImports.field.${field}`)).join(', ')}</p>
      )}
      {finding.documentId && finding.finding === 'changed' ? (
        <ChangedArticle documentId={finding.documentId} content={content} />
      ) : (
        <div className={`${classes.body} gc-selectable`} dir="auto" lang={content.locale}>
          {plainSaid(passagesOf(content))}
        </div>
      )}
      <ArticleNotes row={{ kind: 'article', file, article, finding }} />
      <p className={`${words.hint} gc-selectable`}>
        {t('imports.from')}: <bdi>{from}</bdi>
      </p>
    </>
  );
}

/** What it would change of the words, beside what they are now. */
function ChangedArticle({
  documentId,
  content,
}: {
  documentId: string;
  content: ArticleRow['article']['content'];
}) {
  const { t } = useTranslation();
  const { data } = useQuery(q.studio.article.queryOptions({ input: { documentId } }));
  if (!data) return <p className={words.hint}>{t('app.loading')}</p>;
  const here = (workOf(data)?.content as ArticleContent | undefined) ?? data.live;
  return (
    <>
      {here?.title !== content.title && (
        <DiffText from={here?.title ?? ''} to={content.title} language={content.locale} />
      )}
      <DiffText from={here ? passagesOf(here) : ''} to={passagesOf(content)} language={content.locale} />
    </>
  );
}

/** What of an article does not come along as it was, one by one. */
function ArticleNotes({ row: { article, finding } }: { row: ArticleRow }) {
  const { t } = useTranslation();
  const say = (note: ArticleNote): string => {
    switch (note.about) {
      case 'unmapped':
        return t(`articleImports.note.unmapped.${note.why}`, { field: note.field, value: note.value });
      case 'markup':
        return t('articleImports.note.markup', { name: `<${note.name}>`, n: sayNumber(note.count) });
      case 'link':
        return t('articleImports.note.link', { name: note.name });
      case 'picture':
        return t(`articleImports.note.picture.${note.why}`, { name: note.name });
      case 'file':
        return t('imports.note.file', { name: note.name });
      case 'internal':
        return t(`articleImports.note.internal.${note.why}`);
      case 'formula':
        return t('imports.note.formula', { field: note.field });
      case 'cut':
        return t('imports.note.cut', { field: note.field, n: sayNumber(note.characters) });
      case 'more':
        return t('imports.andMore', { n: sayNumber(note.count) });
    }
  };
  const lines = [
    ...(article.active ? [] : [t('articleImports.inactive')]),
    ...article.notes.map(say),
    ...finding.left.map(({ what, name }) => t(`articleImports.left.${what}`, { name })),
  ];
  if (lines.length === 0) return null;
  return (
    <section>
      <h4 className={words.label}>{t('imports.notes')}</h4>
      <ul className={`${classes.noteList} gc-selectable`}>
        {[...new Set(lines)].map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
