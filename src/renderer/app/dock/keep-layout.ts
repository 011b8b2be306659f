import type { DockviewApi } from 'dockview-react';
import { layoutLimits } from '../../../shared/contract/settings.ts';
import { engine } from '../../engine/client.ts';
import { useOpenTabs } from '../../state/open-tabs.ts';

/** A split or a dragged edge is several changes in a row; one save is enough. */
const restMs = 120;
const retryMs = 2_000;

let saveNow: () => Promise<void> = async () => {};

/** Resolves when the engine knows what this window has open now. */
export const layoutSaved = (): Promise<void> => saveNow();

/** As many tabs as are kept: beyond that those used last, and of those never used the newest. */
function tabsToKeep() {
  const { tabs, recent } = useOpenTabs.getState();
  const unused = Object.keys(tabs)
    .filter((id) => !recent.includes(id))
    .reverse();
  const chosen = new Set([...recent, ...unused].slice(0, layoutLimits.tabs));
  return Object.values(tabs).filter(({ id }) => chosen.has(id));
}

/** Keeps what a window has open at the engine, soon after each change. Returns the way to stop. */
export function keepLayout(window: string, api: DockviewApi, dock: () => string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saved = '';

  const save = async () => {
    timer = undefined;
    const tabs = tabsToKeep().map(({ id, conversationId, kept }) => ({ id, conversationId, kept }));
    const stand = dock();
    const layout = { window, tabs, dock: stand.length > layoutLimits.dock ? null : stand };
    const text = JSON.stringify(layout);
    if (text === saved) return;
    try {
      await engine.layouts.save(layout);
      saved = text;
    } catch {
      timer ??= setTimeout(() => void save(), retryMs);
    }
  };
  const soon = () => {
    timer ??= setTimeout(() => void save(), restMs);
  };

  saveNow = save;
  const layoutChanges = api.onDidLayoutChange(soon);
  const stopTabs = useOpenTabs.subscribe(({ tabs }, before) => {
    if (tabs !== before.tabs) soon();
  });
  return () => {
    clearTimeout(timer);
    layoutChanges.dispose();
    stopTabs();
  };
}
