import type { TFunction } from 'i18next';
import type { ScheduledView } from '../../../shared/contract/scheduled.ts';
import { dateAndTime } from '../time/say-time.ts';

/** When a message leaves, and whose it is. */
export function sayTitle(t: TFunction, { at, goesOnIn, outboxKey, mine, agentName }: ScheduledView): string {
  const when = dateAndTime(at);
  if (goesOnIn !== null) return t('scheduled.was', { when });
  if (outboxKey !== null) return t('scheduled.onTheWay', { when });
  return mine ? t('scheduled.mine', { when }) : t('scheduled.theirs', { name: agentName, when });
}

/** What keeps it, or will; null: nothing. */
export function sayWarning(
  t: TFunction,
  { goesOnIn, heldBecause, customerWrote, holdOnReply }: ScheduledView,
): string | null {
  if (goesOnIn !== null) return t('scheduled.goesOn', { number: goesOnIn });
  if (heldBecause !== null) return t(`scheduled.held.${heldBecause}`);
  if (!customerWrote) return null;
  return t(holdOnReply ? 'scheduled.customerWroteHold' : 'scheduled.customerWrote');
}
