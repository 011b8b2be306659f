import { useEffect } from 'react';
import { keepStill } from './keep-still.ts';
import type { ListWindow } from './list-window.ts';

/** Keeps a list's rows where they are while somebody aims at one of them. */
export function useStillRows(list: ListWindow, element: HTMLElement | null): void {
  useEffect(() => (element ? keepStill(list, element) : undefined), [list, element]);
}
