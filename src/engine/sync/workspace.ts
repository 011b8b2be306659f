import type { Log } from '../../logging/open-log.ts';
import type { ChangedKey } from '../../shared/contract/events.ts';
import type { WritableDb } from '../db/handle.ts';
import type { Clock } from '../net/clock.ts';
import type { HubLink } from '../net/hub-link.ts';
import type { Uploads } from '../outbox/upload-progress.ts';
import type { News } from '../rpc/news.ts';
import type { FileStore } from './file-store.ts';
import type { Pace } from './pace.ts';

/** One agent's data at one hub, and the way there: what syncing and sending work with. */
export type Workspace = {
  readonly db: WritableDb;
  readonly clock: Clock;
  /** The hub's time in ms as well as it is known here; never before what the hub has said. */
  hubNow(): number;
  readonly log: Log;
  readonly link: HubLink;
  readonly files: FileStore;
  /** Files on their way to the hub. */
  readonly uploads: Uploads;
  readonly news: News;
  /** How long bulk work may hold the thread. */
  readonly pace: Pace;
  /** Tells the screens what a commit touched. */
  announce(keys: readonly ChangedKey[]): void;
};
