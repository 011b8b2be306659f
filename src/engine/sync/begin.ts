import type { SyncStart } from '../../shared/wire/sync.ts';
import { transact } from '../db/handle.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { eraseWithheld } from '../db/ingest/kyc.ts';
import { replacePeople, saveIdentity } from '../db/ingest/people.ts';
import { removeOutside } from '../db/ingest/scope.ts';
import { eraseUnseenFields } from '../db/ingest/seen-fields.ts';
import { eraseUnseenSignals, replaceOpenSignals } from '../db/ingest/signals.ts';
import { getSyncState, putGainedGroups, putSyncState } from '../db/queries/sync-state.ts';
import type { Outcome } from '../net/outcome.ts';
import { succeeded } from '../net/outcome.ts';
import type { Workspace } from './workspace.ts';

/**
 * Begins a walk through everything: the first sync, or a resnapshot. People and places come whole, the cursor
 * stands from now on at the walk's beginning, so that the change log brings whatever changes meanwhile. Rows of the
 * round before stay in use; each is replaced as the walk meets it, and what it never met is swept at its end.
 */
export async function begin(workspace: Workspace, signal: AbortSignal): Promise<Outcome<null>> {
  const outcome = await workspace.link.call((hub, options) => hub.start(options), signal);
  if (!outcome.ok) return outcome;
  const { db, clock } = workspace;
  const now = clock.now();
  const keys = transact(db, () => saveStart(workspace, outcome.value, now));
  workspace.announce(keys);
  return succeeded(null);
}

function saveStart({ db }: Workspace, start: SyncStart, now: number) {
  const state = getSyncState(db);
  const keys = [...replacePeople(db, start, now), ...saveIdentity(db, start.me, start.workspace, now)];
  putSyncState(db, {
    ...state,
    cursor: start.cursor,
    scope: start.scope,
    phase: 'working',
    workingAfter: null,
    historyAfter: null,
    done: 0,
    total: start.totals.open,
    totals: start.totals,
    manifestCursor: null,
    round: state.round + 1,
  });
  putGainedGroups(db, []);
  keys.push(...removeOutside(db, start.scope, now, Number.MAX_SAFE_INTEGER).keys);
  keys.push(...inBatch(db, now, (batch) => eraseUnseenFields(batch, start.scope)));
  keys.push(...inBatch(db, now, (batch) => eraseWithheld(batch, start.scope)));
  keys.push(
    ...inBatch(db, now, (batch) => {
      eraseUnseenSignals(batch, start.scope.role);
      replaceOpenSignals(batch, start.me.role, start.signals);
    }),
  );
  keys.push({ topic: 'status' });
  return keys;
}
