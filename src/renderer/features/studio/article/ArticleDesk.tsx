import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { v7 as newId } from 'uuid';
import { isForbiddenArticle } from '../../../../shared/domain/article-checks.ts';
import { plainText } from '../../../../shared/domain/html-text.ts';
import { type ArticleContent, mayWriteKnowledge } from '../../../../shared/domain/studio.ts';
import type { StudioArticles } from '../../../../shared/wire/studio.ts';
import { q } from '../../../engine/queries.ts';
import { useMe, useStatusOf } from '../../../engine/status.ts';
import { openInStudio, setStudioDraft, useStudioDrafts } from '../../../state/studio-drafts.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { DocumentDesk } from '../DocumentDesk.tsx';
import { articleParts } from '../document-parts.ts';
import { placeOf } from '../library-lines.ts';
import { missingLocalesOf } from '../missing-locales.ts';
import type { Lack } from '../next-step.ts';
import { askAnew, useStudioChange } from '../use-studio-change.ts';
import { useWriting } from '../use-writing.ts';
import { ArticleEditor } from './ArticleEditor.tsx';
import { ArticleLanguages } from './ArticleLanguages.tsx';
import { languagesOf, linkTargetsOf, siblingsOf } from './article-links.ts';

/** One article in one language on the desk. */
export function ArticleDesk({
  documentId,
  online,
  shelves,
}: {
  documentId: string;
  online: boolean;
  shelves: StudioArticles;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const locale = useStatusOf(({ workspace }) => workspace?.locale) ?? 'en';
  const asked = useQuery({
    ...q.studio.article.queryOptions({ input: { documentId } }),
    ...askAnew,
    enabled: online,
  });
  const { change, busy } = useStudioChange('article');
  const { articles, sections } = shelves;
  const blank: ArticleContent = {
    // Its own: what others link to does not change when its title does.
    articleKey: `article-${documentId.slice(-12)}`,
    locale,
    sectionId: sections[0]?.id ?? '',
    title: '',
    audience: 'public',
    bodyHtml: '',
    url: null,
    tags: [],
    pictures: [],
    validity: {},
  };
  const writing = useWriting('article', documentId, asked.data, blank, change);
  const { content, note } = writing;
  const drafts = useStudioDrafts((state) => state.drafts);
  const { articleKey } = content;
  const siblings = useMemo(
    () => siblingsOf({ documentId, articleKey }, articles, drafts),
    [documentId, articleKey, articles, drafts],
  );
  const missing = useMemo(
    () =>
      missingLocalesOf(
        [content.locale, ...siblings.map((one) => one.locale)],
        articles.flatMap(({ live }) => live?.locale ?? []),
      ),
    [content.locale, siblings, articles],
  );
  const { known, targets } = useMemo(
    () => linkTargetsOf(articles, content.locale),
    [articles, content.locale],
  );
  const languages = useMemo(() => languagesOf(documentId, articles), [documentId, articles]);
  const mayWrite = me !== null && mayWriteKnowledge(me.role);

  const translate = (into: string) => {
    const id = newId();
    const begun = { ...content, locale: into, url: null };
    setStudioDraft(id, {
      kind: 'article',
      documentId: id,
      versionId: newId(),
      expected: null,
      content: begun,
      note: '',
    });
    openInStudio('article', id);
  };

  return (
    <DocumentDesk
      kind="article"
      documentId={documentId}
      online={online}
      asked={asked}
      writing={writing}
      title={content.title}
      place={placeOf(content.sectionId, sections)}
      lacks={lackOf(content)}
      forbidden={isForbiddenArticle(content)}
      others={articles.flatMap(({ documentId: value, live }) =>
        live && value !== documentId
          ? [{ value, label: `${live.title} – ${live.locale} – ${placeOf(live.sectionId, sections)}` }]
          : [],
      )}
      languages={languages}
      partsOf={(before, after) =>
        articleParts(before.content as ArticleContent, after.content as ArticleContent, sections, t)
      }
      busy={busy}
      change={change}
      editor={(readOnly) => (
        <>
          <ArticleLanguages
            locale={content.locale}
            others={siblings}
            missing={missing}
            mayWrite={mayWrite}
            onOpen={(id) => openInStudio('article', id)}
            onTranslate={translate}
          />
          <ArticleEditor
            content={content}
            note={note}
            sections={sections}
            known={known}
            targets={targets}
            missing={content.audience === 'public' ? missing : []}
            readOnly={readOnly}
            onWrite={writing.write}
          />
        </>
      )}
    />
  );
}

function lackOf({ title, bodyHtml, sectionId, url }: ArticleContent): Lack | null {
  if (title.trim() === '') return 'unnamed';
  if (plainText(bodyHtml) === '') return 'no-text';
  if (url !== null && !/^https:\/\/\S+\.\S+$/.test(url)) return 'wrong-address';
  return sectionId === '' ? 'no-section' : null;
}
