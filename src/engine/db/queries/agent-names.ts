import { prepared, type ReadableDb } from '../handle.ts';

/** An agent's name, empty when nobody knows it. */
export function getAgentName(db: ReadableDb, id: string | null): string {
  if (id === null) return '';
  return prepared<{ name: string }>(db, 'SELECT name FROM agents WHERE id = ?').get(id)?.name ?? '';
}
