import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Agent, Group } from '../../shared/domain/people.ts';
import { q } from './queries.ts';

export type People = {
  readonly agents: readonly Agent[];
  readonly groups: readonly Group[];
  readonly agent: (id: string | null) => Agent | undefined;
  readonly group: (id: string) => Group | undefined;
};

/** Everybody of the desk, and the queues, by id. */
export function usePeople(): People {
  const { data } = useQuery(q.people.queryOptions({ input: {} }));
  return useMemo(() => {
    const agents = new Map(data?.agents.map((agent) => [agent.id, agent]));
    const groups = new Map(data?.groups.map((group) => [group.id, group]));
    return {
      agents: data?.agents ?? [],
      groups: data?.groups ?? [],
      agent: (id) => (id === null ? undefined : agents.get(id)),
      group: (id) => groups.get(id),
    };
  }, [data]);
}
