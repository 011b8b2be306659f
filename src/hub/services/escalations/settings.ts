import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import type { EscalationTarget } from '../../../shared/domain/escalation.ts';
import {
  EscalationSettings,
  type SettingsProblem,
  settingsProblems,
  type TargetSettings,
} from '../../../shared/domain/escalation-settings.ts';
import { mayProtect } from '../../../shared/domain/protection.ts';
import type {
  EscalationSettingsSaved,
  EscalationSetup,
  SaveEscalationSettings,
} from '../../../shared/wire/escalation-settings.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import { withChanges } from '../../store/changes.ts';
import type { Queryable, Transaction } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import {
  insertSettingsVersion,
  listSettingsVersions,
  readSettingsRevision,
} from '../../store/queries/escalation-settings.ts';
import { listEscalationTargets, putEscalationTarget } from '../../store/queries/escalations.ts';
import { listGroups, listStaffedGroups } from '../../store/queries/groups.ts';
import { readWorkspaceSettings } from '../../store/queries/workspaces.ts';
import { type DeskCaller, oneChangeAtATime } from '../desk/in-desk.ts';
import { defaultTargets } from './default-targets.ts';

type Context = Pick<HubContext, 'store' | 'clock'>;

const changesShown = 10;

function settingsOf({ position: _, gone: __, ...target }: EscalationTarget): TargetSettings {
  return target;
}

export async function readEscalationSetup(db: Queryable, workspaceId: string): Promise<EscalationSetup> {
  const targets = await listEscalationTargets(db, workspaceId);
  const versions = await listSettingsVersions(db, workspaceId, changesShown);
  const groups = await listGroups(db, workspaceId);
  return {
    settings: { targets: targets.filter(({ gone }) => !gone).map(settingsOf) },
    revision: versions[0]?.revision ?? 0,
    changes: versions.map(({ revision, changedBy, changedAt }) => ({
      revision,
      by: changedBy,
      at: changedAt,
    })),
    usual: defaultTargets(groups, (key) => targets.find((one) => one.key === key)?.id ?? uuidv7()).map(
      settingsOf,
    ),
    recoveryKeys: await recoveryKeysOf(db, workspaceId),
  };
}

async function recoveryKeysOf(db: Queryable, workspaceId: string): Promise<string[]> {
  const { recovery } = await readWorkspaceSettings(db, workspaceId);
  return [...new Set(Object.values(recovery?.teams ?? {}))];
}

/**
 * Changes where one may escalate to, and tells all desks. What is escalated already keeps the deadline and the words that it
 * was given; what is taken out stays as somewhere that was. Throws `forbidden`.
 */
export async function saveEscalationSettings(
  context: Context,
  { workspaceId, agentId, role }: DeskCaller,
  { settings, expected }: SaveEscalationSettings,
): Promise<EscalationSettingsSaved> {
  if (!mayProtect(role))
    throw new HubFailure('forbidden', 'Leads, security and administrators change where one escalates to.');
  const wanted = EscalationSettings.parse(settings);
  const now = context.clock();
  const { result } = await withChanges(context.store, workspaceId, now, async (tx, changes) => {
    await oneChangeAtATime(tx, workspaceId);
    const answer = async (outcome: EscalationSettingsSaved['outcome'], problems: SettingsProblem[] = []) => ({
      outcome,
      problems,
      setup: await readEscalationSetup(tx, workspaceId),
    });
    const revision = await readSettingsRevision(tx, workspaceId);
    if (revision !== expected) return answer('conflict');
    const held = await listEscalationTargets(tx, workspaceId);
    const problems = await problemsOf(tx, workspaceId, wanted, held);
    if (problems.length > 0) return answer('invalid', problems.slice(0, 500));
    const changed = whatChanges(held, wanted);
    if (changed.length === 0) return answer('saved');
    for (const target of changed) {
      if (!(await putEscalationTarget(tx, workspaceId, target)))
        throw new HubFailure('bad-input', 'This id is taken.');
      changes.add({ entity: 'escalation-target', id: target.id });
    }
    const standing = held.filter(({ gone }) => !gone).map(settingsOf);
    if (revision === 0)
      await insertSettingsVersion(tx, {
        ...{ workspaceId, revision, changedBy: null, changedAt: now },
        targets: standing,
      });
    await insertSettingsVersion(tx, {
      ...{ workspaceId, revision: revision + 1, changedBy: agentId, changedAt: now },
      targets: wanted.targets,
    });
    await appendAudit(tx, workspaceId, now, {
      actor: { kind: 'agent', id: agentId },
      action: 'escalation-settings-changed',
      details: {
        revision: revision + 1,
        changed: changed.map((target) => ({
          from: held.find(({ id }) => id === target.id) ?? null,
          to: target,
        })),
      },
    });
    return answer('saved');
  });
  return result;
}

/** Besides what is wrong by itself: a target keeps its key, by which tables and catalogues know it. */
async function problemsOf(
  tx: Transaction,
  workspaceId: string,
  wanted: EscalationSettings,
  held: readonly EscalationTarget[],
): Promise<SettingsProblem[]> {
  const ground = {
    groups: await listGroups(tx, workspaceId),
    staffed: await listStaffedGroups(tx, workspaceId),
    recoveryKeys: await recoveryKeysOf(tx, workspaceId),
  };
  const renamed = wanted.targets.filter(({ id, key }) =>
    held.some((one) => (one.id === id) !== (one.key === key)),
  );
  return [
    ...settingsProblems(wanted, ground),
    ...renamed.map(({ id, key }) => ({ code: 'same-key' as const, targetId: id, reason: null, value: key })),
  ];
}

/** The rows that are written anew: those that changed, and those that are gone from now on. */
function whatChanges(held: readonly EscalationTarget[], { targets }: EscalationSettings): EscalationTarget[] {
  const wanted = targets.map((target, position) => ({ ...target, position, gone: false }));
  const left = held.filter(({ id, gone }) => !gone && !wanted.some((one) => one.id === id));
  return [
    ...wanted.filter((target) => {
      const before = held.find(({ id }) => id === target.id);
      return !before || canonicalJson(before) !== canonicalJson(target);
    }),
    ...left.map((target) => ({ ...target, gone: true })),
  ];
}
