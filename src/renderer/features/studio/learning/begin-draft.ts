import { v7 as newId } from 'uuid';
import { internalBlock } from '../../../../shared/domain/article-html.ts';
import type { DocumentVersion, MacroContent } from '../../../../shared/domain/studio.ts';
import type { EditFinding } from '../../../../shared/wire/learning.ts';
import { engine } from '../../../engine/client.ts';
import {
  type ContentOf,
  openInStudio,
  type StudioDraft,
  type StudioKind,
  setStudioDraft,
  useStudioDrafts,
} from '../../../state/studio-drafts.ts';
import type { Kept } from '../use-studio-change.ts';
import { workOf } from '../work-of.ts';
import { applyEdit } from './apply-edit.ts';

/** What came of it: a draft with it, or why the document was only opened. */
export type Begun = 'begun' | 'not-there' | 'staged';

/**
 * Does to a macro what its agents do to it every time, as a draft that goes on with what is being written of it. `why`
 * is what the draft says of itself, where it does not yet.
 */
export function beginWithEdit(finding: EditFinding, why: string): Promise<Begun> {
  const { documentId } = finding;
  return beginDraft({ kind: 'macro', documentId }, why, (content) => withEdit(content, finding));
}

/** Begins a draft of a macro with all that its agents do to it every time and that still stands in it; `why` as above. */
export function beginWithEdits(
  documentId: string,
  findings: readonly EditFinding[],
  why: string,
): Promise<Begun> {
  return beginDraft({ kind: 'macro', documentId }, why, (content) =>
    findings.reduce((held, finding) => withEdit(held, finding) ?? held, content),
  );
}

/**
 * Begins a draft that goes on with what is being written of a document. `change` says what becomes of it, null where that
 * cannot be; `why` is what the draft says of itself, where it does not yet.
 */
export async function beginDraft<Kind extends StudioKind>(
  { kind, documentId }: { readonly kind: Kind; readonly documentId: string },
  why: string,
  change: (content: ContentOf[Kind]) => ContentOf[Kind] | null = (content) => content,
): Promise<Begun> {
  const kept: Kept = await (kind === 'macro' ? engine.studio.macro : engine.studio.article)({ documentId });
  const versions: readonly DocumentVersion[] = kept.versions;
  const held = useStudioDrafts.getState().drafts[documentId];
  const work = workOf(kept);
  const live = versions.find(({ number }) => number !== null && number === kept.live?.version);
  const content = (held?.content ?? work?.content ?? live?.content) as ContentOf[Kind] | undefined;
  // What some have already does not change under them: it is only shown.
  const changed = content && work?.state !== 'staged' ? change(content) : null;
  if (changed)
    setStudioDraft(documentId, {
      kind,
      documentId,
      versionId: held?.versionId ?? work?.id ?? newId(),
      expected: held ? held.expected : (work?.revision ?? null),
      content: changed,
      note: held?.note || work?.note || why,
    } as StudioDraft);
  openInStudio(kind, documentId);
  if (work?.state === 'staged') return 'staged';
  return changed ? 'begun' : 'not-there';
}

function withEdit(content: MacroContent, finding: EditFinding): MacroContent | null {
  const { bodies } = content;
  const body = bodies[finding.locale];
  const edited = body === undefined ? null : applyEdit(body, finding);
  return edited === null ? null : { ...content, bodies: { ...bodies, [finding.locale]: edited } };
}

/** Begins a macro about what was looked for in vain, without a text yet; `why` is what the draft says of itself. */
export function beginMacro(query: string, why: string, locale: string): void {
  const documentId = newId();
  setStudioDraft(documentId, {
    kind: 'macro',
    documentId,
    versionId: newId(),
    expected: null,
    content: {
      title: titleOf(query),
      folder: [],
      shortcut: null,
      bodies: { [locale]: '' },
      actions: [],
      channels: [],
      topics: [],
      tags: [],
      attachments: [],
      validity: {},
    },
    note: why,
  });
  openInStudio('macro', documentId);
}

const titleOf = (query: string): string => query.charAt(0).toUpperCase() + query.slice(1);

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
      title: titleOf(query),
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
