import { type RefObject, useEffect } from 'react';

/** As in InboxPage.module.css, and wider than in PoppedOutFrame.module.css: from there on the page moves from one column to the next. */
const small = matchMedia('(width < 900px)');

/** On a small screen, a column that the focus enters by key moves in whole: the browser shows only a part of it. */
export function useColumnsMoveIn(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const moveIn = ({ target }: FocusEvent) => {
      // Under a pointer nothing may move away.
      if (!small.matches || !(target instanceof Element) || !target.matches(':focus-visible')) return;
      const column = [...element.children].find((child) => child.contains(target));
      column?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    };
    element.addEventListener('focusin', moveIn);
    return () => element.removeEventListener('focusin', moveIn);
  }, [page]);
}
