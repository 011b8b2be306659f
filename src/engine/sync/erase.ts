import type { WritableDb } from '../db/handle.ts';
import { clearArticleIndex } from './article-index.ts';
import { pause } from './pause.ts';

/** Pages of the search index that one step merges; keeps each step within a few milliseconds. */
const pagesPerStep = 400;
const mostSteps = 5_000;

/**
 * Erases what deleted rows leave behind in the file. SQLite zeroes freed space itself (`secure_delete`); words in
 * the search indexes go when their parts are merged, and the write-ahead log is cut once nothing reads from it.
 */
export async function eraseTraces(db: WritableDb, signal: AbortSignal): Promise<void> {
  const merge = db.prepare("INSERT INTO message_search (message_search, rank) VALUES ('merge', ?)");
  for (let step = 0; step < mostSteps && !signal.aborted; step += 1) {
    // A negative figure begins a merge of all segments, as `optimize` does, but in pieces.
    const before = totalChanges(db);
    merge.run(step === 0 ? -pagesPerStep : pagesPerStep);
    if (totalChanges(db) - before < 2) break;
    await pause(5, signal);
  }
  await clearArticleIndex(db, signal);
  for (let attempt = 0; attempt < 20 && !signal.aborted; attempt += 1) {
    const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (answer?.busy === 0) return;
    await pause(100, signal);
  }
}

function totalChanges(db: WritableDb): number {
  return db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;
}
