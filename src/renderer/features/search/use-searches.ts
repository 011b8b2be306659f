import type { SavedSearch } from '../../../shared/contract/settings.ts';
import { useChangeSettings, useSettings } from '../../engine/settings.ts';

const mostRecent = 20;

/** What this agent has searched for, and keeps: on this workstation alone. */
export function useSearches() {
  const { recentSearches: recent, savedSearches: saved } = useSettings();
  const change = useChangeSettings();
  return {
    recent,
    saved,
    /** Remembers what led somewhere, the newest first. */
    note(query: string): void {
      const words = query.trim();
      if (words === '' || recent[0] === words) return;
      change({ recentSearches: [words, ...recent.filter((one) => one !== words)].slice(0, mostRecent) });
    },
    forget: (query: string) => change({ recentSearches: recent.filter((one) => one !== query) }),
    /** The same name again: the search behind it is another one. */
    save(name: string, query: string): void {
      const search: SavedSearch = { id: crypto.randomUUID(), name: name.trim(), query: query.trim() };
      change({ savedSearches: [...saved.filter((one) => one.name !== search.name), search] });
    },
    unsave: (id: string) => change({ savedSearches: saved.filter((one) => one.id !== id) }),
  };
}
