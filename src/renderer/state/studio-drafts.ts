import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Source } from '../../shared/domain/conversation.ts';
import type { ArticleContent, MacroContent } from '../../shared/domain/studio.ts';
import { type Owned, ownedBy } from './owned.ts';
import { isMainWindow } from './window-name.ts';

export type StudioKind = Source['kind'];
export type StudioShelf = StudioKind | 'release' | 'overview';
export type ContentOf = { macro: MacroContent; article: ArticleContent };

/** A macro or an article as a trainer writes it: what the hub does not have yet. */
export type StudioDraft<Of extends StudioKind = StudioKind> = { [Kind in Of]: DraftOf<Kind> }[Of];
type DraftOf<Kind extends StudioKind> = {
  readonly kind: Kind;
  readonly documentId: string;
  /** The version that is written on; made here where one begins. */
  readonly versionId: string;
  /** The version's revision that this was begun against; null: it begins here. */
  readonly expected: number | null;
  readonly content: ContentOf[Kind];
  readonly note: string;
};

type StudioDrafts = Owned & {
  /** Which of them are shown. */
  readonly kind: StudioKind;
  readonly openIds: Readonly<Record<StudioKind, string | null>>;
  /** Whether releases are shown in place of either, and which one. */
  readonly releases: { readonly shown: boolean; readonly openId: string | null };
  /** Whether what is to be done is shown in place of all of them. */
  readonly overview: boolean;
  readonly drafts: Readonly<Record<string, StudioDraft>>;
};

const none: StudioDrafts = {
  ownerId: null,
  aside: {},
  kind: 'macro',
  openIds: { macro: null, article: null },
  releases: { shown: false, openId: null },
  overview: false,
  drafts: {},
};

/** As it was kept while there were macros alone. */
type Former = {
  readonly ownerId: string | null;
  readonly openId: string | null;
  readonly drafts: Readonly<
    Record<string, Omit<StudioDraft<'macro'>, 'kind' | 'documentId'> & { readonly macroId: string }>
  >;
};

function renamed({ ownerId, openId, drafts }: Former): StudioDrafts {
  const kept = Object.entries(drafts).map(([id, { macroId, ...draft }]) => [
    id,
    { ...draft, kind: 'macro' as const, documentId: macroId },
  ]);
  return { ...none, ownerId, openIds: { ...none.openIds, macro: openId }, drafts: Object.fromEntries(kept) };
}

/** What a trainer has written and not saved: it outlives the page, the window and a restart. */
export const useStudioDrafts = create<StudioDrafts>()(
  persist(() => none, {
    name: isMainWindow ? 'groundcrew:studio-drafts' : 'groundcrew:studio-drafts:popped-out',
    version: 2,
    migrate: (kept) => renamed(kept as Former),
    storage: createJSONStorage(() => localStorage),
  }),
);

/** Another agent's drafts are not shown, and wait for them; which of the lists stands there may have been asked for just now. */
export function claimStudioDrafts(ownerId: string): void {
  const now = useStudioDrafts.getState();
  if (now.ownerId === ownerId) return;
  const { kind, releases } = now;
  const mine = ownedBy(ownerId, now, none);
  useStudioDrafts.setState({ ...mine, kind, releases: { ...mine.releases, shown: releases.shown } });
}

/** Shows a document, or none, and the list in which it stands. */
export function openInStudio(kind: StudioKind, openId: string | null): void {
  useStudioDrafts.setState(({ openIds, releases }) => ({
    kind,
    openIds: { ...openIds, [kind]: openId },
    releases: { ...releases, shown: false },
    overview: false,
  }));
}

/** One of the lists; what was open in it is open again. */
export function showInStudio(shelf: StudioShelf): void {
  useStudioDrafts.setState(({ kind, releases }) => ({
    kind: shelf === 'release' || shelf === 'overview' ? kind : shelf,
    releases: { ...releases, shown: shelf === 'release' },
    overview: shelf === 'overview',
  }));
}

export function openRelease(openId: string | null): void {
  useStudioDrafts.setState({ releases: { shown: true, openId }, overview: false });
}

export function setStudioDraft(documentId: string, draft: StudioDraft | null): void {
  useStudioDrafts.setState(({ drafts }) => {
    const { [documentId]: _, ...others } = drafts;
    return { drafts: draft ? { ...others, [documentId]: draft } : others };
  });
}
