import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Settings } from '../../shared/contract/views.ts';
import { q } from './queries.ts';

const defaults = Settings.parse({});

/** This agent's settings; the defaults until the engine has answered. */
export function useSettings(): Settings {
  return useQuery(q.settings.get.queryOptions({ input: {} })).data ?? defaults;
}

/** Changes settings; shown at once, put back when the engine refuses. */
export function useChangeSettings(): (change: Partial<Settings>) => void {
  const client = useQueryClient();
  const key = q.settings.get.queryKey({ input: {} });
  const { mutate } = useMutation(
    q.settings.set.mutationOptions({
      onSuccess: (settings) => client.setQueryData(key, settings),
      onError: () => client.invalidateQueries({ queryKey: key }),
    }),
  );
  return (change) => {
    // Sent whole: a schema with defaults fills what a partial one leaves out.
    const next: Settings = Settings.parse({ ...(client.getQueryData<Settings>(key) ?? defaults), ...change });
    client.setQueryData(key, next);
    mutate(next);
  };
}
