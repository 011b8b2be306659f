import type { ChangesFrame } from '../../shared/wire/sync.ts';
import { getSyncState } from '../db/queries/sync-state.ts';
import { failed, type Outcome, succeeded } from '../net/outcome.ts';
import { type Applied, applyFrame } from './apply-frame.ts';
import type { InFlight } from './in-flight.ts';
import { yieldToReads } from './pause.ts';
import type { Workspace } from './workspace.ts';

/** Rows in one pulled page, which is one transaction: fewer while screens ask. */
const pageRows = { pressed: 40, alone: 200 } as const;

export type ChangeFeed = {
  /** A pushed frame: applied when it follows the cursor; a gap is pulled. */
  push(frame: ChangesFrame): void;
  /** Pulls until nothing is missing; one pull at a time, however many ask. */
  pull(signal: AbortSignal): Promise<Outcome<null>>;
};

/** Keeps the database at the end of the hub's change log. `onApplied` hears after each commit. */
export function createChangeFeed(
  workspace: Workspace,
  inFlight: InFlight,
  onApplied: (applied: Extract<Applied, { kind: 'applied' }>) => void,
  onGap: () => void,
): ChangeFeed {
  const { db, link, pace } = workspace;
  let underway: Promise<Outcome<null>> | null = null;
  let again = false;
  /** How new the rows of the last pulled page are: further on than its end where more pages follow. */
  let pulledAt = 0;

  function take(frame: ChangesFrame): Applied['kind'] {
    const applied = applyFrame(workspace, inFlight, frame);
    if (applied.kind === 'applied') onApplied(applied);
    return applied.kind;
  }

  async function pullAll(signal: AbortSignal): Promise<Outcome<null>> {
    for (;;) {
      again = false;
      const { cursor: since, manifestCursor } = getSyncState(db);
      const documents = manifestCursor !== null;
      const limit = pace.pressed() ? pageRows.pressed : pageRows.alone;
      const outcome = await link.call(
        (hub, options) => hub.changes({ since, limit, documents }, options),
        signal,
      );
      if (!outcome.ok) return outcome;
      if (signal.aborted || getSyncState(db).phase === 'starting') {
        return failed('aborted', 'given up', 'later');
      }
      const frame = outcome.value;
      pulledAt = frame.head;
      // A push may have come first: then this page is known, or follows nothing any more.
      take(frame);
      const { cursor } = getSyncState(db);
      const behind = frame.to < frame.head || cursor < frame.to;
      if (!behind && !again) return succeeded(null);
      await yieldToReads();
    }
  }

  return {
    push(frame) {
      // Read before the page that was pulled last, it would take back what that one brought ahead of its place.
      const older = frame.head < pulledAt && frame.to > getSyncState(db).cursor;
      if (older || take(frame) === 'gap') onGap();
    },
    pull(signal) {
      if (underway) {
        again = true;
        return underway;
      }
      underway = pullAll(signal).finally(() => {
        underway = null;
      });
      return underway;
    },
  };
}
