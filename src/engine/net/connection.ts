import type { Connection } from '../../shared/contract/app-status.ts';
import { backoffMs, connectionBackoff } from './backoff.ts';
import type { Clock } from './clock.ts';
import type { CallError } from './outcome.ts';

export type ConnectionMonitor = {
  state(): Connection;
  isOnline(): boolean;
  /** A hub answered, whatever it said. */
  answered(): void;
  /** The way to the hub is broken; the next attempt is set. */
  lost(error: Pick<CallError, 'message' | 'retryAfterMs'>): void;
  /** The first reason stands until somebody signs in. */
  needsSignIn(reason: string, why?: Extract<Connection, { state: 'needs-sign-in' }>['why']): void;
  upgradeRequired(): void;
  /** Somebody signed in, or the hub moved: try from the start. */
  restart(): void;
  /** Wake from sleep, or a click: the wait that is running ends now. */
  kick(): void;
  /**
   * Resolves when the next attempt is due: at once when online, after the back-off when not; waits while only a
   * person can help. One caller, the sync driver, makes the attempts; the others wait for `whenOnline`.
   */
  whenDue(signal: AbortSignal): Promise<void>;
  whenOnline(signal: AbortSignal): Promise<void>;
  subscribe(listener: (state: Connection) => void): () => void;
};

/**
 * What is known of the way to the hub, from real traffic alone: an answer means online, a failed call means
 * offline until the next attempt. Nothing asks the operating system.
 */
export function createConnectionMonitor(clock: Clock, random: () => number = Math.random): ConnectionMonitor {
  let state: Connection = { state: 'starting' };
  let attempt = 0;
  let dueAt = 0;
  let offlineSince: number | null = null;
  const listeners = new Set<(state: Connection) => void>();
  const waiting = new Set<() => void>();

  function become(next: Connection): void {
    if (same(state, next)) return;
    state = next;
    for (const listener of listeners) listener(state);
    wake();
  }

  function wake(): void {
    for (const check of [...waiting]) check();
  }

  function waitUntil(ready: () => number | null, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const finish = () => {
        clearTimeout(timer);
        waiting.delete(check);
        signal.removeEventListener('abort', finish);
        resolve();
      };
      const check = () => {
        clearTimeout(timer);
        if (signal.aborted) return finish();
        const wait = ready();
        if (wait === null) return;
        if (wait <= 0) return finish();
        timer = setTimeout(check, Math.min(wait, 60_000));
      };
      waiting.add(check);
      signal.addEventListener('abort', finish);
      check();
    });
  }

  const stuck = () => state.state === 'needs-sign-in' || state.state === 'upgrade-required';

  return {
    state: () => state,
    isOnline: () => state.state === 'online',
    answered() {
      attempt = 0;
      dueAt = 0;
      offlineSince = null;
      if (stuck() || state.state === 'online') return;
      become({ state: 'online', since: clock.now() });
    },
    lost(error) {
      if (stuck()) return;
      const wait = backoffMs(attempt, connectionBackoff, error.retryAfterMs, random);
      attempt += 1;
      dueAt = clock.monotonic() + wait;
      offlineSince ??= clock.now();
      become({
        state: 'offline',
        since: offlineSince,
        nextAttemptAt: Math.max(0, Math.round(clock.now() + wait)),
        reason: error.message.slice(0, 200),
      });
      wake();
    },
    needsSignIn(reason, why = 'ended') {
      if (state.state === 'needs-sign-in') return;
      become({ state: 'needs-sign-in', why, reason: reason.slice(0, 200) });
    },
    upgradeRequired() {
      become({ state: 'upgrade-required' });
    },
    restart() {
      attempt = 0;
      dueAt = 0;
      offlineSince = null;
      become({ state: 'starting' });
      wake();
    },
    kick() {
      dueAt = 0;
      wake();
    },
    async whenDue(signal) {
      await waitUntil(() => (stuck() ? null : dueAt - clock.monotonic()), signal);
      if (!signal.aborted && state.state === 'offline') become({ state: 'connecting', attempt });
    },
    whenOnline: (signal) => waitUntil(() => (state.state === 'online' ? 0 : null), signal),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function same(a: Connection, b: Connection): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
