import { setImmediate as breathe } from 'node:timers/promises';

/** Work that is done a piece at a time, since reading and writing share one thread. */
export type Turns = {
  /** Call between pieces: others get their turn. False when the work is to stop: it has had its time, or nobody waits for it. */
  goOn(): Promise<boolean>;
};

/** How long others may have to wait, in milliseconds. */
const longestPiece = 6;

/** `most`: how long the whole may take, in milliseconds. */
export function createTurns(most: number, signal?: AbortSignal): Turns {
  const began = performance.now();
  let resumed = began;
  return {
    async goOn() {
      const now = performance.now();
      if (signal?.aborted || now - began > most) return false;
      if (now - resumed > longestPiece) {
        await breathe();
        resumed = performance.now();
      }
      return !signal?.aborted;
    },
  };
}
