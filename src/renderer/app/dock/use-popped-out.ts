import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { engine } from '../../engine/client.ts';
import { q } from '../../engine/queries.ts';
import { rememberClosed } from '../../state/open-tabs.ts';
import { shell } from '../../state/shell.ts';
import { forgetWindow, layoutsNow, openAsLeft } from './other-windows.ts';

/**
 * The main window looks after the others: opens at the start those that were open at the end, and forgets one that
 * the agent closes. What stood in it can be opened again like any closed tab; drafts are with the engine anyway.
 */
export function usePoppedOut(): void {
  const { data: layouts } = useQuery(q.layouts.list.queryOptions({ input: {} }));
  const opened = useRef(false);

  useEffect(() => {
    if (!layouts || opened.current) return;
    opened.current = true;
    for (const layout of layouts) {
      const { window, tabs } = layout;
      if (window === 'main') continue;
      if (tabs.length === 0) forgetWindow(window);
      else void openAsLeft(layout);
    }
  }, [layouts]);

  useEffect(
    () =>
      shell().onCommand((command) => {
        if (command.type !== 'window-closed') return;
        const { window } = command;
        const gone = layoutsNow().find((layout) => layout.window === window);
        for (const { conversationId } of gone?.tabs ?? []) rememberClosed(conversationId);
        void engine.presence.set({ window, here: [] }).catch(() => {});
        forgetWindow(window);
      }),
    [],
  );
}
