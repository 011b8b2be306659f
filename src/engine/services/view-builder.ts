import { buildViews, hasViewsToBuild } from '../db/build-views.ts';
import type { Workspace } from '../sync/workspace.ts';

export type ViewBuilder = {
  /** Conditions may be new. */
  wake(): void;
  stop(): void;
};

/** Works views out whose conditions are new, a slice at a time, with everyone else's turn between two. */
export function createViewBuilder(
  { db, clock, log }: Pick<Workspace, 'db' | 'clock' | 'log'>,
  announce: Workspace['announce'],
): ViewBuilder {
  let next: NodeJS.Immediate | undefined;
  let stopped = false;

  function work(): void {
    next = undefined;
    if (stopped) return;
    try {
      const { keys, more } = buildViews(db, clock.now());
      if (more) next = setImmediate(work);
      announce(keys);
    } catch (error) {
      // A full or damaged disk; the sync meets it, too, and says so. The next change tries again.
      log.error({ error: String(error) }, 'a view could not be worked out');
    }
  }

  return {
    wake() {
      if (!stopped && !next && hasViewsToBuild(db)) next = setImmediate(work);
    },
    stop() {
      stopped = true;
      clearImmediate(next);
    },
  };
}
