import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reminder } from '../../../shared/domain/reminder.ts';
import type { Queryable, Transaction } from '../database.ts';
import { reminders } from '../schema/reminders.ts';

function toReminder({ workspaceId: _, ...reminder }: typeof reminders.$inferSelect): Reminder {
  return reminder;
}

/** One agent's, the next first. */
export async function listRemindersOf(db: Queryable, agentId: string): Promise<Reminder[]> {
  const rows = await db
    .select()
    .from(reminders)
    .where(eq(reminders.agentId, agentId))
    .orderBy(asc(reminders.at), asc(reminders.id));
  return rows.map(toReminder);
}

export async function readReminders(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Reminder[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(reminders)
    .where(and(eq(reminders.workspaceId, workspaceId), inArray(reminders.id, [...ids])));
  return rows.map(toReminder);
}

/** Whosever it is, held until the transaction ends. */
export async function lockReminder(tx: Transaction, id: string): Promise<Reminder | null> {
  const [row] = await tx.select().from(reminders).where(eq(reminders.id, id)).for('update');
  return row ? toReminder(row) : null;
}

/** Makes it or replaces what is there. */
export async function saveReminder(tx: Transaction, workspaceId: string, reminder: Reminder): Promise<void> {
  await tx
    .insert(reminders)
    .values({ ...reminder, workspaceId })
    .onConflictDoUpdate({ target: reminders.id, set: reminder });
}

export async function deleteReminder(tx: Transaction, id: string): Promise<void> {
  await tx.delete(reminders).where(eq(reminders.id, id));
}
