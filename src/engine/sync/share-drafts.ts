import { failureOf } from '../db/failures.ts';
import type { Workspace } from './workspace.ts';

export type DraftSyncer = {
  /** A draft was saved here, sent or thrown away: the hub hears of it after a rest. */
  changed(): void;
  /** The hub may have others: after connecting, and when it says so. */
  pull(): void;
  stop(): Promise<void>;
};

/** How drafts of one kind come and go; `pull` and `push` answer false where the line is not up to it. */
export type Shared<Place> = {
  pull(): Promise<boolean>;
  listChanged(): readonly Place[];
  push(place: Place): Promise<boolean>;
};

/** A pause in typing, so that not every word is a call. */
const restMs = 1_500;
const clockToleranceMs = 5_000;

/**
 * Shares drafts with the hub, one call after the other: its own first when it was told to, then those that changed here.
 * `make` gets what ends with the syncer, and `again`, for what changed while it was pushed.
 */
export function shareDrafts<Place>(
  { link, log }: Pick<Workspace, 'link' | 'log'>,
  make: (signal: AbortSignal, again: () => void) => Shared<Place>,
): DraftSyncer {
  const stopping = new AbortController();
  const { signal } = stopping;
  let work: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted = { push: false, pull: false };
  let running = false;
  const again = () => {
    wanted.push = true;
  };
  const drafts = make(signal, again);

  function run(): void {
    if (running || signal.aborted) return;
    running = true;
    work = (async () => {
      while ((wanted.push || wanted.pull) && !signal.aborted && link.connection.isOnline()) {
        const { pull } = wanted;
        wanted = { push: false, pull: false };
        if (pull && !(await drafts.pull())) return;
        for (const place of drafts.listChanged()) if (!(await drafts.push(place))) return;
      }
    })()
      .catch((error: unknown) => {
        // The drafts are safe here; the driver deals with a database that refuses.
        log.error({ failure: failureOf(error), error: String(error) }, 'drafts could not be shared');
      })
      .finally(() => {
        running = false;
      });
  }

  return {
    changed() {
      again();
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, restMs);
    },
    pull() {
      wanted = { push: true, pull: true };
      run();
    },
    async stop() {
      clearTimeout(timer);
      stopping.abort();
      await work;
    },
  };
}

/** When a draft was edited, in the hub's time, ms. What the hub says of it is good to a second: a clock that is about right is taken as it is. */
export function editedAtHub({ link }: Pick<Workspace, 'link'>, editedAt: number): number {
  const offset = link.hubOffset();
  return Math.max(0, Math.round(editedAt + (Math.abs(offset) > clockToleranceMs ? offset : 0)));
}
