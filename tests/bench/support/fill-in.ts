import type { WritableDb } from '../../../src/engine/db/handle.ts';
import { getSyncState, putSyncState } from '../../../src/engine/db/queries/sync-state.ts';
import { systemClock } from '../../../src/engine/net/clock.ts';
import { createInFlight } from '../../../src/engine/sync/in-flight.ts';
import type { Pace } from '../../../src/engine/sync/pace.ts';
import { createWalk } from '../../../src/engine/sync/walk.ts';
import type { Workspace } from '../../../src/engine/sync/workspace.ts';
import { groupId } from '../../support/engine-data.ts';
import { historyLink } from './history-hub.ts';

/** Takes conversations in as the first sync does: its own walk from the hub's answers to committed rows. */
export async function fillIn(
  db: WritableDb,
  pace: Pace,
  bundles: readonly string[],
  announce: Workspace['announce'] = () => {},
): Promise<void> {
  const groupIds = Array.from({ length: 6 }, (_, i) => groupId(i + 1));
  const scope = { epoch: 1, groupIds, restrictedInside: true };
  putSyncState(db, { ...getSyncState(db), phase: 'history', historyAfter: null, scope });
  const workspace = { db, clock: systemClock, pace, link: historyLink(bundles), announce } as Workspace;
  const walk = createWalk(workspace, createInFlight(), () => {});
  const walked = await walk({ phase: 'history', groupId: null, after: null }, new AbortController().signal);
  if (!walked.ok) throw new Error(walked.error.message);
}
