import type { CaseSide } from '../../../shared/domain/recovery/case-flow.ts';
import { readEscalationTargets } from '../../store/queries/escalations.ts';
import type { RecoveryRow } from '../../store/queries/recovery.ts';
import type { Ground } from '../mutations/ground.ts';

/** On which side of a case an agent stands who sees its conversation; maybe on both. */
export async function caseSidesOf(
  { tx, viewer }: Pick<Ground, 'tx' | 'viewer'>,
  { targetId }: Pick<RecoveryRow, 'targetId'>,
): Promise<Set<CaseSide>> {
  const sides = new Set<CaseSide>(['desk']);
  const [target] = targetId === null ? [] : await readEscalationTargets(tx, viewer.workspace.id, [targetId]);
  if (target && viewer.agent.groupIds.includes(target.groupId)) sides.add('team');
  return sides;
}
