import { v7 as newId } from 'uuid';
import type { DocumentVersion } from '../../../shared/domain/studio.ts';
import type { ArticleChange, StudioChange } from '../../../shared/wire/studio.ts';
import {
  type ContentOf,
  type StudioDraft,
  type StudioKind,
  setStudioDraft,
  useStudioDrafts,
} from '../../state/studio-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isSame } from '../../ui/is-same.ts';
import { toast } from '../../ui/toast/toasts.ts';
import type { ChangeStudio, Kept } from './use-studio-change.ts';
import { workOf } from './work-of.ts';

/**
 * What is written of a document: first on this workstation, at the hub once it is saved. `kept`: how it stands there,
 * undefined while that is not known. `blank`: what it says before anything is written.
 */
export function useWriting<Kind extends StudioKind>(
  kind: Kind,
  documentId: string,
  kept: Kept | undefined,
  blank: ContentOf[Kind],
  change: ChangeStudio,
) {
  const { t } = useTranslation();
  // Ids are of one kind of document alone.
  const draft = useStudioDrafts(
    (state) => (state.drafts[documentId] as StudioDraft<Kind> | undefined) ?? null,
  );
  const work = kept ? workOf(kept) : null;
  const live = (kept?.versions as readonly DocumentVersion[] | undefined)?.find(
    ({ number }) => number !== null && number === kept?.live?.version,
  );
  const begun = (work?.content ?? live?.content ?? blank) as ContentOf[Kind];
  const anchored = { documentId, versionId: work?.id ?? newId(), expected: work?.revision ?? null };

  function write(content: ContentOf[Kind], note: string): void {
    const next = { ...(draft ?? { ...anchored, kind }), content, note } as StudioDraft<Kind>;
    const asKept = isSame(begun, content) && note === (work?.note ?? '');
    setStudioDraft(documentId, asKept && next.expected === anchored.expected ? null : (next as StudioDraft));
  }

  /** Answers with how it stands then; null when it could not be saved. */
  async function save(): Promise<Kept | null> {
    if (!draft) return kept ?? null;
    const { versionId, expected, content, note } = draft;
    const saved = await change({ do: 'write', documentId, versionId, expected, content, note } as
      | StudioChange
      | ArticleChange);
    // What was written while it was on its way stays, on top of what was saved.
    const newer = useStudioDrafts.getState().drafts[documentId];
    if (saved && newer)
      setStudioDraft(
        documentId,
        newer === draft ? null : ({ ...newer, expected: workOf(saved)?.revision ?? null } as StudioDraft),
      );
    return saved;
  }

  function forget(): void {
    setStudioDraft(documentId, null);
    if (draft)
      toast(t('studio.forgotten'), 'info', {
        key: 'studio-draft',
        undo: { label: t('studio.undo'), run: () => setStudioDraft(documentId, draft as StudioDraft) },
      });
  }

  return {
    content: (draft?.content ?? begun) as ContentOf[Kind],
    note: draft?.note ?? work?.note ?? '',
    unsaved: draft !== null,
    /** Somebody else has changed what is being written on. */
    overtaken: draft !== null && kept !== undefined && (work?.revision ?? null) !== draft.expected,
    write,
    save,
    forget,
    keepMine: () => draft && setStudioDraft(documentId, { ...draft, ...anchored } as StudioDraft),
  };
}
export type Writing = Omit<ReturnType<typeof useWriting>, 'content' | 'write'>;
