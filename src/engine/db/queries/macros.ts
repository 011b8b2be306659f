import type { Source } from '../../../shared/domain/conversation.ts';
import type { Macro } from '../../../shared/domain/knowledge.ts';
import { prepared, type ReadableDb } from '../handle.ts';

export function getMacro(db: ReadableDb, id: string): Macro | null {
  const row = prepared<{ document: string }>(db, 'SELECT document FROM macros WHERE id = ?').get(id);
  return row ? (JSON.parse(row.document) as Macro) : null;
}

/** The first of those that have this shortcut. Reads all of them: a few hundred. */
export function findMacroByShortcut(db: ReadableDb, shortcut: string): Macro | null {
  const row = prepared<{ document: string }>(
    db,
    "SELECT document FROM macros WHERE json_extract(document, '$.shortcut') = ? ORDER BY id LIMIT 1",
  ).get(shortcut);
  return row ? (JSON.parse(row.document) as Macro) : null;
}

export function listMacros(db: ReadableDb): Macro[] {
  const rows = prepared<{ document: string }>(db, 'SELECT document FROM macros ORDER BY title, id').all();
  return rows.map((row) => JSON.parse(row.document) as Macro);
}

/** Titles of the macros that a text came from. */
export function listMacroTitles(db: ReadableDb, sources: readonly Source[]): string[] {
  const titles = sources.map(({ kind, id }) => (kind === 'macro' ? getMacro(db, id)?.title : undefined));
  return titles.filter((title) => title !== undefined);
}
