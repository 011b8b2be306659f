import { usualLeaseHours } from '../../../shared/domain/cache-lease.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { OwnExplorers } from '../../../shared/domain/chain/explorers.ts';
import {
  asBrought,
  type ForbiddenPhrase,
  ForbiddenPromises,
} from '../../../shared/domain/forbidden-promises.ts';
import type { FreezeSetup } from '../../../shared/domain/freeze.ts';
import { mayChangeProtection, OwnDomain, ProtectionSettings } from '../../../shared/domain/protection.ts';
import { DecisionTable } from '../../../shared/domain/recovery/decision-table.ts';
import { tableProblems } from '../../../shared/domain/recovery/table-problems.ts';
import type { ProtectionSaved, SaveProtection } from '../../../shared/wire/protection.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import { withChanges } from '../../store/changes.ts';
import type { Queryable } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { listEscalationTargets } from '../../store/queries/escalations.ts';
import { changeWorkspaceSettings, readWorkspaceSettings } from '../../store/queries/workspaces.ts';
import { type DeskCaller, oneChangeAtATime } from '../desk/in-desk.ts';

type ProtectionContext = Pick<HubContext, 'store' | 'clock'> & {
  readonly freezing: { readonly setup: FreezeSetup };
};

/** How freezing works at this workspace: what its leads have set goes before what the hub was started with. */
export async function readFreezeSetup(
  { freezing: { setup } }: Pick<ProtectionContext, 'freezing'>,
  db: Queryable,
  workspaceId: string,
): Promise<FreezeSetup> {
  return { ...setup, ...(await readWorkspaceSettings(db, workspaceId)).freezing };
}

export async function readProtection(
  context: Pick<ProtectionContext, 'freezing'>,
  db: Queryable,
  workspaceId: string,
): Promise<ProtectionSettings> {
  const { own, recovery, explorers, promises, leaseHours } = await readWorkspaceSettings(db, workspaceId);
  const { decideMinutes, reviewMinutes } = await readFreezeSetup(context, db, workspaceId);
  return {
    freezing: { decideMinutes, reviewMinutes },
    own: {
      names: own?.names ?? [],
      // Who wrote them into the database was not asked whether they are any.
      domains: (own?.domains ?? []).filter((domain) => OwnDomain.safeParse(domain).success),
    },
    recovery: recovery ? DecisionTable.parse(recovery) : null,
    explorers: OwnExplorers.safeParse(explorers).data ?? {},
    promises: ForbiddenPromises.safeParse(promises).data ?? asBrought,
    leaseHours: leaseHours ?? usualLeaseHours,
  };
}

/**
 * Changes how accounts and customers are protected, and tells all desks. What was asked for before keeps the time that it
 * was given. Throws `forbidden`.
 */
export async function saveProtection(
  context: ProtectionContext,
  caller: DeskCaller,
  { settings, expected }: SaveProtection,
): Promise<ProtectionSaved> {
  const { workspaceId, agentId, role } = caller;
  const { freezing, own, recovery, explorers, promises, leaseHours } = ProtectionSettings.parse(settings);
  const wanted: ProtectionSettings = {
    freezing,
    own: { names: [...new Set(own.names)], domains: [...new Set(own.domains)] },
    recovery,
    explorers,
    promises: { off: [...new Set(promises.off)], own: uniquePhrases(promises.own) },
    leaseHours,
  };
  const now = context.clock();
  const { result } = await withChanges(context.store, workspaceId, now, async (tx, changes) => {
    await oneChangeAtATime(tx, workspaceId);
    const held = await readProtection(context, tx, workspaceId);
    if (canonicalJson(held) !== canonicalJson(expected))
      return { outcome: 'conflict' as const, settings: held };
    const changed = actions.filter(([part]) => canonicalJson(held[part]) !== canonicalJson(wanted[part]));
    if (!changed.every(([part]) => mayChangeProtection(role, part)))
      throw new HubFailure(
        'forbidden',
        'Leads, security and administrators change how accounts are protected, compliance what nobody may promise.',
      );
    if (recovery && tableProblems(recovery).length > 0)
      return { outcome: 'invalid' as const, settings: held };
    const standing = (await listEscalationTargets(tx, workspaceId)).filter(({ gone }) => !gone);
    const targets = new Set(standing.map(({ key }) => key));
    if (Object.values(recovery?.teams ?? {}).some((key) => !targets.has(key)))
      return { outcome: 'no-target' as const, settings: held };
    await changeWorkspaceSettings(tx, workspaceId, wanted);
    for (const [part, action] of changed)
      await appendAudit(tx, workspaceId, now, {
        actor: { kind: 'agent', id: agentId },
        action,
        details: { from: held[part], to: wanted[part] },
      });
    changes.add({ entity: 'workspace', id: workspaceId });
    return { outcome: 'saved' as const, settings: wanted };
  });
  return result;
}

const actions = [
  ['freezing', 'protection-minutes-changed'],
  ['own', 'own-names-changed'],
  ['recovery', 'recovery-table-changed'],
  ['explorers', 'explorers-changed'],
  ['promises', 'forbidden-promises-changed'],
  ['leaseHours', 'cache-lease-changed'],
] as const;

function uniquePhrases(phrases: readonly ForbiddenPhrase[]): ForbiddenPhrase[] {
  const known = new Map(phrases.map((phrase) => [`${phrase.locale} ${phrase.words.toLowerCase()}`, phrase]));
  return [...known.values()];
}
