import { asc, eq } from 'drizzle-orm';
import type { BusinessCalendar } from '../../../shared/domain/business-calendar.ts';
import type { SlaPolicy } from '../../../shared/domain/sla-policy.ts';
import type { Queryable } from '../database.ts';
import { businessCalendars, slaPolicies } from '../schema/sla.ts';

/** In the order in which they are asked, and every calendar. */
export async function listSlaPolicies(
  db: Queryable,
  workspaceId: string,
): Promise<{ policies: SlaPolicy[]; calendars: BusinessCalendar[] }> {
  const policies = await db
    .select()
    .from(slaPolicies)
    .where(eq(slaPolicies.workspaceId, workspaceId))
    .orderBy(asc(slaPolicies.position), asc(slaPolicies.id));
  if (policies.every(({ calendarId }) => calendarId === null)) return { policies, calendars: [] };
  const calendars = await db
    .select()
    .from(businessCalendars)
    .where(eq(businessCalendars.workspaceId, workspaceId));
  return { policies, calendars };
}

export async function insertSlaPolicies(
  db: Queryable,
  workspaceId: string,
  { policies, calendars }: { policies: readonly SlaPolicy[]; calendars: readonly BusinessCalendar[] },
): Promise<void> {
  if (calendars.length > 0)
    await db.insert(businessCalendars).values(calendars.map((one) => ({ ...one, workspaceId })));
  if (policies.length > 0)
    await db.insert(slaPolicies).values(policies.map((one) => ({ ...one, workspaceId })));
}
