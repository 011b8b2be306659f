import { useLayoutEffect, useRef } from 'react';

/**
 * Remembers what had the focus when something opened over the page; the answer gives it back. For what is left
 * without a choice: Mantine's own return also takes the focus from where a choice has just put it.
 */
export function useFocusBefore(opened: boolean): () => void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (opened) before.current = document.activeElement;
  }, [opened]);
  return () => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
}
