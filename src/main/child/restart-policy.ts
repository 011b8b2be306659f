/** Decides what to do when a supervised process has died. Times in milliseconds. */
export type RestartPolicy = {
  /** Call at each unexpected end. */
  died(now: number): { readonly restartIn: number; readonly attempt: number } | 'give-up';
};

/**
 * Restarts at once after a first crash, then slower; more than `most` crashes within `windowMs` means that a
 * restart does not help, and a person must decide.
 */
export function createRestartPolicy(most = 4, windowMs = 60_000): RestartPolicy {
  let deaths: number[] = [];
  return {
    died: (now) => {
      deaths = deaths.filter((at) => now - at < windowMs);
      deaths.push(now);
      if (deaths.length > most) return 'give-up';
      return { restartIn: deaths.length === 1 ? 0 : 300 * 2 ** (deaths.length - 1), attempt: deaths.length };
    },
  };
}
