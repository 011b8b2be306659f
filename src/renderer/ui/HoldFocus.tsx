import { useLayoutEffect, useRef } from 'react';
import { focusPlace } from './focus-place.ts';

/** What is open, and where the focus goes once it is gone: the first of these that is still there. */
type Hold = { readonly around: Element; readonly back: readonly Element[] };
const holds = new Set<Hold>();
/** Where the focus is about to go: what closes is out of the page already, and what was chosen in it may open yet. */
let goingBack: Hold['back'] = [];

/** Where the focus is, and where it would go from there: a palette closes while what was chosen in it opens. */
function wayBack(): Hold['back'] {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return goingBack;
  const within = [...holds].findLast(({ around }) => around.contains(focused));
  return [focused, ...(within?.back ?? [])];
}

/**
 * As the first child of what opens over the page: gives the focus to the `data-autofocus` beside it in the same frame
 * in which it opens, and back when it is gone. Mantine does both a moment later, and a key that a quick hand presses
 * in between would be lost, or do something else on the page below. What a choice has focused meanwhile keeps it.
 */
export function HoldFocus() {
  const here = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const around = here.current?.parentElement;
    if (!around) return;
    const hold = { around, back: wayBack() };
    holds.add(hold);
    around.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
    return () => {
      holds.delete(hold);
      goingBack = hold.back;
      // React takes what was open out of the page first, and the focus falls to the body with it.
      queueMicrotask(() => {
        goingBack = [];
        if (document.activeElement !== document.body) return;
        const back = hold.back.find((element) => element.isConnected) ?? focusPlace();
        if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      });
    };
  }, []);
  return <span ref={here} hidden />;
}
