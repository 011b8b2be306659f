import { type RefObject, useEffect, useState } from 'react';

/** How far outside of the visible part, in pixels, something counts as near. */
const nearPx = 2_000;

type Watch = {
  observer: IntersectionObserver;
  heard: Map<Element, (entry: IntersectionObserverEntry) => void>;
};
/** One observer for everything in a scroller. */
const watches = new WeakMap<Element, Watch>();

function watchOf(root: Element): Watch {
  const present = watches.get(root);
  if (present) return present;
  const heard: Watch['heard'] = new Map();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) heard.get(entry.target)?.(entry);
    },
    { root, rootMargin: `${nearPx}px 0px` },
  );
  const watch = { observer, heard };
  watches.set(root, watch);
  return watch;
}

/** Null while an element is near the visible part of its scroller, else the height it had when it last was. */
export function useAway(element: RefObject<Element | null>): number | null {
  const [away, setAway] = useState<number | null>(null);
  useEffect(() => {
    const target = element.current;
    const root = target?.closest('[data-scrolls-by-keys]');
    if (!target || !root) return;
    const { observer, heard } = watchOf(root);
    heard.set(target, ({ isIntersecting, boundingClientRect }) => {
      // A page that is not drawn at all, such as one behind another, says nothing about nearness.
      if (!isIntersecting && boundingClientRect.height === 0) return;
      setAway((before) => (isIntersecting ? null : (before ?? boundingClientRect.height)));
    });
    observer.observe(target);
    return () => {
      observer.unobserve(target);
      heard.delete(target);
    };
  }, [element]);
  return away;
}
