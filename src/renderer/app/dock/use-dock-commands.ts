import { useEffect } from 'react';
import { engine } from '../../engine/client.ts';
import { filesTakenIn } from '../../features/composer/use-files.ts';
import {
  activateTab,
  closeTab,
  dropTab,
  mostPanes,
  moveToNextPane,
  reopenClosed,
  showTab,
  splitOff,
  type Tab,
  tabOf,
  tabsInOrder,
  topTabs,
  useOpenTabs,
  windowElsewhere,
} from '../../state/open-tabs.ts';
import { shell } from '../../state/shell.ts';
import { isMainWindow } from '../../state/window-name.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { goToTab } from './go-to-tab.ts';
import { layoutSaved } from './keep-layout.ts';
import { openWindowFor } from './other-windows.ts';
import { recentTab, stopWalking } from './recent-tabs.ts';

/** What a new pane shows: the row under the cursor, else the next one of the list that is not open yet. */
async function besideWhat(): Promise<string | null> {
  const { view, sort, filter, cursor, activeId } = useWorkspace.getState();
  if (cursor && !tabOf(cursor.id)) return cursor.id;
  const from = activeId ?? cursor?.id;
  if (!from) return null;
  for (const step of [1, 2, 3, 4, 5, -1, -2, -3]) {
    const { id } = await engine.inbox
      .neighbour({ view, sort, filter, id: from, step })
      .catch(() => ({ id: null }));
    if (id !== null && !tabOf(id) && windowElsewhere(id) === null) return id;
  }
  return null;
}

/** Closes this window once every file that was chosen in it is in its draft. */
async function closeWindow(): Promise<void> {
  await filesTakenIn();
  if (useOpenTabs.getState().active === null) window.close();
}

/** Gives a conversation back to the main window; a window that has nothing left closes. */
async function dockBack(tab: Tab): Promise<void> {
  // Gone from here first: the main window would lead back to where it is open.
  dropTab(tab.id);
  await layoutSaved();
  await shell().showIn('main', tab.conversationId);
  await closeWindow();
}

/** The commands for tabs and panes of this window. */
export function useDockCommands(): void {
  const { t } = useTranslation();
  const some = () => useOpenTabs.getState().active !== null;
  const several = () => tabsInOrder().length > 1;

  const popOut = async (tab: Tab) => {
    try {
      if (await openWindowFor(tab.conversationId)) dropTab(tab.id);
      else toast(t('panes.mostWindows'), 'info', { key: 'panes' });
    } catch {
      toast(t('panes.noWindow'), 'error', { key: 'panes' });
    }
  };

  const split = async (where: 'side' | 'below') => {
    const say = (text: string) => toast(text, 'info', { key: 'panes' });
    if (topTabs().length >= mostPanes) say(t('panes.most', { count: mostPanes }));
    else if (!splitOff(where)) {
      const id = await besideWhat();
      if (id === null) say(t('panes.nothingBeside'));
      else showTab(id, where);
    }
  };

  useEffect(() => {
    const release = (event: KeyboardEvent) => event.key === 'Control' && stopWalking();
    window.addEventListener('keyup', release);
    window.addEventListener('blur', stopWalking);
    return () => {
      window.removeEventListener('keyup', release);
      window.removeEventListener('blur', stopWalking);
    };
  }, []);

  useCommands([
    {
      id: 'switchToOpen',
      when: some,
      run: (which = 0) => {
        const tab = tabsInOrder()[which];
        if (tab) goToTab(tab);
      },
    },
    { id: 'nextRecent', when: several, run: () => goToTab(recentTab(1)) },
    { id: 'previousRecent', when: several, run: () => goToTab(recentTab(-1)) },
    {
      id: 'openInNewTab',
      when: () => {
        const inList = document.activeElement?.closest('[role="listbox"]') !== null;
        return inList && useWorkspace.getState().cursor !== null;
      },
      run: () => {
        const id = useWorkspace.getState().cursor?.id;
        if (id) showTab(id, 'tab');
      },
    },
    { id: 'splitRight', when: some, run: () => void split('side') },
    { id: 'splitDown', when: some, run: () => void split('below') },
    {
      id: 'focusNextPane',
      when: some,
      run: () => {
        const tops = topTabs();
        const { active } = useOpenTabs.getState();
        const next = tops[(tops.indexOf(active ?? '') + 1) % tops.length];
        if (next) goToTab(next);
      },
    },
    {
      id: 'popOut',
      when: () => some() && (isMainWindow || several()),
      run: () => {
        const { active, tabs } = useOpenTabs.getState();
        const tab = active === null ? undefined : tabs[active];
        if (tab) void popOut(tab);
      },
    },
    {
      id: 'dockBack',
      when: () => some() && !isMainWindow,
      run: () => {
        const { active, tabs } = useOpenTabs.getState();
        const tab = active === null ? undefined : tabs[active];
        if (tab) void dockBack(tab);
      },
    },
    { id: 'moveToNextPane', when: several, run: moveToNextPane },
    {
      id: 'closeTab',
      when: some,
      run: () => {
        const { active } = useOpenTabs.getState();
        if (active === null) return;
        closeTab(active);
        const next = useOpenTabs.getState().active;
        if (next) goToTab(next);
        else if (!isMainWindow) void closeWindow();
        else document.querySelector<HTMLElement>('[role="listbox"][data-shared-keys]')?.focus();
      },
    },
    {
      id: 'reopenTab',
      when: () => useOpenTabs.getState().closed.length > 0,
      run: () => {
        const id = reopenClosed();
        const tab = id === null ? undefined : tabOf(id);
        if (tab) activateTab(tab.id);
      },
    },
  ]);
}
