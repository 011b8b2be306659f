import { and, desc, eq, lt, max } from 'drizzle-orm';
import type { TargetSettings } from '../../../shared/domain/escalation-settings.ts';
import type { Queryable, Transaction } from '../database.ts';
import { escalationSettings } from '../schema/escalations.ts';

export type SettingsVersion = typeof escalationSettings.$inferSelect;

/** More are not kept: a workstation that was away for longer escalates by what is nearest. */
const mostKept = 200;

/** 0: nobody has changed them yet. */
export async function readSettingsRevision(db: Queryable, workspaceId: string): Promise<number> {
  const [row] = await db
    .select({ revision: max(escalationSettings.revision) })
    .from(escalationSettings)
    .where(eq(escalationSettings.workspaceId, workspaceId));
  return row?.revision ?? 0;
}

/** The newest first. */
export async function listSettingsVersions(
  db: Queryable,
  workspaceId: string,
  limit: number = mostKept,
): Promise<SettingsVersion[]> {
  return db
    .select()
    .from(escalationSettings)
    .where(eq(escalationSettings.workspaceId, workspaceId))
    .orderBy(desc(escalationSettings.revision))
    .limit(limit);
}

export async function insertSettingsVersion(
  tx: Transaction,
  version: Omit<SettingsVersion, 'targets'> & { readonly targets: TargetSettings[] },
): Promise<void> {
  await tx.insert(escalationSettings).values(version);
  await tx
    .delete(escalationSettings)
    .where(
      and(
        eq(escalationSettings.workspaceId, version.workspaceId),
        lt(escalationSettings.revision, version.revision - mostKept),
      ),
    );
}
