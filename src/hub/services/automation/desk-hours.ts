import type { Queryable } from '../../store/database.ts';
import { listKeptCalendars } from '../../store/queries/sla.ts';
import { openTimeBetween } from '../sla/business-time.ts';

/** Whether the desk is open by this calendar; without one, or where it is gone, it always is. */
export async function isOpenAt(
  db: Queryable,
  workspaceId: string,
  calendarId: string | null,
  now: number,
): Promise<boolean> {
  if (calendarId === null) return true;
  const kept = await listKeptCalendars(db, workspaceId);
  const calendar = kept.find((one) => one.calendar.id === calendarId)?.calendar ?? null;
  return openTimeBetween(calendar, now, now + 1) > 0;
}
