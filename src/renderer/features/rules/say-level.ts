import type { TFunction } from 'i18next';
import { type SlaPolicy, slaClocks } from '../../../shared/domain/sla-policy.ts';
import { locale } from '../../text/locale.ts';
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

/** A promised time to the minute, in words: "1 hour, 30 minutes". */
function sayMinutes(minutes: number): string {
  const days = Math.floor(minutes / 1_440);
  const hours = Math.floor((minutes % 1_440) / 60);
  return new Intl.DurationFormat(locale(), { style: 'long' }).format({ days, hours, minutes: minutes % 60 });
}

/** What is owed, each clock a phrase, and by which hours. */
export function sayTerms(policy: SlaPolicy, calendar: string, t: TFunction): string[] {
  const terms = slaClocks.flatMap((clock) => {
    const minutes = policy[minutesOf[clock]];
    const label = t(`rules.levels.clock.${clock}`);
    return minutes === null ? [] : [t('rules.routing.chip.is', { label, values: sayMinutes(minutes) })];
  });
  return [...terms, t('rules.routing.chip.is', { label: t('rules.levels.calendar'), values: calendar })];
}
