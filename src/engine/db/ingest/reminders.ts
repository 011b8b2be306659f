import type { Reminder } from '../../../shared/domain/reminder.ts';
import { isReminderMutation, type ReminderMutation } from '../../../shared/wire/mutations.ts';
import { prepared, type ReadableDb } from '../handle.ts';
import { listLane } from '../queries/outbox.ts';
import { getReminder, listReminderIds } from '../queries/reminders.ts';
import { type Batch, touch } from './batch.ts';

/** Takes the hub's row of a reminder; null when it is done. */
export function applyReminder(batch: Batch, id: string, row: Reminder | null): void {
  settle(batch, id, row);
}

/** Replaces all reminders by the hub's; own ones that have not reached it yet stay. */
export function replaceReminders(batch: Batch, rows: readonly Reminder[]): void {
  const listed = new Map(rows.map((row) => [row.id, row]));
  for (const id of new Set([...listed.keys(), ...listReminderIds(batch.db)]))
    settle(batch, id, listed.get(id) ?? null);
}

/** Whether a lane is a reminder's. */
export function isReminderLane(db: ReadableDb, lane: string): boolean {
  return getReminder(db, lane) !== null || pendingOf(db, lane).length > 0;
}

/** Lays own pending changes over the hub's row anew, after this reminder's lane has changed. */
export function recomputeReminder(batch: Batch, id: string): void {
  settle(batch, id, getReminder(batch.db, id)?.hub ?? null);
}

function pendingOf(db: ReadableDb, id: string): ReminderMutation[] {
  return listLane(db, id).flatMap(({ mutation, state }) =>
    isReminderMutation(mutation) && state !== 'parked' ? [mutation] : [],
  );
}

function settle(batch: Batch, id: string, hub: Reminder | null): void {
  const { db } = batch;
  const shown = pendingOf(db, id).reduce<Reminder | null>(
    (_, mutation) =>
      mutation.kind === 'reminder-set' ? { ...mutation.reminder, agentId: batch.me ?? '' } : null,
    hub,
  );
  if (hub || shown)
    prepared(
      db,
      `INSERT INTO reminders (id, hub, shown, at) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET hub = excluded.hub, shown = excluded.shown, at = excluded.at`,
    ).run(id, hub && JSON.stringify(hub), shown && JSON.stringify(shown), shown?.at ?? null);
  else prepared(db, 'DELETE FROM reminders WHERE id = ?').run(id);
  touch(batch, { topic: 'reminders' });
}
