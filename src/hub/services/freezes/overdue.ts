import { owesReview } from '../../../shared/domain/freeze.ts';
import { isExpired } from '../../../shared/domain/freeze-flow.ts';
import type { HubParts } from '../../hub-parts.ts';
import { type FreezePlace, lockFreeze, updateFreeze } from '../../store/queries/freezes.ts';
import { inConversation, nobody, noteStep } from './ground.ts';

/**
 * Ends a request that nobody has decided in time, or tells security that nobody has looked at an emergency freeze. Once:
 * answers false when another node was quicker, or somebody has meanwhile.
 */
export async function passDeadline(
  context: Pick<HubParts, 'store' | 'clock'>,
  place: FreezePlace,
): Promise<boolean> {
  const passed = await inConversation(context, place, async (ground) => {
    const { tx, now } = ground;
    const held = await lockFreeze(tx, place.id);
    if (!held) return false;
    if (isExpired(held, now)) {
      await updateFreeze(tx, held.id, { state: 'expired', updatedAt: now });
      await noteStep(ground, { ...held, step: 'expire', by: nobody });
      return true;
    }
    if (!owesReview(held) || held.reviewMissed || (held.reviewDueAt ?? now) > now) return false;
    await updateFreeze(tx, held.id, { reviewMissed: true, updatedAt: now });
    await noteStep(ground, { ...held, step: 'review-overdue', by: nobody });
    return true;
  });
  return passed ?? false;
}
