import type { EngineOptions } from '../../src/engine/engine.ts';

/** Quick enough for tests, long enough for a busy machine. */
export const briskLimits: Pick<EngineOptions, 'timeLimits' | 'liveLimits'> = {
  timeLimits: { headersMs: 2_500, idleMs: 1_500, totalMs: 6_000 },
  liveLimits: { pingEveryMs: 700, pongWithinMs: 900, welcomeWithinMs: 2_500 },
};
