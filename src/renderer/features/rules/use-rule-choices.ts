import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { channels, priorities, tiers } from '../../../shared/domain/vocabulary.ts';
import { usePeople } from '../../engine/people.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';

/** What rules and trials choose from: vocabularies, queues, people, and what occurs in the desk's work. */
export function useRuleChoices() {
  const { t } = useTranslation();
  const { agents, groups } = usePeople();
  const { data: seen } = useQuery(q.views.choices.queryOptions({ input: {} }));
  return useMemo(() => {
    const spoken = [...(seen?.languages ?? []), ...agents.flatMap(({ languages }) => languages)];
    const languages = [...new Set(spoken)].map((value) => ({ value, label: languageName(value) }));
    const active = agents.filter((agent) => agent.active);
    return {
      channels: channels.map((value) => ({ value, label: t(`vocabulary.channel.${value}`) })),
      priorities: priorities.map((value) => ({ value, label: t(`vocabulary.priority.${value}`) })),
      tiers: tiers.map((value) => ({ value, label: t(`vocabulary.tier.${value}`) })),
      groupIds: groups.map(({ id, name }) => ({ value: id, label: name })),
      languages: languages.sort((a, b) => a.label.localeCompare(b.label)),
      topics: seen?.topics ?? [],
      skills: [...new Set(active.flatMap(({ skills }) => skills))].sort(),
      agents: active.map(({ id, name }) => ({ value: id, label: name })),
    };
  }, [t, agents, groups, seen]);
}
