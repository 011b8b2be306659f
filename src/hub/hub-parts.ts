import type { Log } from '../logging/open-log.ts';
import type { FileStore } from './files/file-store.ts';
import type { Store } from './store/store.ts';

/** What a hub stands on before anything of it runs. */
export type HubParts = {
  readonly store: Store;
  readonly files: FileStore;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};
