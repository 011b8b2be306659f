import type { AppStatus } from '../../shared/contract/app-status.ts';
import { prepared } from '../db/handle.ts';
import { getWorkspace } from '../db/queries/meta.ts';
import { countOutbox } from '../db/queries/outbox.ts';
import { countQuarantined } from '../db/queries/quarantine.ts';
import { getSyncState } from '../db/queries/sync-state.ts';
import type { Station } from './session-station.ts';
import { shownMe } from './shift.ts';

/** The truth about connection, sync and outbox, for the status bar. */
export function statusOf(
  { db, link, driver, account, lease, lastInStep }: Station,
  about: {
    readonly version: string;
    readonly hubUrl: string | null;
    readonly workstation: string;
    readonly embedded: boolean;
  },
): AppStatus {
  const sqlite = prepared<{ version: string }>(db, 'SELECT sqlite_version() AS version').get();
  return {
    connection: link.connection.state(),
    lastSyncAt: lastInStep() ?? getSyncState(db).lastSyncAt,
    progress: driver.progress(),
    outbox: countOutbox(db),
    quarantined: countQuarantined(db),
    me: account ? shownMe(db) : null,
    workspace: account ? getWorkspace(db) : null,
    hubUrl: about.hubUrl,
    workstation: about.workstation,
    embedded: about.embedded,
    locked: lease.locked(),
    engine: {
      pid: process.pid,
      sqlite: sqlite?.version ?? '',
      node: process.versions.node,
      version: about.version,
    },
  };
}
