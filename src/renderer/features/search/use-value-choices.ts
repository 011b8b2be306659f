import { useQuery } from '@tanstack/react-query';
import {
  type SearchOperator,
  searchedColumns,
  searchedParts,
  searchedStates,
} from '../../../shared/domain/search-conditions.ts';
import type { Channel, Priority, Status, Tier } from '../../../shared/domain/vocabulary.ts';
import { usePeople } from '../../engine/people.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';
import { gateChoices, recoveryChoices } from '../../ui/sought-words.ts';
import type { Completable, ValueChoice } from './complete.ts';

const spans = ['today', 'yesterday', '7d', '2w', '1m', '1y'] as const;
const mostCustomers = 5;

/** What the operator at the caret can be asked for: the desk's people and queues, and what occurs in its work. */
export function useValueChoices(at: Completable | null): readonly ValueChoice[] {
  const { t } = useTranslation();
  const operator: SearchOperator | null = at?.operator ?? null;
  const { agents, groups } = usePeople();
  const { data: seen } = useQuery({
    ...q.views.choices.queryOptions({ input: {} }),
    enabled: operator === 'tag' || operator === 'lang',
  });
  const name = operator === 'from' ? (at?.typed.trim() ?? '') : '';
  const { data: named } = useQuery({
    ...q.search.customers.queryOptions({ input: { query: name, limit: mostCustomers } }),
    enabled: name.length > 1,
  });
  const people = agents.filter(({ active }) => active).map(({ name: value }) => ({ value, label: value }));
  const me = { value: 'me', label: t('search.value.me') };
  switch (operator) {
    case null:
      return [];
    case 'from':
      return [
        me,
        ...(['customer', 'agent', 'bot'] as const).map((value) => ({
          value,
          label: t(`search.value.${value}`),
        })),
        ...people,
        ...(named?.hits ?? []).map(({ name: { text } }) => ({ value: text, label: text })),
      ];
    case 'to':
      return [me, { value: 'nobody', label: t('search.value.nobody') }, ...people];
    case 'in':
      return groups.map(({ name: value }) => ({ value, label: value }));
    case 'tag':
      return (seen?.tags ?? []).map((value) => ({ value, label: value }));
    case 'lang':
      return (seen?.languages ?? []).map((value) => ({ value, label: languageName(value) }));
    case 'recovery':
      return recoveryChoices(t);
    case 'gate':
      return gateChoices(t);
    case 'before':
    case 'after':
    case 'on':
      return spans
        .filter((value) => operator !== 'on' || value === 'today' || value === 'yesterday')
        .map((value) => ({ value, label: t(`search.value.${value}`) }));
    case 'is':
      return searchedStates.map((value) => ({ value, label: t(`search.state.${value}`) }));
    case 'has':
      return searchedParts.map((value) => ({ value, label: t(`search.part.${value}`) }));
    case 'channel':
      return searchedColumns.channel.map((value) => ({
        value,
        label: t(`vocabulary.channel.${value as Channel}`),
      }));
    case 'status':
      return searchedColumns.status.map((value) => ({
        value,
        label: t(`vocabulary.status.${value as Status}`),
      }));
    case 'priority':
      return searchedColumns.priority.map((value) => ({
        value,
        label: t(`vocabulary.priority.${value as Priority}`),
      }));
    case 'tier':
      return searchedColumns.tier.map((value) => ({ value, label: t(`vocabulary.tier.${value as Tier}`) }));
  }
}
