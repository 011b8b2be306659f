import { useSyncExternalStore } from 'react';
import type { ShellHealth } from '../../shared/contract/shell.ts';
import { shell } from './shell.ts';

let health: ShellHealth = {
  engine: { state: 'starting', step: null },
  hub: { state: 'starting', step: null },
};
const listeners = new Set<() => void>();
let watching = false;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!watching) {
    watching = true;
    shell().onHealth((next) => {
      health = next;
      for (const heard of listeners) heard();
    });
  }
  return () => listeners.delete(listener);
}

/** The life of engine and embedded hub, as the shell sees it. */
export function useShellHealth(): ShellHealth {
  return useSyncExternalStore(subscribe, () => health);
}
