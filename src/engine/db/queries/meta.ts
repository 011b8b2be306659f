import { z } from 'zod';
import { Agent, Workspace } from '../../../shared/domain/people.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

/** Counts the commits that touched macros, so that whoever keeps them in memory knows when to read again. */
export const macrosGeneration = 'macros.generation';
/** The same for articles. */
export const articlesGeneration = 'articles.generation';
/** How many articles have gone since the first, and how many of them the index was rid of when it was last cleared. */
export const articlesGone = 'articles.gone';
export const articlesCleared = 'articles.cleared';

export function getMeta(db: ReadableDb, key: string): string | null {
  return prepared<{ value: string }>(db, 'SELECT value FROM meta WHERE key = ?').get(key)?.value ?? null;
}

export function putMeta(db: WritableDb, key: string, value: string): void {
  prepared(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, value);
}

/** The agent who signed in last; null before the first time. */
export function getMe(db: ReadableDb): Agent | null {
  const row = prepared<{ document: string }>(
    db,
    "SELECT document FROM agents WHERE id = (SELECT value FROM meta WHERE key = 'me.id')",
  ).get();
  return row ? Agent.parse(JSON.parse(row.document)) : null;
}

export function getWorkspace(db: ReadableDb): Workspace | null {
  const text = getMeta(db, 'workspace');
  return text === null ? null : z.nullable(Workspace).parse(JSON.parse(text));
}
