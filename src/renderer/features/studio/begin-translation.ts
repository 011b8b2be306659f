import { v7 as newId } from 'uuid';
import type { ArticleContent, MacroContent } from '../../../shared/domain/studio.ts';
import type { MissingTranslations } from '../../../shared/wire/missing-translations.ts';
import { engine } from '../../engine/client.ts';
import { openInStudio, setStudioDraft, useStudioDrafts } from '../../state/studio-drafts.ts';
import { languageOf, translatedBodies } from './translated-bodies.ts';
import { workOf } from './work-of.ts';

type Missing = Pick<MissingTranslations['missing'][number], 'kind' | 'documentId' | 'locale'>;

/**
 * Begins a draft in the language that is missing, with what the document says in the desk's own, and opens it; where
 * somebody has begun one it opens that. `deskLocale`: the workspace's.
 */
export async function beginTranslation(missing: Missing, deskLocale: string): Promise<void> {
  if (missing.kind === 'macro') await beginMacro(missing, deskLocale);
  else await beginArticle(missing);
}

async function beginMacro({ documentId, locale }: Missing, deskLocale: string): Promise<void> {
  const kept = await engine.studio.macro({ documentId });
  const held = useStudioDrafts.getState().drafts[documentId];
  const work = workOf(kept);
  const live = kept.versions.find(({ number }) => number !== null && number === kept.live?.version);
  const content = (held?.content ?? work?.content ?? live?.content) as MacroContent | undefined;
  // What some have already does not change under them: it is only shown.
  if (content && work?.state !== 'staged')
    setStudioDraft(documentId, {
      kind: 'macro',
      documentId,
      versionId: held?.versionId ?? work?.id ?? newId(),
      expected: held ? held.expected : (work?.revision ?? null),
      content: { ...content, bodies: translatedBodies(content.bodies, locale, deskLocale) },
      note: held?.note ?? work?.note ?? '',
    });
  openInStudio('macro', documentId);
}

async function beginArticle({ documentId, locale }: Missing): Promise<void> {
  const [{ live, versions }, { articles }] = await Promise.all([
    engine.studio.article({ documentId }),
    engine.studio.articles({}),
  ]);
  const content: ArticleContent | undefined = versions.find(
    ({ number }) => number === live?.version,
  )?.content;
  if (!content) return openInStudio('article', documentId);
  const isIt = (one: { readonly articleKey: string; readonly locale: string } | null) =>
    one?.articleKey === content.articleKey && languageOf(one.locale) === languageOf(locale);
  const begunHere = Object.values(useStudioDrafts.getState().drafts).find(
    (draft) => draft.kind === 'article' && isIt(draft.content),
  );
  const begun = begunHere ?? articles.find((one) => isIt(one.work ?? one.live));
  if (begun) return openInStudio('article', begun.documentId);
  const id = newId();
  setStudioDraft(id, {
    kind: 'article',
    documentId: id,
    versionId: newId(),
    expected: null,
    content: { ...content, locale, url: null },
    note: '',
  });
  openInStudio('article', id);
}
