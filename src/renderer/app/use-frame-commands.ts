import { mayLookAtAudit } from '../../shared/domain/audit.ts';
import { mayApproveKnowledge, mayWriteKnowledge } from '../../shared/domain/studio.ts';
import type { ImportKind } from '../../shared/wire/macro-imports.ts';
import { useChangeSettings, useSettings } from '../engine/settings.ts';
import { useMe } from '../engine/status.ts';
import { draftOf } from '../features/composer/open-drafts.ts';
import { keepAsMacro } from '../features/own-macros/keep-as-macro.ts';
import { claimImports, openImport } from '../state/imports.ts';
import { shownConversation, useOpenTabs } from '../state/open-tabs.ts';
import { newOwnMacro, writeOwnMacro } from '../state/own-macro.ts';
import { forgetWanted } from '../state/revealed.ts';
import { claimStudioDrafts, showInStudio } from '../state/studio-drafts.ts';
import {
  askTeamIn,
  showOverlay,
  showPage,
  showRules,
  showSearch,
  showSideTab,
  showView,
  useWorkspace,
} from '../state/workspace.ts';
import { useTranslation } from '../text/use-translation.ts';
import { isDark } from '../ui/appearance.ts';
import { typeAhead } from '../ui/keys/typed-ahead.ts';
import { useCommands } from '../ui/keys/use-commands.ts';

/** Opens the search; what the list was filtered by goes along, since the list had too little of it. */
function searchOn(): void {
  const { page, filter } = useWorkspace.getState();
  typeAhead();
  showSearch(page === 'inbox' && filter.trim() !== '' ? filter : undefined);
}

/** The reply that is being written in the conversation in which one is. */
function writtenHere(): string {
  const id = shownConversation(useOpenTabs.getState());
  return id === null ? '' : draftOf(id, 'reply').read().text.trim();
}

/** The commands that every window offers: going places, what lies over the page, and how it looks. */
export function useFrameCommands(): void {
  const change = useChangeSettings();
  const { density } = useSettings();
  const me = useMe();
  const { language } = useTranslation();
  const role = me?.role;
  const inConversation = () => {
    return useWorkspace.getState().page === 'inbox' && shownConversation(useOpenTabs.getState()) !== null;
  };
  useCommands([
    { id: 'goInbox', run: () => showPage('inbox') },
    { id: 'goDrafts', run: () => showView('drafts') },
    // Who is on, what each has in hand and what waits: there for whoever can do something about it.
    { id: 'goFloor', when: () => role === 'lead' || role === 'admin', run: () => showRules('capacity') },
    { id: 'goMentions', run: () => showView('mentions') },
    { id: 'goKnowledge', run: () => showPage('knowledge') },
    { id: 'goRules', run: () => showPage('rules') },
    {
      id: 'goAudit',
      when: () => role !== undefined && mayLookAtAudit(role),
      run: () => showPage('audit'),
    },
    {
      id: 'goStudio',
      when: () => role !== undefined && mayApproveKnowledge(role),
      run: () => showPage('studio'),
    },
    {
      id: 'goReleases',
      when: () => role !== undefined && mayApproveKnowledge(role),
      run: () => {
        showInStudio('release');
        showPage('studio');
      },
    },
    {
      id: 'importMacros',
      when: () => role !== undefined && mayWriteKnowledge(role),
      run: () => me && showImport('macro', me.id),
    },
    {
      id: 'importArticles',
      when: () => role !== undefined && mayWriteKnowledge(role),
      run: () => me && showImport('article', me.id),
    },
    { id: 'goSettings', run: () => showPage('settings') },
    {
      id: 'toggleSidePanel',
      when: inConversation,
      run: () => useWorkspace.setState(({ sideOpen }) => ({ sideOpen: !sideOpen })),
    },
    { id: 'showCustomer', when: inConversation, run: () => showSideTab('customer') },
    { id: 'showKnowledge', when: inConversation, run: () => showSideTab('knowledge') },
    {
      id: 'openPalette',
      run: () => {
        const opens = useWorkspace.getState().overlay !== 'palette';
        if (opens) typeAhead();
        showOverlay(opens ? 'palette' : null);
      },
    },
    { id: 'searchMessages', run: searchOn },
    { id: 'showOutbox', run: () => showOverlay('outbox') },
    { id: 'showReminders', run: () => showOverlay('reminders') },
    { id: 'showWhatsNew', run: () => showOverlay('whats-new') },
    { id: 'showEscalations', run: () => showOverlay('escalations') },
    { id: 'escalate', when: inConversation, run: () => showOverlay('escalate') },
    { id: 'recoveryCase', when: inConversation, run: () => showOverlay('recovery') },
    { id: 'handToSecurity', when: inConversation, run: () => showOverlay('panic') },
    { id: 'freezeAccount', when: inConversation, run: () => showOverlay('freeze') },
    { id: 'checkIdentity', when: inConversation, run: () => showOverlay('identity') },
    {
      id: 'revealValue',
      when: inConversation,
      run: () => {
        forgetWanted();
        showOverlay('reveal');
      },
    },
    { id: 'showSignals', run: () => showOverlay('signals') },
    { id: 'showFreezes', run: () => showOverlay('freezes') },
    { id: 'showSides', run: () => showOverlay('sides') },
    { id: 'remindMe', when: inConversation, run: () => showOverlay('remind') },
    {
      id: 'askTeam',
      when: inConversation,
      run: () => askTeamIn(shownConversation(useOpenTabs.getState())),
    },
    {
      id: 'newOwnMacro',
      run: () => writeOwnMacro(newOwnMacro(language)),
    },
    {
      id: 'keepAsMacro',
      when: () => inConversation() && writtenHere() !== '',
      run: () => void keepAsMacro(shownConversation(useOpenTabs.getState()) ?? '', writtenHere()),
    },
    { id: 'showShortcuts', run: () => showOverlay('shortcuts') },
    { id: 'toggleTheme', run: () => change({ theme: isDark() ? 'light' : 'dark' }) },
    {
      id: 'toggleDensity',
      run: () => change({ density: density === 'compact' ? 'comfortable' : 'compact' }),
    },
  ]);
}

/** The studio, with its import of this kind. */
function showImport(kind: ImportKind, myId: string): void {
  // What another agent left there is put aside first, with where it was open.
  claimStudioDrafts(myId);
  claimImports(myId);
  showInStudio(kind);
  openImport(kind);
  showPage('studio');
}
