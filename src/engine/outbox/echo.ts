import type { ChangedKey } from '../../shared/contract/events.ts';
import type { WritableDb } from '../db/handle.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { getMessagePlace } from '../db/queries/message-place.ts';
import { listEchoed, type OutboxRow, removeFromOutbox } from '../db/queries/outbox.ts';
import { getSyncState, type SyncPhase } from '../db/queries/sync-state.ts';

const walking: readonly SyncPhase[] = ['starting', 'working', 'knowledge', 'history'];

/**
 * Lets go of own mutations that the hub has executed and whose change is here, so that its row alone speaks. While
 * conversations are still being walked, a message that has not come by yet keeps its optimistic row.
 */
export function dropEchoed(db: WritableDb, now: number): ChangedKey[] {
  const { cursor, phase } = getSyncState(db);
  const echoed = listEchoed(db, cursor).filter((row) => isHere(db, row) || !walking.includes(phase));
  if (echoed.length === 0) return [];
  return inBatch(db, now, (batch) => {
    for (const row of echoed) {
      removeFromOutbox(db, row.key);
      batch.toRecompute.add(row.lane);
    }
  });
}

function isHere(db: WritableDb, { mutation }: OutboxRow): boolean {
  if (mutation.kind !== 'reply' && mutation.kind !== 'note') return true;
  return getMessagePlace(db, mutation.messageId) === 'hub';
}
