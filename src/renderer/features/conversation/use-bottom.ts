import { type RefObject, useCallback, useEffect, useState } from 'react';

const slackPx = 40;

/**
 * Whether a column-reversed scroller stands at its newest end. There scrollTop 0 is the bottom: the browser itself
 * stays there when something is added below, and older content put above moves nothing.
 */
export function useBottom(scroller: RefObject<HTMLElement | null>): {
  atBottom: boolean;
  toBottom: () => void;
} {
  const [atBottom, setAtBottom] = useState(true);

  // A new one stands at its bottom: asking it would make the browser lay out everything before the first frame.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setAtBottom(Math.abs(element.scrollTop) < slackPx);
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller]);

  const toBottom = useCallback(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller]);

  return { atBottom, toBottom };
}
