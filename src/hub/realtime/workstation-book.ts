import type { HubParts } from '../hub-parts.ts';
import { type Heard, noteGone, noteHeard } from '../store/queries/workstations.ts';

/** Keeps how far every workstation has come, as it says so itself. */
export type WorkstationBook = {
  /** Null `reached`: it is there, and that is all that is known. */
  heard(workstationId: string | null, reached: Heard['reached']): void;
  /** Its last line to this node ended. */
  left(workstationId: string | null): void;
  stop(): Promise<void>;
};

/** What is heard in so long is written at once. */
const gatherMs = 250;

export function openWorkstationBook({
  store,
  clock,
  log,
}: Pick<HubParts, 'store' | 'clock' | 'log'>): WorkstationBook {
  let waiting = new Map<string, Heard>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let writing: Promise<void> = Promise.resolve();

  function write(work: () => Promise<void>): void {
    writing = writing
      .then(() => (stopped ? undefined : work()))
      .catch((error: unknown) => {
        if (!stopped) log.warn({ err: error }, 'how far workstations are could not be noted');
      });
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const heard = [...waiting.values()];
    waiting = new Map();
    if (heard.length > 0) write(() => noteHeard(store.db, heard));
  }

  return {
    heard(id, reached) {
      if (id === null || stopped) return;
      waiting.set(id, { id, at: clock(), reached: reached ?? waiting.get(id)?.reached ?? null });
      timer ??= setTimeout(flush, gatherMs);
    },
    left(id) {
      if (id === null || stopped) return;
      flush();
      const at = clock();
      write(() => noteGone(store.db, id, at));
    },
    async stop() {
      flush();
      await writing;
      stopped = true;
      clearTimeout(timer);
    },
  };
}
