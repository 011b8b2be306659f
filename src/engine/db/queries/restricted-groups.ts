import { prepared, type ReadableDb } from '../handle.ts';
import type { StoredConversation } from '../records.ts';

/** Groups whose conversations only their members may see. */
export function listRestrictedGroups(db: ReadableDb): Set<string> {
  const rows = prepared<{ id: string }>(db, 'SELECT id FROM groups WHERE restricted = 1').all();
  return new Set(rows.map((row) => row.id));
}

/** Whether a list that others may look at over a shoulder names nobody in it: it is behind a wall, or not here at all. */
export function isDiscreet(
  db: ReadableDb,
  record: Pick<StoredConversation, 'restricted' | 'group_id'> | undefined,
): boolean {
  return record === undefined || record.restricted === 1 || listRestrictedGroups(db).has(record.group_id);
}
