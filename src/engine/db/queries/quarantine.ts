import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

/** Something from the hub that this version can't read: kept aside with its reason, never in the way. */
export type Quarantined = {
  at: number;
  /** Where it came from: `changes`, `snapshot`, `documents`, `thread`, `live`. */
  source: string;
  entity: string | null;
  entityId: string | null;
  reason: string;
  payload: string;
};

/** Room for the newest ones alone: a hub gone wrong must not fill the disk. */
const mostKept = 1_000;
const longestPayload = 20_000;

/** Puts one item aside; an earlier one of the same entity and id is replaced. */
export function quarantine(db: WritableDb, item: Quarantined): void {
  if (item.entityId !== null) releaseQuarantined(db, item.entity, item.entityId);
  prepared(
    db,
    'INSERT INTO quarantine (at, source, entity, entity_id, reason, payload) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    item.at,
    item.source,
    item.entity,
    item.entityId,
    item.reason.slice(0, 500),
    item.payload.slice(0, longestPayload),
  );
  prepared(
    db,
    'DELETE FROM quarantine WHERE id <= (SELECT id FROM quarantine ORDER BY id DESC LIMIT 1 OFFSET ?)',
  ).run(mostKept);
}

/** A later version of the entity could be read (or it is gone): what was put aside is settled. */
export function releaseQuarantined(db: WritableDb, entity: string | null, entityId: string): void {
  prepared(db, 'DELETE FROM quarantine WHERE entity IS ? AND entity_id = ?').run(entity, entityId);
}

export function countQuarantined(db: ReadableDb): number {
  return prepared<{ n: number }>(db, 'SELECT count(*) AS n FROM quarantine').get()?.n ?? 0;
}
