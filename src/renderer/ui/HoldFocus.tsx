import { useLayoutEffect, useRef } from 'react';

/**
 * As the first child of what opens over the page: gives the focus to the `data-autofocus` beside it in the same frame
 * in which it opens, and back when it is gone. Mantine does both a moment later, and a key that a quick hand presses
 * in between would be lost, or do something else on the page below. What a choice has focused meanwhile keeps it.
 */
export function HoldFocus() {
  const here = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const around = here.current?.parentElement;
    const before = document.activeElement;
    around?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
    return () => {
      // React takes what was open out of the page first, and the focus falls to the body with it.
      queueMicrotask(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement)
          before.focus({ preventScroll: true });
      });
    };
  }, []);
  return <span ref={here} hidden />;
}
