import { useCallback, useEffect, useState } from 'react';
import type { Desktop } from '../../../shared/contract/shell.ts';
import { shell } from '../../state/shell.ts';

/** How the app lives on this desktop, as the shell says; null until it has. `set` takes what it answered last. */
export function useDesktop(): {
  readonly desktop: Desktop | null;
  readonly set: (answer: Promise<Desktop>) => Promise<void>;
} {
  const [desktop, setDesktop] = useState<Desktop | null>(null);
  const set = useCallback(async (answer: Promise<Desktop>) => setDesktop(await answer), []);
  useEffect(() => {
    void set(shell().desktop());
  }, [set]);
  return { desktop, set };
}
