import type { ChangedKey } from '../../../shared/contract/events.ts';
import type { Scope } from '../../../shared/wire/sync.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';
import { getSyncState } from '../queries/sync-state.ts';
import { baseOf, type StoredConversation } from '../records.ts';
import { removeFreezesOutside } from './freezes.ts';
import { inBatch } from './in-batch.ts';
import { removeConversation } from './remove-conversation.ts';
import { removeSidesOutside } from './sides.ts';

export type Removal = {
  readonly keys: ChangedKey[];
  /** Whether there is more to remove; call again. */
  readonly more: boolean;
};

/**
 * Removes conversations that the agent may no longer have, at most `limit` in this transaction. The hub's word
 * counts, not what an own pending move would show.
 */
export function removeOutside(db: WritableDb, scope: Scope, now: number, limit = 50): Removal {
  const allowed = new Set(scope.groupIds);
  const restrictedGroups = new Set(
    prepared<{ id: string }>(db, 'SELECT id FROM groups WHERE restricted = 1')
      .all()
      .map((row) => row.id),
  );
  const suspects = prepared<StoredConversation>(
    db,
    `SELECT * FROM conversations WHERE base IS NOT NULL OR restricted = 1
       OR group_id NOT IN (SELECT value FROM json_each(?))`,
  );
  const outside: string[] = [];
  for (const record of suspects.iterate(JSON.stringify(scope.groupIds))) {
    const { groupId, restricted, alsoGroupId } = baseOf(record);
    const hidden = restricted && !scope.restrictedInside && !restrictedGroups.has(groupId);
    if (allowed.has(groupId) && !hidden) continue;
    if (!restricted && alsoGroupId !== null && allowed.has(alsoGroupId)) continue;
    outside.push(record.id);
    if (outside.length > limit) break;
  }
  const { keys, more } = removeSome(db, outside, now, limit);
  if (!more)
    keys.push(
      ...inBatch(db, now, (batch) => {
        removeSidesOutside(batch, scope, restrictedGroups);
        removeFreezesOutside(batch, scope.role);
      }),
    );
  return { keys, more };
}

/** Whether a walk through everything is under way, or its end, before which rows may be here that the hub has no more. */
export function holdsOlderRound(db: ReadableDb): boolean {
  const { round, phase } = getSyncState(db);
  if (phase === 'idle' || (round <= 1 && phase !== 'starting')) return false;
  if (phase !== 'pictures') return round > 0;
  return prepared(db, 'SELECT 1 FROM conversations WHERE round < ? LIMIT 1').get(round) !== undefined;
}

/** Removes conversations that the snapshot round `round` has not confirmed, at most `limit` in this transaction. */
export function sweepRound(db: WritableDb, round: number, now: number, limit = 50): Removal {
  const stale = prepared<{ id: string }>(db, 'SELECT id FROM conversations WHERE round < ? LIMIT ?')
    .all(round, limit + 1)
    .map((row) => row.id);
  return removeSome(db, stale, now, limit);
}

function removeSome(db: WritableDb, ids: readonly string[], now: number, limit: number): Removal {
  const keys = inBatch(db, now, (batch) => {
    for (const id of ids.slice(0, limit)) removeConversation(batch, id);
  });
  return { keys, more: ids.length > limit };
}
