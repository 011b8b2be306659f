import { useQuery } from '@tanstack/react-query';
import type { Agent } from '../../shared/domain/people.ts';
import { q } from './queries.ts';

/** The truth about connection, sync and outbox; undefined until the engine has answered once. */
export function useStatus() {
  return useQuery(q.status.queryOptions({ input: {} })).data;
}

/** The signed-in agent. */
export function useMe(): Agent | null {
  return useQuery(q.status.queryOptions({ input: {}, select: ({ me }) => me })).data ?? null;
}
