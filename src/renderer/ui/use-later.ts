import { useEffect, useState } from 'react';

/** False until what asks has been on the screen for so long, in milliseconds: for work that must not meet its drawing. */
export function useLater(ms: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return later;
}
