import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { MacroContent } from '../../../shared/domain/studio.ts';
import type { StudioMacro } from '../../../shared/wire/studio.ts';
import { type StudioDraft, setStudioDraft, useStudioDrafts } from '../../state/studio-drafts.ts';
import { isSame } from '../../ui/is-same.ts';
import { toast } from '../../ui/toast/toasts.ts';
import type { ChangeStudio } from './use-studio-change.ts';
import { workOf } from './work-of.ts';

const blank = (locale: string): MacroContent => ({
  title: '',
  folder: [],
  shortcut: null,
  bodies: { [locale]: '' },
  actions: [],
  channels: [],
  topics: [],
  tags: [],
  attachments: [],
  validity: {},
});

/**
 * What is written of a macro: first on this workstation, at the hub once it is saved. `kept`: how it stands there,
 * undefined while that is not known.
 */
export function useWriting(
  macroId: string,
  kept: StudioMacro | undefined,
  locale: string,
  change: ChangeStudio,
) {
  const { t } = useTranslation();
  const draft = useStudioDrafts((state) => state.drafts[macroId] ?? null);
  const work = kept ? workOf(kept) : null;
  const live = kept?.versions.find(({ number }) => number !== null && number === kept.live?.version);
  const begun = work?.content ?? live?.content ?? blank(locale);
  const anchored = { macroId, versionId: work?.id ?? newId(), expected: work?.revision ?? null };

  function write(content: MacroContent, note: string): void {
    const next: StudioDraft = draft ? { ...draft, content, note } : { ...anchored, content, note };
    const asKept = isSame(begun, content) && note === (work?.note ?? '');
    setStudioDraft(macroId, asKept && next.expected === anchored.expected ? null : next);
  }

  /** Answers with how the macro stands then; null when it could not be saved. */
  async function save(): Promise<StudioMacro | null> {
    if (!draft) return kept ?? null;
    const { versionId, expected, content, note } = draft;
    const saved = await change({ do: 'write', macroId, versionId, expected, content, note });
    // What was written while it was on its way stays, on top of what was saved.
    const newer = useStudioDrafts.getState().drafts[macroId];
    if (saved && newer)
      setStudioDraft(
        macroId,
        newer === draft ? null : { ...newer, expected: workOf(saved)?.revision ?? null },
      );
    return saved;
  }

  function forget(): void {
    setStudioDraft(macroId, null);
    if (draft)
      toast(t('studio.forgotten'), 'info', {
        key: 'studio-draft',
        action: { label: t('studio.undo'), run: () => setStudioDraft(macroId, draft) },
      });
  }

  return {
    content: draft?.content ?? begun,
    note: draft?.note ?? work?.note ?? '',
    unsaved: draft !== null,
    /** Somebody else has changed what is being written on. */
    overtaken: draft !== null && kept !== undefined && (work?.revision ?? null) !== draft.expected,
    write,
    save,
    forget,
    keepMine: () => draft && setStudioDraft(macroId, { ...draft, ...anchored }),
  };
}
export type Writing = ReturnType<typeof useWriting>;
