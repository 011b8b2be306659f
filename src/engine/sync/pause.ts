/** Resolves after `ms`, or at once when the signal aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    signal.addEventListener('abort', finish);
  });
}

/** Lets everything that waits (the screen's reads above all) go first. */
export function yieldToReads(): Promise<void> {
  // Asking and being answered take a turn each.
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}
