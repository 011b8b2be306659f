import { v7 as newId } from 'uuid';
import { internalBlock } from '../../../../shared/domain/article-html.ts';
import type { MacroContent } from '../../../../shared/domain/studio.ts';
import type { EditFinding } from '../../../../shared/wire/learning.ts';
import { engine } from '../../../engine/client.ts';
import { openInStudio, setStudioDraft, useStudioDrafts } from '../../../state/studio-drafts.ts';
import { workOf } from '../work-of.ts';
import { applyEdit } from './apply-edit.ts';

/** What came of it: a draft with it, or why the macro was only opened. */
export type Begun = 'begun' | 'not-there' | 'staged';

/**
 * Does to a macro what its agents do to it every time, as a draft that goes on with what is being written of it. `why`
 * is what the draft says of itself, where it does not yet.
 */
export async function beginWithEdit(finding: EditFinding, why: string): Promise<Begun> {
  const { documentId, locale } = finding;
  const kept = await engine.studio.macro({ documentId });
  const held = useStudioDrafts.getState().drafts[documentId];
  const work = workOf(kept);
  const live = kept.versions.find(({ number }) => number !== null && number === kept.live?.version);
  const content = (held?.content ?? work?.content ?? live?.content) as MacroContent | undefined;
  // What some have already does not change under them: it is only shown.
  if (work?.state === 'staged') {
    openInStudio('macro', documentId);
    return 'staged';
  }
  const body = content?.bodies[locale];
  const edited = body === undefined ? null : applyEdit(body, finding);
  if (!content || edited === null) {
    openInStudio('macro', documentId);
    return 'not-there';
  }
  setStudioDraft(documentId, {
    kind: 'macro',
    documentId,
    versionId: held?.versionId ?? work?.id ?? newId(),
    expected: held ? held.expected : (work?.revision ?? null),
    content: { ...content, bodies: { ...content.bodies, [locale]: edited } },
    note: held?.note || work?.note || why,
  });
  openInStudio('macro', documentId);
  return 'begun';
}

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));

/**
 * Begins an article about what was looked for in vain. In it stands nothing but what customers asked, quoted for the team
 * alone. `heading` names the quotes; `locale`: the desk's.
 */
export async function beginArticle(query: string, heading: string, locale: string): Promise<void> {
  const [{ sections }, questions] = await Promise.all([
    engine.studio.articles({}),
    engine.learning.questions({ query }),
  ]);
  const documentId = newId();
  const quotes = questions.map((one) => `<blockquote><p>${escaped(one)}</p></blockquote>`).join('');
  setStudioDraft(documentId, {
    kind: 'article',
    documentId,
    versionId: newId(),
    expected: null,
    content: {
      articleKey: `article-${documentId.slice(-12)}`,
      locale,
      sectionId: sections[0]?.id ?? '',
      title: query.charAt(0).toUpperCase() + query.slice(1),
      audience: 'public',
      bodyHtml:
        quotes === '' ? '' : `<div class="${internalBlock}"><p>${escaped(heading)}</p>${quotes}</div><p></p>`,
      url: null,
      tags: [],
      pictures: [],
      validity: {},
    },
    note: '',
  });
  openInStudio('article', documentId);
}
