import type { Bundle, Scope, SnapshotPage } from '../../shared/wire/sync.ts';
import { transact } from '../db/handle.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { confirmRound } from '../db/queries/conversation-gaps.ts';
import { listRestrictedGroups } from '../db/queries/restricted-groups.ts';
import { getGainedGroups, getSyncState, putGainedGroups, putSyncState } from '../db/queries/sync-state.ts';
import type { CallError, Outcome } from '../net/outcome.ts';
import { failed, succeeded } from '../net/outcome.ts';
import { fetchBundle } from './fetch-bundle.ts';
import type { InFlight, Watch } from './in-flight.ts';
import { yieldToReads } from './pause.ts';
import { putAside, readBundle } from './read-items.ts';
import type { Workspace } from './workspace.ts';

/** Where a walk stands: a phase of the first sync, or one group gained later. */
export type WalkPlace = {
  readonly phase: 'working' | 'history';
  readonly groupId: string | null;
  readonly after: string | null;
};

/** Rows that one transaction takes; between two of them reads are served. */
const rowsPerTransaction = 150;
const pageSizes = { first: 20, most: 50, least: 1 } as const;

/**
 * Walks one phase to its end, page by page, each remembered as it is applied, so that an interrupted walk goes on
 * where it was. `onPage` hears after every page. Ends with the first failure; a page too large for the line is asked
 * for in smaller pieces the next time.
 */
export function createWalk(workspace: Workspace, inFlight: InFlight, onPage: () => void) {
  const { link } = workspace;
  let limit: number = pageSizes.first;

  async function fetchPage(place: WalkPlace, signal: AbortSignal) {
    const watching = inFlight.watch();
    const outcome = await link.call(
      (hub, options) =>
        hub.snapshot(
          {
            phase: place.phase,
            after: place.after,
            limit,
            ...(place.groupId === null ? {} : { groupId: place.groupId }),
          },
          options,
        ),
      signal,
    );
    if (outcome.ok) limit = Math.min(pageSizes.most, limit * 2);
    else if (tooBig(outcome.error)) limit = Math.max(pageSizes.least, Math.floor(limit / 2));
    return { outcome, watching };
  }

  return async function walk(from: WalkPlace, signal: AbortSignal): Promise<Outcome<null>> {
    let place = from;
    let fetching = fetchPage(place, signal);
    for (;;) {
      const { outcome, watching } = await fetching;
      try {
        if (!outcome.ok) return outcome;
        if (signal.aborted) return failed('aborted', 'given up', 'later');
        const { next } = outcome.value;
        const following: WalkPlace | null = next === null ? null : { ...place, after: next };
        // The next page travels while this one is written.
        if (following) fetching = fetchPage(following, signal);
        const applied = await applyPage(workspace, inFlight, outcome.value, place, watching, signal);
        if (!applied.ok || !applied.value) {
          if (following) (await fetching).watching.stop();
          return applied.ok ? failed('aborted', 'the walk was begun anew', 'later') : applied;
        }
        onPage();
        await yieldToReads();
        if (!following) return succeeded(null);
        place = following;
      } finally {
        watching.stop();
      }
    }
  };
}

function tooBig(error: CallError): boolean {
  return error.kind === 'timeout' || error.kind === 'protocol' || error.kind === 'offline';
}

/** False when a resnapshot has begun in the meantime: then the page belongs to a walk that is over. */
async function applyPage(
  workspace: Workspace,
  inFlight: InFlight,
  page: SnapshotPage,
  place: WalkPlace,
  watch: Watch,
  signal: AbortSignal,
): Promise<Outcome<boolean>> {
  const { db, clock } = workspace;
  const { round } = getSyncState(db);
  let waiting: Bundle[] = [];
  let bad: ReturnType<typeof readBundle>['bad'][number][] = [];
  let reached: string | null = null;
  let rows = 0;
  let met = 0;

  const write = (last: boolean): boolean => {
    const now = clock.now();
    const keys = transact(db, () => {
      const { scope, round: current } = getSyncState(db);
      if (current !== round) return null;
      const restrictedGroups = listRestrictedGroups(db);
      const inside = waiting.filter((bundle) => isInside(bundle, scope, restrictedGroups));
      const written = applyBundles(db, inside, now);
      putAside(db, 'snapshot', bad, now);
      for (const { entity, id } of bad) if (entity === 'conversation' && id) confirmRound(db, id, round);
      remember(workspace, place, last ? page.next : reached, met, last && page.next === null);
      return written;
    });
    waiting = [];
    bad = [];
    rows = 0;
    met = 0;
    if (keys) workspace.announce([...keys, { topic: 'status' }]);
    return keys !== null;
  };

  for (const item of page.bundles) {
    const read = readBundle(item);
    bad.push(...read.bad);
    let { bundle } = read;
    if (bundle && watch.overtook(bundle)) {
      // What was looked at must be written before anything else can happen.
      if (!write(false)) return succeeded(false);
      const fresh = await fetchBundle(workspace, inFlight, bundle.conversation.id, signal);
      if (!fresh.ok) return fresh;
      bundle = fresh.value;
    }
    met += 1;
    if (bundle) {
      waiting.push(bundle);
      reached = bundle.conversation.id;
      rows += bundle.messages.length + 2;
    }
    if (rows >= rowsPerTransaction) {
      if (!write(false)) return succeeded(false);
      await yieldToReads();
    }
  }
  return succeeded(write(true));
}

/** Notes in the page's own transaction how far the walk has come. */
function remember(
  { db }: Workspace,
  place: WalkPlace,
  reached: string | null,
  met: number,
  finished: boolean,
): void {
  if (place.groupId !== null) {
    const groups = getGainedGroups(db).flatMap((group) => {
      if (group.groupId !== place.groupId || group.phase !== place.phase) return [group];
      if (!finished) return reached === null ? [group] : [{ ...group, after: reached }];
      return place.phase === 'working' ? [{ ...group, phase: 'history' as const, after: null }] : [];
    });
    putGainedGroups(db, groups);
    return;
  }
  const state = getSyncState(db);
  if (state.phase !== place.phase) return;
  const done = state.done + met;
  if (place.phase === 'working') {
    putSyncState(
      db,
      finished
        ? { ...state, phase: 'history', workingAfter: null, done, total: state.totals?.conversations ?? done }
        : { ...state, workingAfter: reached ?? state.workingAfter, done },
    );
    return;
  }
  putSyncState(
    db,
    finished
      ? { ...state, phase: 'knowledge', historyAfter: null, done: 0, total: 0 }
      : { ...state, historyAfter: reached ?? state.historyAfter, done },
  );
}

/** The scope may have narrowed while the page was on its way. */
function isInside(
  { conversation }: Bundle,
  scope: Scope | null,
  restrictedGroups: ReadonlySet<string>,
): boolean {
  if (scope === null || !scope.groupIds.includes(conversation.groupId)) return false;
  return !conversation.restricted || scope.restrictedInside || restrictedGroups.has(conversation.groupId);
}
