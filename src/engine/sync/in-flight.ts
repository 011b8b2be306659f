import type { Bundle, Change } from '../../shared/wire/sync.ts';

export type Watch = {
  /** True when the change log has brought something newer of this bundle since the watch began. */
  overtook(bundle: Bundle): boolean;
  /** Ids of everything that it has brought since. */
  readonly touched: ReadonlySet<string>;
  stop(): void;
};

export type InFlight = {
  /** Call when asking for a page; `stop` after the answer has been applied. */
  watch(): Watch;
  /** Every change that is applied passes here. */
  note(changes: readonly Change[]): void;
};

/** Pages of the first sync and pushed changes come side by side; this keeps an older row from replacing a newer. */
export function createInFlight(): InFlight {
  const watchers = new Set<Set<string>>();
  return {
    watch() {
      const ids = new Set<string>();
      watchers.add(ids);
      return {
        overtook: ({ conversation, messages, scheduled, escalations, freezes, recoveries, signals }) =>
          ids.size > 0 &&
          (ids.has(conversation.id) ||
            [...messages, ...scheduled, ...escalations, ...freezes, ...recoveries, ...signals].some(
              ({ id }) => ids.has(id),
            )),
        touched: ids,
        stop: () => watchers.delete(ids),
      };
    },
    note(changes) {
      if (watchers.size > 0) for (const change of changes) for (const ids of watchers) ids.add(change.id);
    },
  };
}
