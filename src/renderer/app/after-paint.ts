import { lazy, useEffect, useState } from 'react';

/** Loaded when the first paint is over and the window has nothing better to do: nobody waits for it later. */
export const Overlays = lazy(() => import('./Overlays.tsx').then((module) => ({ default: module.Overlays })));

const mostWaitMs = 1500;

/** False until the window is idle for the first time. */
export function useIdleOnce(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const request = requestIdleCallback(() => setIdle(true), { timeout: mostWaitMs });
    return () => cancelIdleCallback(request);
  }, []);
  return idle;
}
