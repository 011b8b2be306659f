import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { defaultMasking, MaskingPolicy, masksFor } from '../../../shared/domain/masking/policy.ts';
import { roles } from '../../../shared/domain/vocabulary.ts';
import type { MaskingSaved, SaveMasking } from '../../../shared/wire/masking.ts';
import { HubFailure } from '../../failure.ts';
import { withChanges } from '../../store/changes.ts';
import type { Queryable } from '../../store/database.ts';
import { growScopeEpoch, listAgents } from '../../store/queries/agents.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { changeWorkspaceSettings, readWorkspaceSettings } from '../../store/queries/workspaces.ts';
import { type DeskCaller, type DeskContext, oneChangeAtATime } from '../desk/in-desk.ts';

export async function readMasking(db: Queryable, workspaceId: string): Promise<MaskingPolicy> {
  return (await readWorkspaceSettings(db, workspaceId)).masking ?? defaultMasking;
}

/**
 * Changes what is masked. Whoever it makes a difference to has another scope from now on: their workstations mask what
 * they hold, or fetch it anew. Throws `forbidden` for all but administrators: who is watched must not say how.
 */
export async function saveMasking(
  { store, clock }: DeskContext,
  { workspaceId, agentId, role }: DeskCaller,
  { policy, expected }: SaveMasking,
): Promise<MaskingSaved> {
  if (role !== 'admin') throw new HubFailure('forbidden', 'Only administrators change what is masked.');
  const now = clock();
  const wanted = MaskingPolicy.parse(policy);
  const { result } = await withChanges(store, workspaceId, now, async (tx, changes) => {
    await oneChangeAtATime(tx, workspaceId);
    const held = await readMasking(tx, workspaceId);
    if (canonicalJson(held) !== canonicalJson(expected))
      return { outcome: 'conflict' as const, policy: held };
    await changeWorkspaceSettings(tx, workspaceId, { masking: wanted });
    const text = (of: MaskingPolicy, who: (typeof roles)[number]) =>
      JSON.stringify([...masksFor(who, of, [])]);
    const turned = new Set(roles.filter((who) => text(held, who) !== text(wanted, who)));
    const concerned = (await listAgents(tx, workspaceId)).filter((agent) => turned.has(agent.role));
    const ids = concerned.map(({ id }) => id);
    if (ids.length > 0) {
      // An entry of the log is what brings them the news.
      changes.add(...ids.map((id) => ({ entity: 'agent' as const, id })));
      await growScopeEpoch(tx, ids, await changes.flush());
    }
    await appendAudit(tx, workspaceId, now, {
      actor: { kind: 'agent', id: agentId },
      action: 'masking-changed',
      details: { from: held, to: wanted },
    });
    return { outcome: 'saved' as const, policy: wanted };
  });
  return result;
}
