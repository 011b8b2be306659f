import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Settings } from '../../shared/contract/settings.ts';
import { notifyDefaults } from '../../shared/domain/notify-defaults.ts';
import { q } from './queries.ts';

/** The contract's defaults, written out: its schemas stay out of what the first paint has to load. */
export const defaultSettings: Settings = {
  theme: 'auto',
  density: 'comfortable',
  sendKey: { chat: 'enter', telegram: 'enter', x: 'mod-enter', reddit: 'mod-enter', email: 'mod-enter' },
  undoSeconds: { email: 10, ticket: 10, chat: 0 },
  signatures: {},
  holdScheduled: false,
  afterSend: 'stay',
  checkSpelling: true,
  notifications: true,
  notify: notifyDefaults,
  breakReminderMinutes: 120,
  onboarded: false,
  language: 'system',
  keys: { own: {}, singleKeys: true, zendesk: false },
  viewOrder: [],
  hiddenViews: [],
  recentSearches: [],
  savedSearches: [],
  pictureMegabytes: 1_000,
};

/** This agent's settings; undefined until the engine has answered. */
export function useKnownSettings(): Settings | undefined {
  return useQuery(q.settings.get.queryOptions({ input: {} })).data;
}

/** This agent's settings; the defaults until the engine has answered. */
export function useSettings(): Settings {
  return useKnownSettings() ?? defaultSettings;
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
    const next = { ...(client.getQueryData<Settings>(key) ?? defaultSettings), ...change } as Settings;
    client.setQueryData(key, next);
    mutate(next);
  };
}
