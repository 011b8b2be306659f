import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { MacroContent } from '../../shared/domain/studio.ts';
import { isMainWindow } from './window-name.ts';

/** A macro as a trainer writes it: what the hub does not have yet. */
export type StudioDraft = {
  readonly macroId: string;
  /** The version that is written on; made here where one begins. */
  readonly versionId: string;
  /** The version's revision that this was begun against; null: it begins here. */
  readonly expected: number | null;
  readonly content: MacroContent;
  readonly note: string;
};

type StudioDrafts = {
  /** Whose drafts these are. */
  readonly ownerId: string | null;
  readonly openId: string | null;
  readonly drafts: Readonly<Record<string, StudioDraft>>;
};

const none: StudioDrafts = { ownerId: null, openId: null, drafts: {} };

/** What a trainer has written and not saved: it outlives the page, the window and a restart. */
export const useStudioDrafts = create<StudioDrafts>()(
  persist(() => none, {
    name: isMainWindow ? 'groundcrew:studio-drafts' : 'groundcrew:studio-drafts:popped-out',
    version: 1,
    storage: createJSONStorage(() => localStorage),
  }),
);

/** Another agent's drafts are not shown, and not kept. */
export function claimStudioDrafts(ownerId: string): void {
  if (useStudioDrafts.getState().ownerId !== ownerId) useStudioDrafts.setState({ ...none, ownerId });
}

export function openMacro(openId: string | null): void {
  useStudioDrafts.setState({ openId });
}

export function setStudioDraft(macroId: string, draft: StudioDraft | null): void {
  useStudioDrafts.setState(({ drafts }) => {
    const { [macroId]: _, ...others } = drafts;
    return { drafts: draft ? { ...others, [macroId]: draft } : others };
  });
}
