import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { q } from './queries.ts';
import { useStatus } from './status.ts';

/**
 * The demo's simulated customers. Its state lives at the hub, which sends no event for it, so it is asked for
 * again whenever somebody looks (`watching`) and every few seconds while a surge runs.
 */
export function useSimulator(watching: boolean) {
  const client = useQueryClient();
  const online = useStatus()?.connection.state === 'online';
  const options = q.simulator.get.queryOptions({ input: {} });
  const { data } = useQuery({
    ...options,
    enabled: watching && online,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.surgeUntil ? 5000 : false),
  });
  const { mutate, isPending, error } = useMutation(
    q.simulator.set.mutationOptions({
      onSuccess: (state) => client.setQueryData(options.queryKey, state),
      onError: () => client.invalidateQueries({ queryKey: options.queryKey }),
    }),
  );
  return { state: data, change: mutate, changing: isPending, error };
}
