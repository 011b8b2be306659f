import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { DraftMode } from '../../shared/contract/draft-views.ts';
import type { Sort, ViewId } from '../../shared/contract/inbox-views.ts';
import type { Destination } from '../../shared/contract/shell.ts';
import { type ArticleFilters, noArticleFilters } from './article-filters.ts';
import type { RulesPart } from './desk-drafts.ts';
import type { SearchTab } from './search-kinds.ts';
import type { SettingsSection } from './settings-sections.ts';
import { shell } from './shell.ts';
import { isMainWindow } from './window-name.ts';

export type Page = 'inbox' | 'knowledge' | 'search' | 'rules' | 'audit' | 'studio' | 'settings';
export type SideTab = 'customer' | 'knowledge' | 'macros' | 'teams';
export type Overlay =
  | 'palette'
  | 'shortcuts'
  | 'outbox'
  | 'handover'
  | 'remind'
  | 'reminders'
  | 'whats-new'
  | 'sides'
  | 'escalate'
  | 'recovery'
  | 'panic'
  | 'escalations'
  | 'freeze'
  | 'freezes'
  | 'signals'
  | 'identity'
  | 'reveal';

export type ComposerFocus = { readonly conversationId: string; readonly mode: DraftMode };

type Workspace = {
  readonly page: Page;
  readonly view: ViewId;
  readonly sort: Sort;
  readonly filter: string;
  /** The conversation that keys and commands mean; null while they mean the list, whatever else is in sight. */
  readonly activeId: string | null;
  /** How often one was opened: opening the active one again brings it into sight. */
  readonly openings: number;
  /** A message to bring into sight in the open conversation, such as a search hit. */
  readonly jumpTo: { readonly conversationId: string; readonly messageId: string } | null;
  /** The row that J and K move: where it was last seen helps to go on when it leaves the view. */
  readonly cursor: { readonly id: string; readonly index: number } | null;
  readonly selected: ReadonlySet<string>;
  readonly viewsOpen: boolean;
  readonly sideOpen: boolean;
  readonly sideTab: SideTab;
  /** Article open on the knowledge page. */
  readonly articleId: string | null;
  /** Which articles are looked for, wherever one does. */
  readonly articleFilters: ArticleFilters;
  /** Part of the rules page to show. */
  readonly rulesPart: RulesPart | null;
  /** Part of the settings page to show. */
  readonly settingsSection: SettingsSection | null;
  readonly composerFocus: ComposerFocus | null;
  /** The conversation about which another team is being asked. */
  readonly askTeamIn: string | null;
  readonly overlay: Overlay | null;
  /** What shows again once the overlay has done what it is for. */
  readonly overlayAfter: Overlay | null;
  /** What is searched for, where, and the hit that was chosen last: kept while other pages are open. */
  readonly searchQuery: string;
  readonly searchTab: SearchTab;
  readonly searchAt: string | null;
  /** Widths of the columns in CSS pixels. */
  readonly listWidth: number;
  readonly sideWidth: number;
};

/** Beside the main window, what a conversation needs is asked for when it is needed. */
const start: Workspace = {
  page: 'inbox',
  view: 'mine',
  sort: 'urgency',
  filter: '',
  activeId: null,
  openings: 0,
  jumpTo: null,
  cursor: null,
  selected: new Set(),
  viewsOpen: true,
  sideOpen: isMainWindow,
  sideTab: 'customer',
  articleId: null,
  articleFilters: noArticleFilters,
  rulesPart: null,
  settingsSection: null,
  composerFocus: null,
  askTeamIn: null,
  overlay: null,
  overlayAfter: null,
  searchQuery: '',
  searchTab: 'all',
  searchAt: null,
  listWidth: 340,
  sideWidth: isMainWindow ? 320 : 280,
};

/** What only the screen knows: which page, view and conversation is open, and how wide. Never rows of the engine. */
export const useWorkspace = create<Workspace>()(
  persist(() => start, {
    name: isMainWindow ? 'groundcrew:workspace' : 'groundcrew:workspace:popped-out',
    version: 1,
    storage: createJSONStorage(() => localStorage),
    partialize: ({ view, sort, viewsOpen, sideOpen, sideTab, articleFilters, listWidth, sideWidth }) => ({
      view,
      sort,
      viewsOpen,
      sideOpen,
      sideTab,
      articleFilters,
      listWidth,
      sideWidth,
    }),
  }),
);

const set = useWorkspace.setState;

/** Goes back to where everybody begins, in columns as wide as they were made here. */
export function leaveWorkspace(): void {
  set(({ viewsOpen, sideOpen, listWidth, sideWidth }) => ({
    ...start,
    viewsOpen,
    sideOpen,
    listWidth,
    sideWidth,
  }));
}

/** Only the main window has pages and views: from another one it is led there. Answers whether it was. */
function goneToMain(to: Destination): boolean {
  if (isMainWindow) return false;
  set({ overlay: null });
  void shell().goInMain(to);
  return true;
}

/** Shows what another window wanted to see here. */
export function goTo(to: Destination): void {
  if (to.page === 'inbox' && to.view !== null) showView(to.view);
  else if (to.page === 'knowledge' && to.articleId !== null) readArticle(to.articleId);
  else if (to.page === 'search') showSearch(to.query ?? undefined);
  else if (to.page === 'rules' && to.section !== null) showRules(to.section as RulesPart);
  else if (to.page === 'settings' && to.section !== null) showSettings(to.section as SettingsSection);
  else showPage(to.page);
}

export function showPage(page: Page): void {
  const place = { page, view: null, articleId: null, query: null, section: null };
  if (!goneToMain(place)) set({ page, overlay: null });
}

/** Opens the search, for these words or as it was left. */
export function showSearch(query?: string): void {
  if (goneToMain({ page: 'search', query: query?.slice(0, 500) ?? null })) return;
  set({
    page: 'search',
    overlay: null,
    ...(query !== undefined && { searchQuery: query, searchTab: 'all', searchAt: null }),
  });
}

/** Opens the rules at one of their parts. */
export function showRules(rulesPart: RulesPart): void {
  if (goneToMain({ page: 'rules', section: rulesPart })) return;
  set({ page: 'rules', rulesPart, overlay: null });
}

/** Opens the settings at one of their parts. */
export function showSettings(settingsSection: SettingsSection): void {
  if (goneToMain({ page: 'settings', section: settingsSection })) return;
  set({ page: 'settings', settingsSection, overlay: null });
}

export function showView(view: ViewId): void {
  if (goneToMain({ page: 'inbox', view })) return;
  set({ page: 'inbox', view, filter: '', cursor: null, selected: new Set() });
}

/**
 * Opens a conversation beside the list, or goes to where it is open; `messageId` brings that message into sight.
 * The dock hears of it (`app/dock`).
 */
export function openConversation(id: string, messageId?: string): void {
  set(({ openings }) => ({
    page: 'inbox',
    activeId: id,
    openings: openings + 1,
    overlay: null,
    jumpTo: messageId ? { conversationId: id, messageId } : null,
  }));
}

/** Keys and commands mean the list again; what is in sight stays. */
export function leaveConversation(): void {
  set({ activeId: null, jumpTo: null });
}

export function showOverlay(overlay: Overlay | null, overlayAfter: Overlay | null = null): void {
  set({ overlay, overlayAfter });
}

/** An overlay has done what it is for: back to where it was needed. */
export function leaveOverlay(): void {
  set(({ overlayAfter }) => ({ overlay: overlayAfter, overlayAfter: null }));
}

export function showSideTab(sideTab: SideTab): void {
  set({ sideTab, sideOpen: true });
}

/** Begins to ask another team about a conversation; null: no longer. */
export function askTeamIn(conversationId: string | null): void {
  set(
    conversationId === null
      ? { askTeamIn: null }
      : { askTeamIn: conversationId, sideTab: 'teams', sideOpen: true },
  );
}

export function readArticle(articleId: string): void {
  if (goneToMain({ page: 'knowledge', articleId })) return;
  set({ page: 'knowledge', articleId, overlay: null });
}

/** Looks for other articles than before, in this window. */
export function filterArticles(change: Partial<ArticleFilters>): void {
  set(({ articleFilters }) => ({ articleFilters: { ...articleFilters, ...change } }));
}

/** The wish is fulfilled: whoever comes back to this conversation later keeps their cursor where it is. */
export function composerFocused(): void {
  set({ composerFocus: null });
}

/** Puts the cursor into the composer of a conversation, in this mode. */
export function focusComposer(conversationId: string, mode: DraftMode): void {
  set({ composerFocus: { conversationId, mode } });
}
