import { and, eq, sql } from 'drizzle-orm';
import type { Workspace } from '../../../shared/domain/people.ts';
import type { Queryable } from '../database.ts';
import { counters, hubSettings, type WorkspaceSettings, workspaces } from '../schema/workspaces.ts';

export function toWorkspace(row: typeof workspaces.$inferSelect): Workspace {
  const { own, explorers, recovery, promises, leaseHours } = row.settings;
  return {
    id: row.id,
    name: row.name,
    domain: row.domain,
    locale: row.locale,
    ...(own && { own }),
    ...(explorers && { explorers }),
    ...(recovery && { recovery }),
    ...(promises && { promises }),
    ...(leaseHours && { leaseHours }),
  };
}

export async function listWorkspaces(db: Queryable): Promise<Workspace[]> {
  return (await db.select().from(workspaces).orderBy(workspaces.createdAt, workspaces.id)).map(toWorkspace);
}

export async function readWorkspace(db: Queryable, id: string): Promise<Workspace | null> {
  const [row] = await db.select().from(workspaces).where(eq(workspaces.id, id));
  return row ? toWorkspace(row) : null;
}

export async function insertWorkspace(
  db: Queryable,
  workspace: Workspace & { readonly createdAt: number; readonly settings?: WorkspaceSettings },
): Promise<void> {
  await db.insert(workspaces).values(workspace);
  await db.insert(counters).values({ workspaceId: workspace.id, name: 'conversation-number', value: 10_000 });
}

export async function readWorkspaceSettings(db: Queryable, id: string): Promise<WorkspaceSettings> {
  const [row] = await db
    .select({ settings: workspaces.settings })
    .from(workspaces)
    .where(eq(workspaces.id, id));
  return row?.settings ?? {};
}

/** Changes the named settings and keeps the others. */
export async function changeWorkspaceSettings(
  db: Queryable,
  id: string,
  patch: Partial<WorkspaceSettings>,
): Promise<void> {
  await db
    .update(workspaces)
    .set({ settings: sql`${workspaces.settings} || ${JSON.stringify(patch)}::text::jsonb` })
    .where(eq(workspaces.id, id));
}

/** How far the change log has come, and after which seq it still begins. */
export async function readHead(db: Queryable, id: string): Promise<{ head: number; horizon: number }> {
  const [row] = await db
    .select({ head: workspaces.seq, horizon: workspaces.horizon })
    .from(workspaces)
    .where(eq(workspaces.id, id));
  if (!row) throw new Error(`No workspace ${id}.`);
  return row;
}

/** The next short number people say aloud; other conversations wait for this transaction to end. */
export async function nextConversationNumber(db: Queryable, workspaceId: string): Promise<number> {
  const [row] = await db
    .update(counters)
    .set({ value: sql`${counters.value} + 1` })
    .where(and(eq(counters.workspaceId, workspaceId), eq(counters.name, 'conversation-number')))
    .returning({ value: counters.value });
  if (!row) throw new Error(`Workspace ${workspaceId} has no counter for conversations.`);
  return row.value;
}

/** After a bulk load that numbered conversations by itself. */
export async function setConversationNumber(db: Queryable, workspaceId: string, last: number): Promise<void> {
  await db
    .update(counters)
    .set({ value: last })
    .where(and(eq(counters.workspaceId, workspaceId), eq(counters.name, 'conversation-number')));
}

export async function readHubSetting(db: Queryable, key: string): Promise<unknown> {
  const [row] = await db
    .select({ value: hubSettings.value })
    .from(hubSettings)
    .where(eq(hubSettings.key, key));
  return row?.value;
}

export async function writeHubSetting(db: Queryable, key: string, value: unknown, at: number): Promise<void> {
  await db
    .insert(hubSettings)
    .values({ key, value, updatedAt: at })
    .onConflictDoUpdate({ target: hubSettings.key, set: { value, updatedAt: at } });
}

/** Keeps the first value when two nodes start at once; answers with the one that stayed. */
export async function keepFirstHubSetting(
  db: Queryable,
  key: string,
  value: unknown,
  at: number,
): Promise<unknown> {
  await db.insert(hubSettings).values({ key, value, updatedAt: at }).onConflictDoNothing();
  return readHubSetting(db, key);
}
