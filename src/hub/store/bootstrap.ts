import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../auth/passwords.ts';
import { defaultTargets } from '../services/escalations/default-targets.ts';
import { insertAgents, setPasswordHash } from './queries/agents.ts';
import { insertEscalationTargets } from './queries/escalations.ts';
import { insertGroups } from './queries/groups.ts';
import { insertWorkspace, listWorkspaces } from './queries/workspaces.ts';
import type { Store } from './store.ts';

export type FirstAdmin = { readonly name: string; readonly email: string; readonly password: string };

/**
 * The first workspace of an empty database: one queue and one administrator, whom an embedded hub signs in by
 * itself. Does nothing when there is a workspace already. Answers whether it made one.
 */
export async function bootstrap(
  store: Store,
  admin: FirstAdmin,
  workspace: { readonly name: string; readonly domain: string; readonly locale: string },
  now: number,
): Promise<boolean> {
  const passwordHash = await hashPassword(admin.password);
  return store.transaction(async (tx) => {
    if ((await listWorkspaces(tx)).length > 0) return false;
    const workspaceId = uuidv7();
    const groupId = uuidv7();
    const adminId = uuidv7();
    await insertWorkspace(tx, {
      id: workspaceId,
      ...workspace,
      createdAt: now,
      settings: { defaultGroupId: groupId, demoAgentId: adminId },
    });
    const support = { id: groupId, name: 'Support', restricted: false, position: 0 };
    await insertGroups(tx, workspaceId, [support]);
    await insertEscalationTargets(tx, workspaceId, defaultTargets([support]));
    const agent = {
      id: adminId,
      name: admin.name,
      email: admin.email,
      role: 'admin' as const,
      groupIds: [groupId],
      locale: workspace.locale,
      timezone: 'UTC',
      publicName: admin.name.slice(0, 60),
      active: true,
      languages: [workspace.locale],
      skills: [],
      state: 'available' as const,
      stateSince: 0,
      limits: [],
    };
    await insertAgents(tx, workspaceId, [agent], now);
    await setPasswordHash(tx, adminId, passwordHash, now);
    return true;
  });
}
