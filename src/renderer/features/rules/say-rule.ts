import type { TFunction } from 'i18next';
import type { RoutingRule } from '../../../shared/domain/routing.ts';
import type { People } from '../../engine/people.ts';
import { perLocale } from '../../text/locale.ts';
import { languageName } from '../../ui/language-name.ts';

const anyOf = perLocale((at) => new Intl.ListFormat(at, { type: 'disjunction' }));
const allOf = perLocale((at) => new Intl.ListFormat(at, { type: 'conjunction' }));
const mostNamed = 4;

/** `A, B or C`; of many the first few. */
export function sayAny(values: readonly string[], t: TFunction): string {
  if (values.length <= mostNamed + 1) return anyOf().format(values);
  return t('rules.routing.chip.more', {
    values: values.slice(0, mostNamed).join(', '),
    count: values.length - mostNamed,
  });
}

/** `A, B and C`. */
export const sayAll = (values: readonly string[]): string => allOf().format(values);

/** When a rule applies, each condition a phrase; none: it applies to everything. */
export function sayWhen({ when }: RoutingRule, people: People, t: TFunction): string[] {
  const said: string[] = [];
  const list = (label: string, values: readonly string[]) => {
    if (values.length > 0) said.push(t('rules.routing.chip.is', { label, values: sayAny(values, t) }));
  };
  if (when.on.length === 1) said.push(t(`rules.routing.chip.${when.on[0] ?? 'new'}`));
  list(
    t('rules.routing.channels'),
    when.channels.map((channel) => t(`vocabulary.channel.${channel}`)),
  );
  list(t('rules.routing.words'), when.words);
  list(t('rules.routing.topics'), when.topics);
  list(t('rules.routing.languages'), when.languages.map(languageName));
  list(
    t('rules.routing.tiers'),
    when.tiers.map((tier) => t(`vocabulary.tier.${tier}`)),
  );
  list(
    t('rules.routing.groups'),
    when.groupIds.map((id) => people.group(id)?.name ?? t('rules.routing.unknownQueue')),
  );
  list(
    t('rules.routing.priorities'),
    when.priorities.map((priority) => t(`vocabulary.priority.${priority}`)),
  );
  if (when.accountManager) said.push(t('rules.routing.chip.manager'));
  if (when.waitingAtLeast !== null)
    said.push(t('rules.routing.chip.waiting', { count: when.waitingAtLeast }));
  return said;
}

/** What a rule decides, each decision a phrase. */
export function sayThen(rule: RoutingRule, people: People, t: TFunction): string[] {
  const { groupId, priority, assign, last } = rule;
  const said: string[] = [];
  if (groupId !== null)
    said.push(
      t('rules.routing.chip.group', {
        group: people.group(groupId)?.name ?? t('rules.routing.unknownQueue'),
      }),
    );
  if (priority !== null)
    said.push(t('rules.routing.chip.priority', { priority: t(`vocabulary.priority.${priority}`) }));
  if (assign) {
    said.push(t(`rules.routing.chip.${assign.how}`));
    if (assign.skill !== null) said.push(t('rules.routing.chip.skill', { skill: assign.skill }));
    if (assign.speaks) said.push(t('rules.routing.chip.speaks'));
    if (assign.leaveFree > 0) said.push(t('rules.routing.chip.leaveFree', { count: assign.leaveFree }));
  }
  if (last) said.push(t('rules.routing.chip.last'));
  return said;
}
