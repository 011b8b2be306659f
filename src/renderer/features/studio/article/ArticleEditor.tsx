import { TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
import {
  type ArticleDoubt,
  articleDoubtsOf,
  forbiddenArticleDoubts,
  readTextOf,
} from '../../../../shared/domain/article-checks.ts';
import type { KnownArticles } from '../../../../shared/domain/dead-link.ts';
import { limits } from '../../../../shared/domain/limits.ts';
import { ownOf } from '../../../../shared/domain/people.ts';
import { readingLevelOf } from '../../../../shared/domain/reading.ts';
import type { ArticleContent } from '../../../../shared/domain/studio.ts';
import type { StudioArticles } from '../../../../shared/wire/studio.ts';
import { useStatusOf } from '../../../engine/status.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { ArticleBody } from '../../../ui/article/ArticleBody.tsx';
import reader from '../../../ui/article/ArticleReader.module.css';
import type { ArticleLinks } from '../../../ui/article/article-nodes.tsx';
import { languageName } from '../../../ui/language-name.ts';
import words from '../../../ui/Words.module.css';
import { Doubts } from '../Doubts.tsx';
import studio from '../Studio.module.css';
import classes from './Article.module.css';
import { ArticleFields } from './ArticleFields.tsx';
import { BodyField, type BodyHandle } from './BodyField.tsx';
import { unkeptIn } from './body-editor.ts';
import type { LinkTarget } from './LinkDialog.tsx';

/** In a preview nobody leaves what they write. */
const noLinks: ArticleLinks = { toKey: () => {}, toUrl: () => {}, toHeading: () => {} };

type Props = {
  content: ArticleContent;
  note: string;
  sections: StudioArticles['sections'];
  known: KnownArticles;
  targets: readonly LinkTarget[];
  /** Languages in which customers find other articles, and not this one. */
  missing: readonly string[];
  readOnly: boolean;
  onWrite: (content: ArticleContent, note: string) => void;
};

/** What an article says and how it will be read; doubts show while one writes. */
export function ArticleEditor({
  content,
  note,
  sections,
  known,
  targets,
  missing,
  readOnly,
  onWrite,
}: Props) {
  const { t } = useTranslation();
  const workspace = useStatusOf((status) => status.workspace);
  const body = useRef<BodyHandle>(null);
  const latest = useRef(content);
  useLayoutEffect(() => {
    latest.current = content;
  });
  const put = (change: Partial<ArticleContent>) => {
    latest.current = { ...latest.current, ...change };
    onWrite(latest.current, note);
  };
  // A long article is checked and drawn behind what is typed, not before it.
  const shown = useDeferredValue(content);
  const level = useMemo(() => readingLevelOf(readTextOf(shown.bodyHtml), shown.locale), [shown]);
  const doubts = useMemo(
    () =>
      articleDoubtsOf(shown, {
        known,
        missing,
        ownDomains: workspace ? ownOf(workspace).domains : [],
        promises: workspace?.promises,
      }),
    [shown, known, missing, workspace],
  );
  const unkept = useMemo(() => unkeptIn(shown.bodyHtml), [shown.bodyHtml]);
  const says = ({ kind, text }: ArticleDoubt) =>
    t(`articleStudio.doubts.${kind}`, {
      language: kind === 'no-translation' ? text.split(' ').map(languageName).join(', ') : '',
    });
  const language = languageName(content.locale);

  return (
    <section className={studio.editor} aria-label={t('studio.editor')}>
      <ArticleFields content={content} sections={sections} readOnly={readOnly} onPut={put} />
      {unkept.length > 0 && !readOnly && (
        <p className={classes.unkept} role="status">
          <IconAlertTriangle size={15} aria-hidden />
          <span>
            {t('articleStudio.unkept')} <code>{unkept.join(', ')}</code>
          </span>
        </p>
      )}
      <div className={classes.sheets}>
        <div className={studio.writing}>
          <h3 className={words.label}>{t('studio.field.body', { language })}</h3>
          <BodyField
            ref={body}
            bodyHtml={content.bodyHtml}
            label={t('studio.field.body', { language })}
            language={content.locale}
            readOnly={readOnly}
            targets={targets}
            onWrite={(bodyHtml) => put({ bodyHtml: bodyHtml.slice(0, limits.articleHtmlCharacters) })}
            onPlaced={(file) => put({ pictures: [...latest.current.pictures, file] })}
          />
        </div>
        <section className={studio.preview} aria-label={t('articleStudio.preview')}>
          <h3 className={words.label}>{t('articleStudio.preview')}</h3>
          <article className={`${classes.preview} gc-selectable`} lang={shown.locale} dir="auto">
            <h1 className={reader.title}>{shown.title || t('studio.untitled')}</h1>
            <ArticleBody bodyHtml={shown.bodyHtml} links={noLinks} />
          </article>
        </section>
      </div>
      <Doubts
        level={{ reads: level, tag: '' }}
        doubts={doubts.map((doubt, index) => ({
          ...doubt,
          key: `${doubt.kind} ${index}`,
          says: says(doubt),
          text: doubt.kind === 'no-translation' ? '' : doubt.text,
          tag: '',
          forbidden: forbiddenArticleDoubts.has(doubt.kind),
        }))}
        onGo={({ kind, text }) => body.current?.goTo(kind === 'no-alt' ? null : text)}
      />
      <TextInput
        label={t('studio.field.note')}
        description={t('studio.field.noteHint')}
        value={note}
        readOnly={readOnly}
        maxLength={500}
        onChange={(event) => onWrite(content, event.currentTarget.value)}
      />
    </section>
  );
}
