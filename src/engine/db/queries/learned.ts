import { v7 as newId } from 'uuid';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { LearnedNote, type LearningReport } from '../../../shared/wire/learning.ts';
import { prepared, type ReadableDb, transact, type WritableDb } from '../handle.ts';

const dayMs = 24 * 3_600_000;
/** Lines that wait at most: far more than a month offline; beyond it the oldest go. */
const mostWaiting = 5_000;
/** What is older is of no use any more, and the hub would not take it. */
const daysKept = 30;
const notesPerBatch = 200;

type Tallies = 'day' | 'times' | 'edited' | 'kept';
type WithoutTallies<Note> = Note extends unknown ? Omit<Note, Tallies> : never;
/** What is counted; `edited` and `kept` are a macro's alone. */
export type Learned = WithoutTallies<LearnedNote> & { readonly edited?: number; readonly kept?: number };

export const dayOf = (at: number): number => Math.floor(at / dayMs);

/** Counts something once more, on the day of `at`, the hub's time in ms. */
export function countLearned(db: WritableDb, learned: Learned, at: number): void {
  const { edited = 0, kept = 0, ...subject } = learned;
  prepared(
    db,
    `INSERT INTO learned (day, batch, subject, times, edited, kept) VALUES (?, NULL, ?, 1, ?, ?)
       ON CONFLICT (day, subject) WHERE batch IS NULL DO UPDATE SET times = times + 1,
         edited = edited + excluded.edited, kept = kept + excluded.kept`,
  ).run(dayOf(at), canonicalJson(subject), edited, kept);
}

/** Keeps what is known of a reply until it has left, under its key in the outbox. */
export function keepLearnedSend(db: WritableDb, key: string, notes: readonly Learned[], at: number): void {
  if (notes.length === 0) return;
  prepared(db, 'INSERT OR REPLACE INTO learned_sends (key, notes, at) VALUES (?, ?, ?)').run(
    key,
    JSON.stringify(notes),
    at,
  );
}

/** The reply has left: what is known of it counts, once. */
export function countLearnedSend(db: WritableDb, key: string): void {
  const row = prepared<{ notes: string; at: number }>(
    db,
    'DELETE FROM learned_sends WHERE key = ? RETURNING notes, at',
  ).get(key);
  if (!row) return;
  for (const note of JSON.parse(row.notes) as Learned[]) countLearned(db, note, row.at);
}

type Row = {
  n: number;
  day: number;
  batch: string;
  subject: string;
  times: number;
  edited: number;
  kept: number;
};

/**
 * The oldest batch that the hub may not have; null: there is nothing to tell. What is in it stays in it until `dropBatch`:
 * told again after a lost answer or a crash, it is the same batch, and what is counted meanwhile is in the next.
 */
export function takeBatch(db: WritableDb, now: number): LearningReport | null {
  return transact(db, () => {
    forgetOld(db, now);
    const begun = prepared<{ batch: string }>(
      db,
      'SELECT batch FROM learned WHERE batch IS NOT NULL ORDER BY n LIMIT 1',
    ).get();
    const id = begun?.batch ?? newId();
    if (!begun)
      prepared(
        db,
        `UPDATE learned SET batch = ? WHERE n IN
           (SELECT n FROM learned WHERE batch IS NULL ORDER BY n LIMIT ${notesPerBatch})`,
      ).run(id);
    const rows = prepared<Row>(db, 'SELECT * FROM learned WHERE batch = ? ORDER BY n').all(id);
    const notes = rows.flatMap(({ day, subject, times, edited, kept }) => {
      const what = JSON.parse(subject) as { kind: string };
      const parsed = LearnedNote.safeParse({
        ...what,
        day,
        times,
        ...(what.kind === 'macro' && { edited, kept }),
      });
      // What another version counted and this one does not know is left out.
      return parsed.success ? [parsed.data] : [];
    });
    if (rows.length > 0 && notes.length === 0) {
      dropBatch(db, id);
      return null;
    }
    return rows.length === 0 ? null : { id, notes };
  });
}

/** The hub has it. */
export function dropBatch(db: WritableDb, id: string): void {
  prepared(db, 'DELETE FROM learned WHERE batch = ?').run(id);
}

function forgetOld(db: WritableDb, now: number): void {
  prepared(db, 'DELETE FROM learned WHERE day < ?').run(dayOf(now) - daysKept);
  prepared(db, 'DELETE FROM learned_sends WHERE at < ?').run(now - daysKept * dayMs);
  prepared(
    db,
    `DELETE FROM learned WHERE batch IS NULL AND n <=
       (SELECT n FROM learned WHERE batch IS NULL ORDER BY n DESC LIMIT 1 OFFSET ${mostWaiting})`,
  ).run();
}

/** Lines that wait to be told; for tests and diagnostics. */
export function countWaiting(db: ReadableDb): number {
  return prepared<{ count: number }>(db, 'SELECT count(*) AS count FROM learned').get()?.count ?? 0;
}
