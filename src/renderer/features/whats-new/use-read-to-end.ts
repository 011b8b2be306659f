import { type RefObject, useEffect, useState } from 'react';

/** Whether the end of what is read has been in sight. `key`: what is read; of another one it has not been. */
export function useReadToEnd(
  paper: RefObject<HTMLElement | null>,
  end: RefObject<HTMLElement | null>,
  isHere: boolean,
  key: string,
): boolean {
  const [seen, setSeen] = useState<string | null>(null);
  useEffect(() => {
    if (!isHere || !end.current) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(key);
      },
      { root: paper.current },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [paper, end, isHere, key]);
  return seen === key;
}
