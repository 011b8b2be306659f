/** One transaction of bulk work, as long as it may be. */
export type Stretch = {
  /** Whether there is time for one more item. */
  goesOn(): boolean;
  /** Call after the commit: how long it took beside the items is reckoned with the next time. */
  end(): void;
};

export type Pace = {
  /** A screen asked for something: for a while bulk work makes room for more of that. */
  asked(): void;
  /** Whether a screen has asked lately. */
  pressed(): boolean;
  /** Call when a transaction begins. */
  begin(): Stretch;
};

/** How long one transaction may hold the engine's thread, in milliseconds: while screens ask, and while none does. */
const heldFor = { pressed: 1.2, alone: 16 } as const;
/** Nobody who works is quiet for longer, in milliseconds. */
const recently = 1_500;
/** What settling and committing may cost at most, as a multiple of the items themselves. */
const mostTail = 5;

/**
 * Cuts bulk work by time. Writing and reading share one thread, so a read that comes in waits for the transaction under
 * way; larger ones cost less a row. `now` is monotonic, in milliseconds.
 */
export function createPace(now: () => number = () => performance.now()): Pace {
  let lastAsked = Number.NEGATIVE_INFINITY;
  /** What a whole transaction takes, in terms of its items: the search index is written at its end. */
  const tails = { pressed: 2, alone: 2 };
  const pressed = () => now() - lastAsked < recently;
  return {
    asked() {
      lastAsked = now();
    },
    pressed,
    begin() {
      const kind = pressed() ? 'pressed' : 'alone';
      const began = now();
      let spent = 0;
      return {
        goesOn() {
          spent = now() - began;
          return spent * tails[kind] < heldFor[kind];
        },
        end() {
          if (spent === 0) return;
          const tail = Math.min(mostTail, (now() - began) / spent);
          tails[kind] += (tail - tails[kind]) / 8;
        },
      };
    },
  };
}
