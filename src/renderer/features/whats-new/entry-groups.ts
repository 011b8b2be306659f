import type { WhatsNewEntry } from '../../../shared/contract/whats-new.ts';

/** What went live together stands under one name; all else by itself. */
export type EntryGroup = {
  readonly key: string;
  readonly release: string | null;
  readonly entries: readonly WhatsNewEntry[];
};

export const keyOf = ({ kind, id }: Pick<WhatsNewEntry, 'kind' | 'id'>): string => `${kind} ${id}`;

/** In the order of the first of each; a release of which one part is news to this agent needs no name over it. */
export function groupEntries(entries: readonly WhatsNewEntry[]): EntryGroup[] {
  const groups = Map.groupBy(entries, (entry) => entry.release?.id ?? keyOf(entry));
  return [...groups].map(([key, together]) => ({
    key,
    release: together.length > 1 ? (together[0]?.release?.name ?? null) : null,
    entries: together,
  }));
}
