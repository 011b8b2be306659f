import { useEffect, useLayoutEffect, useRef } from 'react';
import { useOpenTabs } from '../state/open-tabs.ts';
import { useWorkspace } from '../state/workspace.ts';
import { offerFocusPlace } from '../ui/focus-place.ts';

/** Frames that what was opened has to appear: its data come from the engine, and a dialog before it fades out. */
const mostFrames = 60;

const isLost = () => document.activeElement === null || document.activeElement === document.body;
const shownPage = () => document.querySelector<HTMLElement>('[data-page]:not([hidden])');

/** The page; in the inbox the messages that are read: arrows scroll them, Tab goes on to where one writes. */
function place(): HTMLElement | null {
  const { page, activeId } = useWorkspace.getState();
  if (page !== 'inbox' || activeId === null) return shownPage();
  const { active } = useOpenTabs.getState();
  return document.querySelector(`[data-pane="${active}"] [data-scrolls-by-keys]`);
}

/**
 * Whoever works by keyboard has a place on the screen at all times: when what had the focus gives way to another page
 * or conversation, the focus goes to what came instead, and back to where it was when one comes back. Otherwise Tab
 * would begin at the window's first button again, and a screen reader fall silent.
 */
export function useFocusPlace(): void {
  const page = useWorkspace((state) => state.page);
  const openings = useWorkspace((state) => state.openings);
  const activeId = useWorkspace((state) => state.activeId);
  const left = useRef<{ element: HTMLElement; openings: number } | null>(null);
  const first = useRef(true);
  useEffect(() => offerFocusPlace(place), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was opened on another page is looked at, not awaited
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const hidden = document.querySelector('[data-page][hidden]');
    if (focused instanceof HTMLElement && hidden?.contains(focused)) {
      left.current = { element: focused, openings };
      shownPage()?.focus({ preventScroll: true });
    } else if (page === 'inbox') {
      const back = left.current;
      left.current = null;
      if (isLost() && back?.openings === openings && back.element.isConnected)
        back.element.focus({ preventScroll: true });
    } else if (isLost() && !first.current) shownPage()?.focus({ preventScroll: true });
  }, [page]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: any of these may take away what had the focus
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (page !== 'inbox') return;
    let frame = 0;
    const look = (more: number) => {
      frame = requestAnimationFrame(() => {
        const modal = document.querySelector('[aria-modal="true"]');
        if (!modal && !isLost()) return;
        const found = modal ? null : place();
        if (found) found.focus({ preventScroll: true });
        else if (more > 0) look(more - 1);
      });
    };
    look(mostFrames);
    return () => cancelAnimationFrame(frame);
  }, [page, openings, activeId]);
}
