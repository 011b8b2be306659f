import type { Log } from '../logging/open-log.ts';
import type { FileStore } from './files/file-store.ts';
import type { LiveFloor } from './realtime/live-floor.ts';
import type { Store } from './store/store.ts';

/** What every part of a running hub works with. */
export type HubContext = {
  readonly store: Store;
  readonly files: FileStore;
  readonly live: LiveFloor;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};
