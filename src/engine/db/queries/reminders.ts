import type { Reminder } from '../../../shared/domain/reminder.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

type Stored = { hub: string | null; shown: string | null };

const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as Reminder));

/** Every reminder of this agent, own changes applied, the next first. */
export function listReminders(db: ReadableDb): Reminder[] {
  return prepared<{ shown: string }>(db, 'SELECT shown FROM reminders WHERE at IS NOT NULL ORDER BY at, id')
    .all()
    .flatMap(({ shown }) => parse(shown) ?? []);
}

/** A reminder as the hub has it and as it is shown; null for none. */
export function getReminder(
  db: ReadableDb,
  id: string,
): { readonly hub: Reminder | null; readonly shown: Reminder | null } | null {
  const row = prepared<Stored>(db, 'SELECT hub, shown FROM reminders WHERE id = ?').get(id);
  return row ? { hub: parse(row.hub), shown: parse(row.shown) } : null;
}

export function listReminderIds(db: ReadableDb): string[] {
  return prepared<{ id: string }>(db, 'SELECT id FROM reminders')
    .all()
    .map(({ id }) => id);
}

/**
 * Those whose time has come and of which this workstation has not told yet; they count as told from now on. One that
 * is put off is told again at its new time.
 */
export function takeDueReminders(db: WritableDb, now: number): Reminder[] {
  const due = prepared<{ id: string; shown: string }>(
    db,
    'SELECT id, shown FROM reminders WHERE at <= ? AND told IS NOT at ORDER BY at, id LIMIT 100',
  ).all(now);
  for (const { id } of due) prepared(db, 'UPDATE reminders SET told = at WHERE id = ?').run(id);
  return due.flatMap(({ shown }) => parse(shown) ?? []);
}
