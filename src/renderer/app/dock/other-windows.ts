import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { WindowLayout } from '../../../shared/contract/settings.ts';
import { engine } from '../../engine/client.ts';
import { q, queryClient } from '../../engine/queries.ts';
import { showBehind, useOpenTabs } from '../../state/open-tabs.ts';
import { shell } from '../../state/shell.ts';
import { windowName } from '../../state/window-name.ts';

/** What the windows of this workstation have open, as far as this one has heard. */
export function layoutsNow(): readonly WindowLayout[] {
  return queryClient.getQueryData<WindowLayout[]>(q.layouts.list.queryKey({ input: {} })) ?? [];
}

/** Forgets a window that is gone: here at once, so that nothing leads to it while the engine hears of it. */
export function forgetWindow(window: string): void {
  useOpenTabs.setState(({ elsewhere }) => ({
    elsewhere: new Map([...elsewhere].filter(([, where]) => where !== window)),
  }));
  queryClient.setQueryData<WindowLayout[]>(q.layouts.list.queryKey({ input: {} }), (layouts) =>
    layouts?.filter((layout) => layout.window !== window),
  );
  void engine.layouts.forget({ window }).catch(() => {});
}

/** Keeps what other windows have open in sight of the tabs. */
export function useOtherWindows(): void {
  const { data: layouts } = useQuery(q.layouts.list.queryOptions({ input: {} }));
  useEffect(() => {
    const elsewhere = new Map<string, string>();
    for (const { window, tabs } of layouts ?? [])
      if (window !== windowName) for (const { conversationId } of tabs) elsewhere.set(conversationId, window);
    useOpenTabs.setState({ elsewhere });
  }, [layouts]);
}

/**
 * Opens a window of its own for a conversation; answers false when as many are open as may be. Throws when the engine
 * cannot keep what it has open.
 */
export async function openWindowFor(conversationId: string): Promise<boolean> {
  const window = crypto.randomUUID();
  await engine.layouts.save({
    window,
    tabs: [{ id: crypto.randomUUID(), conversationId, kept: true }],
    dock: null,
  });
  let opened = false;
  try {
    opened = await shell().openWindow(window);
  } finally {
    if (!opened) forgetWindow(window);
  }
  return opened;
}

/** Opens a window as it was left. Where that cannot be, answers false, and what it had open goes on behind the tabs here. */
export async function openAsLeft({ window, tabs }: WindowLayout): Promise<boolean> {
  if (await shell().openWindow(window)) return true;
  showBehind(tabs.map(({ conversationId }) => conversationId));
  forgetWindow(window);
  return false;
}

/** Shows a conversation in the other window that has it; answers false when there is none to show it in. */
export async function showElsewhere(window: string, conversationId: string): Promise<boolean> {
  if (await shell().showIn(window, conversationId)) return true;
  const left = layoutsNow().find((layout) => layout.window === window);
  if (window === 'main' || !left) return false;
  return (await openAsLeft(left)) && shell().showIn(window, conversationId);
}
