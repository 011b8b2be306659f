import { asc, eq, sql } from 'drizzle-orm';
import type { BusinessCalendar } from '../../../shared/domain/business-calendar.ts';
import type { SlaPolicy } from '../../../shared/domain/sla-policy.ts';
import type { Queryable } from '../database.ts';
import { businessCalendars, slaPolicies } from '../schema/sla.ts';

/** In the order in which they are asked, and every calendar. */
export async function listSlaPolicies(
  db: Queryable,
  workspaceId: string,
): Promise<{ policies: SlaPolicy[]; calendars: BusinessCalendar[] }> {
  const policies = (await listKeptPolicies(db, workspaceId)).map(({ policy }) => policy);
  if (policies.every(({ calendarId }) => calendarId === null)) return { policies, calendars: [] };
  return { policies, calendars: (await listKeptCalendars(db, workspaceId)).map(({ calendar }) => calendar) };
}

/** In the order in which they are asked, with the version of each. */
export async function listKeptPolicies(
  db: Queryable,
  workspaceId: string,
): Promise<{ policy: SlaPolicy; version: number }[]> {
  const rows = await db
    .select()
    .from(slaPolicies)
    .where(eq(slaPolicies.workspaceId, workspaceId))
    .orderBy(asc(slaPolicies.position), asc(slaPolicies.id));
  return rows.map(({ workspaceId: _, version, ...policy }) => ({ policy, version }));
}

export async function listKeptCalendars(
  db: Queryable,
  workspaceId: string,
): Promise<{ calendar: BusinessCalendar; version: number }[]> {
  const rows = await db
    .select()
    .from(businessCalendars)
    .where(eq(businessCalendars.workspaceId, workspaceId))
    .orderBy(asc(businessCalendars.name), asc(businessCalendars.id));
  return rows.map(({ workspaceId: _, version, ...calendar }) => ({ calendar, version }));
}

/** Changes a policy that is there; its version goes up by one. */
export async function changeSlaPolicy(db: Queryable, { id, ...policy }: SlaPolicy): Promise<void> {
  await db
    .update(slaPolicies)
    .set({ ...policy, version: sql`${slaPolicies.version} + 1` })
    .where(eq(slaPolicies.id, id));
}

export async function deleteSlaPolicy(db: Queryable, id: string): Promise<void> {
  await db.delete(slaPolicies).where(eq(slaPolicies.id, id));
}

/** Puts policies in this order; what they say stays, and so their versions. */
export async function placeSlaPolicies(db: Queryable, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries())
    await db.update(slaPolicies).set({ position }).where(eq(slaPolicies.id, id));
}

/** Changes a calendar that is there; its version goes up by one. */
export async function changeCalendar(db: Queryable, { id, ...calendar }: BusinessCalendar): Promise<void> {
  await db
    .update(businessCalendars)
    .set({ ...calendar, version: sql`${businessCalendars.version} + 1` })
    .where(eq(businessCalendars.id, id));
}

export async function deleteCalendar(db: Queryable, id: string): Promise<void> {
  await db.delete(businessCalendars).where(eq(businessCalendars.id, id));
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
