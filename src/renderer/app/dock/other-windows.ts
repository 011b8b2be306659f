import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { WindowLayout } from '../../../shared/contract/settings.ts';
import { engine } from '../../engine/client.ts';
import { q, queryClient } from '../../engine/queries.ts';
import { useOpenTabs } from '../../state/open-tabs.ts';
import { shell } from '../../state/shell.ts';
import { windowName } from '../../state/window-name.ts';

/** What the windows of this workstation have open, as far as this one has heard. */
export function layoutsNow(): readonly WindowLayout[] {
  return queryClient.getQueryData<WindowLayout[]>(q.layouts.list.queryKey({ input: {} })) ?? [];
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

/** Opens a window of its own for a conversation. Throws when the engine cannot keep what it has open. */
export async function openWindowFor(conversationId: string): Promise<void> {
  const window = crypto.randomUUID();
  await engine.layouts.save({
    window,
    tabs: [{ id: crypto.randomUUID(), conversationId, kept: true }],
    dock: null,
  });
  await shell().openWindow(window);
}
