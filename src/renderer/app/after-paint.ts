import { type ComponentType, lazy, useEffect, useState } from 'react';
import { firstRows } from './ask-early.ts';

/**
 * What the first rows do without is loaded when they are on the screen: before that it would only take the
 * processor from them and from the engine. Nobody waits for it later.
 */
export const Overlays = lazy(() => import('./Overlays.tsx').then((module) => ({ default: module.Overlays })));

type Parts = typeof import('./conversation-parts.tsx');
type OfConversation = ComponentType<{ conversationId: string }>;
let loaded: Parts | null = null;

async function loadParts(): Promise<Parts> {
  loaded = await import('./conversation-parts.tsx');
  return loaded;
}
const LazyPane = lazy(() => loadParts().then((parts) => ({ default: parts.ConversationPane })));
const LazyPanel = lazy(() => loadParts().then((parts) => ({ default: parts.SidePanel })));

/** The open conversation and its side panel: themselves once they are loaded, since a lazy one costs a frame. */
export function useConversationParts(): { ConversationPane: OfConversation; SidePanel: OfConversation } {
  // Chosen once: another component in its place would begin anew, with the cursor and the scroll position lost.
  const [parts] = useState(() => ({
    ConversationPane: loaded?.ConversationPane ?? LazyPane,
    SidePanel: loaded?.SidePanel ?? LazyPanel,
  }));
  return parts;
}

/** Enough for the slowest start; then whatever keeps the rows away should not keep the rest. */
const mostWaitMs = 3_000;

/** False until the first rows are painted and the window has nothing better to do. */
export function useIdleOnce(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let request = 0;
    const whenIdle = () => {
      request ||= requestIdleCallback(
        () => {
          void loadParts();
          setIdle(true);
        },
        { timeout: 500 },
      );
    };
    const patience = setTimeout(whenIdle, mostWaitMs);
    void firstRows.then(() => requestAnimationFrame(whenIdle));
    return () => {
      clearTimeout(patience);
      cancelIdleCallback(request);
    };
  }, []);
  return idle;
}
