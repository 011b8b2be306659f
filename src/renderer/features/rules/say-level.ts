import type { TFunction } from 'i18next';
import { type SlaPolicy, slaClocks } from '../../../shared/domain/sla-policy.ts';
import { longSpan } from '../../ui/time/say-time.ts';
import { sayAny } from './say-rule.ts';

/** Where a policy keeps the minutes of each clock. */
export const minutesOf = {
  firstReply: 'firstReplyMinutes',
  nextReply: 'nextReplyMinutes',
  resolve: 'resolveMinutes',
} as const;

/** Whom a service level is for, each condition a phrase; none: everything. */
export function sayFor(policy: SlaPolicy, t: TFunction): string[] {
  const said: string[] = [];
  const list = (label: string, values: string[]) => {
    if (values.length > 0) said.push(t('rules.routing.chip.is', { label, values: sayAny(values, t) }));
  };
  list(
    t('rules.levels.tiers'),
    policy.tiers.map((tier) => t(`vocabulary.tier.${tier}`)),
  );
  list(
    t('rules.levels.channels'),
    policy.channels.map((channel) => t(`vocabulary.channel.${channel}`)),
  );
  list(
    t('rules.levels.priorities'),
    policy.priorities.map((priority) => t(`vocabulary.priority.${priority}`)),
  );
  return said;
}

/** What is owed, each clock a phrase, and by which hours. */
export function sayTerms(policy: SlaPolicy, calendar: string, t: TFunction): string[] {
  const terms = slaClocks.flatMap((clock) => {
    const minutes = policy[minutesOf[clock]];
    const label = t(`rules.levels.clock.${clock}`);
    return minutes === null
      ? []
      : [t('rules.routing.chip.is', { label, values: longSpan(minutes * 60_000) })];
  });
  return [...terms, t('rules.routing.chip.is', { label: t('rules.levels.calendar'), values: calendar })];
}
