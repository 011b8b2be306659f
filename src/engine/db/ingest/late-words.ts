import { indexable } from '../../search/segment.ts';
import { prepared, transactLightly, type WritableDb } from '../handle.ts';

/** Puts words of a message into the index later, when `indexWaiting` comes to it. */
export function putOff(db: WritableDb, stamp: number): void {
  prepared(db, 'INSERT OR IGNORE INTO unindexed (stamp) VALUES (?)').run(stamp);
}

/** Whether the message of this stamp was waiting; it no longer is. */
export function callOff(db: WritableDb, stamp: number): boolean {
  return prepared(db, 'DELETE FROM unindexed WHERE stamp = ?').run(stamp).changes === 1;
}

/** Writes the words of at most so many messages that wait into the index, in its order. Answers with how many. */
export function indexWaiting(db: WritableDb, most: number): number {
  // Read where it is written: beside another connection a message may be gone in between.
  return transactLightly(db, () => {
    const waiting = prepared<{ stamp: number; body_text: string }>(
      db,
      `SELECT u.stamp, m.body_text FROM unindexed AS u CROSS JOIN messages AS m ON m.stamp = u.stamp
        ORDER BY u.stamp LIMIT ?`,
    ).all(most);
    const last = waiting.at(-1);
    if (!last) return 0;
    const insert = prepared(db, 'INSERT INTO message_search (rowid, body) VALUES (?, ?)');
    for (const { stamp, body_text } of waiting) insert.run(stamp, indexable(body_text));
    prepared(db, 'DELETE FROM unindexed WHERE stamp <= ?').run(last.stamp);
    return waiting.length;
  });
}
