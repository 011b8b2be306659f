import { useEffect, useRef } from 'react';

/**
 * Hands on what comes: the first at once, and from then on all that came meanwhile together, at most once every
 * `restMs` milliseconds.
 */
export function useGathered<Thing>(
  restMs: number,
  tell: (things: readonly Thing[]) => void,
): (things: readonly Thing[]) => void {
  const gathered = useRef<Thing[]>([]);
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(
    () => () => {
      clearTimeout(resting.current);
      resting.current = undefined;
    },
    [],
  );

  function handOn(): void {
    resting.current = undefined;
    const things = gathered.current.splice(0);
    if (things.length === 0) return;
    resting.current = setTimeout(handOn, restMs);
    latest.current(things);
  }
  return (things) => {
    gathered.current.push(...things);
    if (resting.current === undefined) handOn();
  };
}
