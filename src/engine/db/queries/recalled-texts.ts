import type { Source } from '../../../shared/domain/conversation.ts';
import type { Macro } from '../../../shared/domain/knowledge.ts';
import type { Validity } from '../../../shared/domain/validity.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

/** Keeps what a document said until now, where its next version calls that one back. */
export function keepRecalled(
  db: WritableDb,
  { kind, id, version }: Source,
  next: Validity | undefined,
  texts: () => readonly string[],
): void {
  if (!next?.recalled?.includes(version)) return;
  prepared(db, 'INSERT OR REPLACE INTO recalled_texts (kind, id, version, texts) VALUES (?, ?, ?, ?)').run(
    kind,
    id,
    version,
    JSON.stringify(texts()),
  );
}

/** Keeps what a macro said and what it was called, of which nothing is here any more: it was taken back. */
export function keepGone(db: WritableDb, { id, version, title, bodies }: Macro): void {
  prepared(
    db,
    "INSERT OR REPLACE INTO recalled_texts (kind, id, version, texts, title) VALUES ('macro', ?, ?, ?, ?)",
  ).run(id, version, JSON.stringify(Object.values(bodies)), title);
}

/** What a macro was called that is gone; null where this version of it never was here, or went for another. */
export function getGoneTitle(db: ReadableDb, { kind, id, version }: Source): string | null {
  const sql = 'SELECT title FROM recalled_texts WHERE kind = ? AND id = ? AND version = ?';
  return prepared<{ title: string | null }>(db, sql).get(kind, id, version)?.title ?? null;
}

/** What a version that was called back said; null where it never was on this workstation. */
export function getRecalled(db: ReadableDb, { kind, id, version }: Source): string[] | null {
  const row = prepared<{ texts: string }>(
    db,
    'SELECT texts FROM recalled_texts WHERE kind = ? AND id = ? AND version = ?',
  ).get(kind, id, version);
  return row ? (JSON.parse(row.texts) as string[]) : null;
}
