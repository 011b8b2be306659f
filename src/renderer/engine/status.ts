import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AppStatus } from '../../shared/contract/app-status.ts';
import type { Own } from '../../shared/domain/look-alike.ts';
import { type Agent, ownOf } from '../../shared/domain/people.ts';
import { q } from './queries.ts';

/** The truth about connection, sync and outbox; undefined until the engine has answered once. */
export function useStatus() {
  return useQuery(q.status.queryOptions({ input: {} })).data;
}

/** One thing of it: whoever asks is drawn anew when that changes, and for nothing else. */
export function useStatusOf<T>(select: (status: AppStatus) => T): T | undefined {
  return useQuery(q.status.queryOptions({ input: {}, select })).data;
}

/** The signed-in agent. */
export function useMe(): Agent | null {
  return useStatusOf(({ me }) => me) ?? null;
}

/** What of the exchange others may imitate; null before it is known. */
export function useOwn(): Own | null {
  const workspace = useStatusOf((status) => status.workspace) ?? null;
  return useMemo(() => workspace && ownOf(workspace), [workspace]);
}
