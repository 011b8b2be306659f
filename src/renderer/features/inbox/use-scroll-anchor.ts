import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { ListWindow } from './list-window.ts';

/**
 * Keeps what is being read where it is: when rows arrive or leave above the first one in sight, the list scrolls
 * by just as much. At the very top it does not, so that new conversations show.
 */
export function useScrollAnchor(list: ListWindow, element: HTMLElement | null, rowHeight: number): void {
  const anchor = useRef<{ list: ListWindow; id: string; index: number } | null>(null);
  // Any change of rows or length ends in a layout effect below, before the browser paints.
  useSyncExternalStore(list.subscribe, list.state);
  const first = useSyncExternalStore(list.subscribe, () => {
    const held = anchor.current;
    return held && held.list === list ? list.indexOf(held.id) : -1;
  });

  useLayoutEffect(() => {
    const held = anchor.current;
    if (!element || !held || held.list !== list || first < 0 || first === held.index) return;
    if (element.scrollTop > 0) element.scrollTop += (first - held.index) * rowHeight;
    anchor.current = { ...held, index: first };
  }, [list, element, first, rowHeight]);

  useLayoutEffect(() => {
    if (!element) return;
    const remember = () => {
      const index = Math.floor(element.scrollTop / rowHeight);
      const row = list.row(index);
      anchor.current = row ? { list, id: row.id, index } : null;
    };
    remember();
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [list, element, rowHeight]);
}
