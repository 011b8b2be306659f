import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { useStatusOf } from '../../engine/status.ts';

/** It may be used up meanwhile, or set up. */
const freshMs = 5 * 60_000;

/** Whether the hub has a language model, and can be asked now. */
export function useModel(): { readonly on: boolean; readonly online: boolean } {
  const online = useStatusOf((status) => status.connection.state) === 'online';
  const { data } = useQuery({
    ...q.model.state.queryOptions({ input: {} }),
    enabled: online,
    staleTime: freshMs,
    retry: false,
  });
  return { on: data?.on === true, online };
}
