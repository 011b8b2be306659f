import { type ComponentType, lazy, useEffect, useState } from 'react';
import { firstRows } from './ask-early.ts';

/**
 * What the first rows do without is loaded when they are on the screen: before that it would only take the
 * processor from them and from the engine. Nobody waits for it later.
 */
export const Overlays = lazy(() => import('./Overlays.tsx').then((module) => ({ default: module.Overlays })));

type Parts = typeof import('./conversation-parts.tsx');
let loaded: Parts | null = null;

async function loadParts(): Promise<Parts> {
  loaded = await import('./conversation-parts.tsx');
  return loaded;
}
const LazyPanel = lazy(() => loadParts().then((parts) => ({ default: parts.SidePanel })));

/** The side panel: itself once it is loaded, since a lazy one costs a frame. */
export function useSidePanel(): ComponentType<{ conversationId: string }> {
  // Chosen once: another component in its place would begin anew, with the cursor and the scroll position lost.
  const [{ panel }] = useState(() => ({ panel: loaded?.SidePanel ?? LazyPanel }));
  return panel;
}

type SearchRoute = typeof import('./SearchRoute.tsx')['SearchRoute'];
let loadedSearch: SearchRoute | null = null;

async function loadSearch(): Promise<SearchRoute> {
  loadedSearch = (await import('./SearchRoute.tsx')).SearchRoute;
  return loadedSearch;
}
const LazySearch = lazy(() => loadSearch().then((route) => ({ default: route })));

/** The search: itself once it is loaded, so that what is typed right after its key goes into its field. */
export function useSearchPage(): ComponentType {
  const [{ page }] = useState(() => ({ page: loadedSearch ?? LazySearch }));
  return page;
}

const loadDock = () => import('./dock/Dock.tsx');
/** Tabs and panes with what stands in them. */
export const Dock = lazy(() => loadDock().then((module) => ({ default: module.Dock })));

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
          void loadDock();
          void loadSearch();
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
