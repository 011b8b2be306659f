import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { channels, priorities, statuses, tiers } from '../../../shared/domain/vocabulary.ts';
import { usePeople } from '../../engine/people.ts';
import { q } from '../../engine/queries.ts';
import { useMe } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';
import { gateChoices, recoveryChoices } from '../../ui/sought-words.ts';
import type { OfValues } from './condition-kinds.ts';

export type ValueChoice = { readonly value: string; readonly label: string };
type Choices = Record<OfValues['field'], readonly ValueChoice[]>;

/** What each condition can ask for: the desk's vocabularies, its people and queues, and what occurs in its work. */
export function useValueChoices(): Choices {
  const { t } = useTranslation();
  const { agents, groups } = usePeople();
  const me = useMe();
  const { data: seen } = useQuery(q.views.choices.queryOptions({ input: {} }));
  return useMemo(() => {
    const itself = (value: string) => ({ value, label: value });
    return {
      channel: channels.map((value) => ({ value, label: t(`vocabulary.channel.${value}`) })),
      status: statuses.map((value) => ({ value, label: t(`vocabulary.status.${value}`) })),
      priority: priorities.map((value) => ({ value, label: t(`vocabulary.priority.${value}`) })),
      tier: tiers.map((value) => ({ value, label: t(`vocabulary.tier.${value}`) })),
      group: groups.map(({ id, name }) => ({ value: id, label: name })),
      assignee: [
        { value: 'me', label: t('views.me') },
        { value: 'nobody', label: t('views.nobody') },
        ...agents
          .filter(({ id, active }) => active && id !== me?.id)
          .map(({ id, name }) => ({ value: id, label: name })),
      ],
      language: (seen?.languages ?? []).map((value) => ({ value, label: languageName(value) })),
      topic: (seen?.topics ?? []).map(itself),
      tag: (seen?.tags ?? []).map(itself),
      recovery: recoveryChoices(t),
      gate: gateChoices(t),
    };
  }, [t, agents, groups, me, seen]);
}
