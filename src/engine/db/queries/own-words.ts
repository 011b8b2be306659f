import { prepared, type ReadableDb, transact, type WritableDb } from '../handle.ts';

/** Capitals and the way of writing an apostrophe or an accent make no other word. */
export const foldWord = (word: string): string => word.normalize('NFC').replaceAll('’', "'").toLowerCase();

/** In the order of the alphabet. */
export function listOwnWords(db: ReadableDb): string[] {
  return prepared<{ word: string }>(db, 'SELECT word FROM own_words ORDER BY folded')
    .all()
    .map(({ word }) => word);
}

/** Adds a word; answers false where there are `most` already. One that is there is written as it is now. */
export function addOwnWord(db: WritableDb, word: string, now: number, most: number): boolean {
  return transact(db, () => {
    const { count } = prepared<{ count: number }>(db, 'SELECT count(*) AS count FROM own_words').get() ?? {
      count: 0,
    };
    if (count >= most) return false;
    prepared(
      db,
      `INSERT INTO own_words (folded, word, added_at) VALUES (?, ?, ?)
        ON CONFLICT (folded) DO UPDATE SET word = excluded.word`,
    ).run(foldWord(word), word, now);
    return true;
  });
}

export function removeOwnWord(db: WritableDb, word: string): void {
  transact(db, () => prepared(db, 'DELETE FROM own_words WHERE folded = ?').run(foldWord(word)));
}
