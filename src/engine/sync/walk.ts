import type { Bundle, Scope, SnapshotPage } from '../../shared/wire/sync.ts';
import { transactLightly } from '../db/handle.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { withSeenFields } from '../db/ingest/seen-fields.ts';
import { addSides } from '../db/ingest/sides.ts';
import { confirmRound } from '../db/queries/conversation-gaps.ts';
import { listRestrictedGroups } from '../db/queries/restricted-groups.ts';
import { getGainedGroups, getSyncState, putGainedGroups, putSyncState } from '../db/queries/sync-state.ts';
import type { CallError, Outcome } from '../net/outcome.ts';
import { failed, succeeded } from '../net/outcome.ts';
import { fetchBundle } from './fetch-bundle.ts';
import type { InFlight, Watch } from './in-flight.ts';
import { yieldToReads } from './pause.ts';
import { putAside, type ReadBundle, readBundle } from './read-items.ts';
import { createWordWriter, type WordWriter } from './word-writer.ts';
import type { Workspace } from './workspace.ts';

/** Where a walk stands: a phase of the first sync, or one group gained later. */
export type WalkPlace = {
  readonly phase: 'working' | 'history';
  readonly groupId: string | null;
  readonly after: string | null;
};

/** Conversations in a page. One answer's JSON is read at once, so it stays short while screens ask. */
const pageSizes = { first: 20, most: 50, mostPressed: 10, least: 1 } as const;

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
    if (outcome.ok)
      limit = Math.min(workspace.pace.pressed() ? pageSizes.mostPressed : pageSizes.most, limit * 2);
    else if (tooBig(outcome.error)) limit = Math.max(pageSizes.least, Math.floor(limit / 2));
    return { outcome, watching };
  }

  return async function walk(from: WalkPlace, signal: AbortSignal): Promise<Outcome<null>> {
    const words = createWordWriter(workspace);
    try {
      return await walkOn(from, words, signal);
    } finally {
      await words.finish();
    }
  };

  async function walkOn(from: WalkPlace, words: WordWriter, signal: AbortSignal): Promise<Outcome<null>> {
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
        const applied = await applyPage(workspace, inFlight, outcome.value, place, watching, words, signal);
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
  }
}

function tooBig(error: CallError): boolean {
  return error.kind === 'timeout' || error.kind === 'protocol' || error.kind === 'offline';
}

/**
 * Writes a page in pieces as long as the pace allows, reads being served in between. Each conversation is read right
 * before it is written: a whole page read at once would hold the thread as long as several pieces. False when a
 * resnapshot has begun in the meantime: then the page belongs to a walk that is over.
 */
async function applyPage(
  workspace: Workspace,
  inFlight: InFlight,
  page: SnapshotPage,
  place: WalkPlace,
  watch: Watch,
  words: WordWriter,
  signal: AbortSignal,
): Promise<Outcome<boolean>> {
  const { db, clock, pace } = workspace;
  const { round } = getSyncState(db);
  const items = page.bundles;
  let at = 0;
  let reached: string | null = null;
  /** The conversation at `at`, fetched anew. */
  let fresh: ReadBundle | null = null;

  function writePiece(): { over: boolean; overtaken: string | null } {
    const now = clock.now();
    const stretch = pace.begin();
    const bad: ReadBundle['bad'][number][] = [];
    let met = 0;
    let overtaken: string | null = null;

    function* read(scope: Scope | null, restrictedGroups: ReadonlySet<string>): Generator<Bundle> {
      while (at < items.length && (met === 0 || stretch.goesOn())) {
        const item = fresh ?? readBundle(items[at]);
        if (fresh === null && item.bundle && watch.overtook(item.bundle)) {
          overtaken = item.bundle.conversation.id;
          return;
        }
        fresh = null;
        at += 1;
        met += 1;
        bad.push(...item.bad);
        if (!item.bundle) continue;
        reached = item.bundle.conversation.id;
        if (!isInside(item.bundle, scope, restrictedGroups)) continue;
        words.expect(item.bundle.messages.length);
        yield withSeenFields(item.bundle, scope);
      }
    }

    const keys = transactLightly(db, () => {
      const { scope, round: current } = getSyncState(db);
      if (current !== round) return null;
      const written = applyBundles(db, read(scope, listRestrictedGroups(db)), now, {
        wordsLater: true,
      });
      if (page.sides.length > 0 && at === items.length)
        written.push(...inBatch(db, now, (batch) => addSides(batch, page.sides)));
      putAside(db, 'snapshot', bad, now);
      for (const { entity, id } of bad) if (entity === 'conversation' && id) confirmRound(db, id, round);
      const last = at === items.length;
      remember(workspace, place, last ? page.next : reached, met, last && page.next === null);
      return written;
    });
    stretch.end();
    if (keys) workspace.announce([...keys, { topic: 'status' }]);
    return { over: keys === null, overtaken };
  }

  for (;;) {
    const { over, overtaken } = writePiece();
    if (over) return succeeded(false);
    if (overtaken !== null) {
      const outcome = await fetchBundle(workspace, inFlight, overtaken, signal);
      if (!outcome.ok) return outcome;
      fresh = { bundle: outcome.value, bad: [] };
      continue;
    }
    await words.write();
    if (at === items.length) return succeeded(true);
    await yieldToReads();
  }
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
        ? { ...state, phase: 'knowledge', workingAfter: null, done: 0, total: 0 }
        : { ...state, workingAfter: reached ?? state.workingAfter, done },
    );
    return;
  }
  putSyncState(
    db,
    finished
      ? { ...state, phase: 'pictures', historyAfter: null, done: 0, total: 0 }
      : { ...state, historyAfter: reached ?? state.historyAfter, done },
  );
}

/** The scope may have narrowed while the page was on its way. */
function isInside(
  { conversation }: Bundle,
  scope: Scope | null,
  restrictedGroups: ReadonlySet<string>,
): boolean {
  if (scope === null) return false;
  const { alsoGroupId } = conversation;
  if (!conversation.restricted && alsoGroupId !== null && scope.groupIds.includes(alsoGroupId)) return true;
  if (!scope.groupIds.includes(conversation.groupId)) return false;
  return !conversation.restricted || scope.restrictedInside || restrictedGroups.has(conversation.groupId);
}
