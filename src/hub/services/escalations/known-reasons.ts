import type { EscalationReason, EscalationTarget, RaisedAs } from '../../../shared/domain/escalation.ts';
import { receiverOf } from '../../../shared/domain/escalation-ladder.ts';
import type { Transaction } from '../../store/database.ts';
import { listSettingsVersions } from '../../store/queries/escalation-settings.ts';
import { listEscalationTargets } from '../../store/queries/escalations.ts';
import { listGroups, listStaffedGroups } from '../../store/queries/groups.ts';

type Checks = readonly { readonly key: string }[];

/**
 * The reason that somebody chose, with the checklist that they saw: a workstation may escalate by settings that have changed
 * since. Where no revision has that list it is the newest.
 */
export async function findReason(
  tx: Transaction,
  workspaceId: string,
  target: Pick<EscalationTarget, 'id' | 'reasons'>,
  key: string,
  seen?: Checks,
): Promise<EscalationReason | undefined> {
  const now = target.reasons.find((reason) => reason.key === key);
  if (key === '' || (now && (!seen || hasList(now, seen)))) return now;
  const before = (await listSettingsVersions(tx, workspaceId))
    .flatMap(({ targets }) => targets.find(({ id }) => id === target.id)?.reasons ?? [])
    .filter((reason) => reason.key === key);
  return before.find((reason) => seen && hasList(reason, seen)) ?? now ?? before[0];
}

function hasList({ checks }: EscalationReason, seen: Checks): boolean {
  const keys = new Set(seen.map(({ key }) => key));
  return checks.length === keys.size && checks.every((key) => keys.has(key));
}

export function raisedAs({ name, names, checks, labels }: EscalationReason): RaisedAs {
  const own = Object.entries(labels).filter(([key]) => checks.includes(key));
  return { name, names, labels: Object.fromEntries(own) };
}

/** What was chosen, and who takes it in: the next rung where that is gone, or nobody works there. */
export async function findReceiver(
  tx: Transaction,
  workspaceId: string,
  targetId: string,
): Promise<{ readonly chosen: EscalationTarget; readonly receiver: EscalationTarget | null } | null> {
  const targets = await listEscalationTargets(tx, workspaceId);
  const chosen = targets.find(({ id }) => id === targetId);
  if (!chosen) return null;
  const groups = await listGroups(tx, workspaceId);
  const restricted = new Set(groups.filter((group) => group.restricted).map(({ id }) => id));
  const staffed = await listStaffedGroups(tx, workspaceId);
  return { chosen, receiver: receiverOf(targets, targetId, { staffed, restricted }) };
}
