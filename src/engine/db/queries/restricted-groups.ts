import { prepared, type ReadableDb } from '../handle.ts';

/** Groups whose conversations only their members may see. */
export function listRestrictedGroups(db: ReadableDb): Set<string> {
  const rows = prepared<{ id: string }>(db, 'SELECT id FROM groups WHERE restricted = 1').all();
  return new Set(rows.map((row) => row.id));
}
