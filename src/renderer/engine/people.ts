import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EscalationTarget } from '../../shared/domain/escalation.ts';
import type { Agent, Group } from '../../shared/domain/people.ts';
import { q } from './queries.ts';

export type People = {
  readonly agents: readonly Agent[];
  readonly groups: readonly Group[];
  readonly targets: readonly EscalationTarget[];
  readonly agent: (id: string | null) => Agent | undefined;
  readonly group: (id: string) => Group | undefined;
  readonly target: (id: string) => EscalationTarget | undefined;
  /** They are here, or can't be had. */
  readonly settled: boolean;
};

/** Everybody of the desk, the queues, and where one may escalate to, by id. */
export function usePeople(): People {
  const { data, isPending } = useQuery(q.people.queryOptions({ input: {} }));
  return useMemo(() => {
    const agents = new Map(data?.agents.map((agent) => [agent.id, agent]));
    const groups = new Map(data?.groups.map((group) => [group.id, group]));
    const targets = new Map(data?.targets.map((target) => [target.id, target]));
    return {
      agents: data?.agents ?? [],
      groups: data?.groups ?? [],
      targets: data?.targets ?? [],
      agent: (id) => (id === null ? undefined : agents.get(id)),
      group: (id) => groups.get(id),
      target: (id) => targets.get(id),
      settled: !isPending,
    };
  }, [data, isPending]);
}
