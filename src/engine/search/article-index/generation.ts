import { prepared, type ReadableDb } from '../../db/handle.ts';
import { articlesGeneration, getMeta } from '../../db/queries/meta.ts';

/** Another one whenever an article came, changed or went: what is kept in memory about the index is of one of them. */
export function indexGeneration(db: ReadableDb): string {
  return `${getMeta(db, articlesGeneration)} ${lastDoc(db)}`;
}

/** The greatest number that an article has in the index; 0 where it is empty. */
export function lastDoc(db: ReadableDb): number {
  return prepared<{ doc: number | null }>(db, 'SELECT max(doc) AS doc FROM article_docs').get()?.doc ?? 0;
}
