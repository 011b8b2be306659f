import { performance } from 'node:perf_hooks';

/** Time as the engine sees it; tests hand in a clock that is a year off. */
export type Clock = {
  /** Wall clock, milliseconds since 1970. May jump. */
  now(): number;
  /** Milliseconds from an unknown start; never goes back, may stand still while the machine sleeps. */
  monotonic(): number;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};
