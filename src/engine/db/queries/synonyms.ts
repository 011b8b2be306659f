import { prepared, type ReadableDb } from '../handle.ts';

/** Counts the changes of what trainers say means the same, so that whoever keeps it in memory knows when to read again. */
export const synonymsGeneration = 'synonyms.generation';

/** Groups of words that mean the same, as trainers wrote them. */
export function listSynonyms(db: ReadableDb): string[][] {
  return prepared<{ words: string }>(db, 'SELECT words FROM synonyms ORDER BY id')
    .all()
    .map(({ words }) => JSON.parse(words) as string[]);
}
