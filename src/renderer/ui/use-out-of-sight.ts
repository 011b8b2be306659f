import { useCallback } from 'react';

/** A ref for what something hangs on: `onGone` once it has been in sight and is scrolled out of it. */
export function useOutOfSight(onGone: () => void) {
  return useCallback(
    (element: Element | null) => {
      if (!element) return;
      let seen = false;
      const watch = new IntersectionObserver((entries) => {
        const here = entries.at(-1)?.isIntersecting ?? false;
        if (seen && !here) onGone();
        seen = here;
      });
      watch.observe(element);
      return () => watch.disconnect();
    },
    [onGone],
  );
}
