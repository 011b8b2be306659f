import type { OutboxRow, Reason } from '../db/queries/outbox.ts';
import { listOutdated } from '../db/queries/outdated.ts';
import { getSyncState } from '../db/queries/sync-state.ts';
import type { Workspace } from '../sync/workspace.ts';
import { refusedReason } from './reasons.ts';

/**
 * Whether what a message came from may be said now. `unknown` while a walk through everything has not come to the
 * macros and articles yet: what is here may be old. Otherwise why not, or null. By its sources alone, whatever the text
 * says by now: the hub looks at the same.
 */
export function staleness(
  { db, hubNow }: Pick<Workspace, 'db' | 'hubNow'>,
  { mutation }: Pick<OutboxRow, 'mutation'>,
): Reason | 'unknown' | null {
  if (mutation.kind !== 'reply' && mutation.kind !== 'schedule') return null;
  if (mutation.sources.length === 0) return null;
  const [stale] = listOutdated(db, mutation.sources, hubNow());
  if (stale) {
    const values = { title: stale.title, replacement: stale.outdated.replacement?.title ?? '' };
    return refusedReason({ why: 'outdated', message: stale.outdated.why, values });
  }
  return getSyncState(db).manifestCursor === null ? 'unknown' : null;
}
