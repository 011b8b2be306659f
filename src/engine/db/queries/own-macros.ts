import type { OwnMacro } from '../../../shared/domain/own-macro.ts';
import { prepared, type ReadableDb } from '../handle.ts';

type Stored = { hub: string | null; shown: string | null };

const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as OwnMacro));

/** Every macro of this agent's own, own changes applied, by title. */
export function listOwnMacros(db: ReadableDb): OwnMacro[] {
  return prepared<{ shown: string }>(
    db,
    "SELECT shown FROM own_macros WHERE shown IS NOT NULL ORDER BY shown ->> '$.title', id",
  )
    .all()
    .flatMap(({ shown }) => parse(shown) ?? []);
}

/** One as the hub has it and as it is shown; null for none. */
export function getOwnMacro(
  db: ReadableDb,
  id: string,
): { readonly hub: OwnMacro | null; readonly shown: OwnMacro | null } | null {
  const row = prepared<Stored>(db, 'SELECT hub, shown FROM own_macros WHERE id = ?').get(id);
  return row ? { hub: parse(row.hub), shown: parse(row.shown) } : null;
}

export function listOwnMacroIds(db: ReadableDb): string[] {
  return prepared<{ id: string }>(db, 'SELECT id FROM own_macros')
    .all()
    .map(({ id }) => id);
}
