import type { MutationResult } from '../../shared/wire/mutations.ts';
import { type DatabaseFailure, failureOf } from '../db/failures.ts';
import { transact } from '../db/handle.ts';
import {
  letGo,
  listLaneHeads,
  type OutboxRow,
  type Reason,
  release,
  setWaiting,
} from '../db/queries/outbox.ts';
import { getSyncState } from '../db/queries/sync-state.ts';
import { backoffMs, laneBackoff } from '../net/backoff.ts';
import type { CallError } from '../net/outcome.ts';
import type { Workspace } from '../sync/workspace.ts';
import { toBatches } from './batches.ts';
import { claimAll } from './claim-all.ts';
import { mayHaveReached, reasonOf } from './failed-calls.ts';
import type { HeldTime } from './held-time.ts';
import { isBeyondHorizon, reconcile } from './horizon.ts';
import {
  expiredReason,
  hubErrorReason,
  knowledgeReason,
  refusedReason,
  retryReason,
  uploadReason,
} from './reasons.ts';
import {
  type ParkedNotice,
  parkWithDependents,
  putBack,
  type Settled,
  settle,
  settleApplied,
} from './settle.ts';
import { staleness } from './stale-sources.ts';
import { attachmentsOf, uploadMissing } from './uploads.ts';

export type Sender = {
  /** Something may be ready to leave. */
  wake(): void;
  /** Forgets back-offs of this lane: an agent asked for it now. */
  hurry(lane: string): void;
  stop(): Promise<void>;
};

/** POSTs on their way at once; the lanes share them, oldest item first. */
const mostAtOnce = 4;
/** Times that the hub may fail at one item alone before a person is asked; its lane waits meanwhile. */
const mostHubErrors = 10;

/**
 * Sends the outbox. A lane per conversation keeps its order: one item of it is on its way at a time. Lanes go side by
 * side, many in one POST. Each item is claimed and committed before the hub is called, so that a crash leaves it
 * to be sent again under the same key.
 */
export function createSender(
  workspace: Workspace,
  heldTime: HeldTime,
  onParked: (notice: ParkedNotice) => void,
  onDatabaseFailure: (failure: DatabaseFailure) => void = () => {},
): Sender {
  const { db, link, clock, log } = workspace;
  const { connection } = link;
  const stopping = new AbortController();
  const busy = new Set<string>();
  const underway = new Set<Promise<void>>();
  /** Lanes that wait, by the monotonic instant until which they do. */
  const waits = new Map<string, { failures: number; until: number }>();
  /** Items that spoiled a batch: each goes alone from now on. */
  const alone = new Set<string>();
  let pauseUntil = 0;
  let pauses = 0;
  let pausedForLine = true;
  let timer: NodeJS.Timeout | undefined;

  const unsubscribe = connection.subscribe(({ state }) => {
    // The line is back: nothing to wait for, unless the hub itself asked for patience.
    if (state === 'online' && pausedForLine) pauseUntil = 0;
    pump();
  });

  function pump(): void {
    clearTimeout(timer);
    if (stopping.signal.aborted) return;
    try {
      const next = dispatch(clock.monotonic());
      if (Number.isFinite(next)) timer = setTimeout(pump, Math.max(10, next));
    } catch (error) {
      rest(error);
      timer = setTimeout(pump, laneBackoff.capMs);
    }
  }

  /** Starts what may leave now. Answers the milliseconds until the next thing may, infinite for none. */
  function dispatch(now: number): number {
    let soonest = Number.POSITIVE_INFINITY;
    const heads = listLaneHeads(db).filter((row) => {
      if (busy.has(row.lane)) return false;
      const wait =
        row.state === 'held' ? heldTime.untilRelease(row) : (waits.get(row.lane)?.until ?? 0) - now;
      if (wait > 0) soonest = Math.min(soonest, wait);
      return wait <= 0;
    });
    const released = heads.filter((row) => row.state === 'held');
    if (released.length > 0) releaseHeld(released);
    if (!connection.isOnline() || getSyncState(db).phase === 'starting') return soonest;
    if (pauseUntil > now) return Math.min(soonest, pauseUntil - now);
    // Claimed, but nobody is sending it: the database refused while its answer was being written down.
    for (const { key, state, attempts } of heads) {
      const after = { reason: retryReason(attempts), nextAttemptAt: null, reached: true };
      if (state === 'claimed') release(db, key, after);
    }
    const fit = heads.filter(isFit);
    for (const batch of toBatches(fit, needsCare, mostAtOnce - underway.size)) start(batch);
    return soonest;
  }

  /** False when what it came from may not be said, or nobody knows yet: then it is stopped, or waits. */
  function isFit(row: OutboxRow): boolean {
    const stale = staleness(workspace, row);
    if (stale === null) return true;
    if (stale !== 'unknown') parkAs(row, stale);
    else if (row.reason?.code !== knowledgeReason.code) {
      setWaiting(db, row.key, knowledgeReason, null);
      workspace.announce([{ topic: 'outbox' }]);
    }
    return false;
  }

  /** The database refused, or an invariant broke. Nothing is lost: rows are sent again under the same keys. */
  function rest(error: unknown): void {
    log.error({ error: error instanceof Error ? error.stack : String(error) }, 'sending broke down');
    const failure = failureOf(error);
    if (failure) onDatabaseFailure(failure);
    pausedForLine = false;
    pauseUntil = clock.monotonic() + laneBackoff.capMs;
  }

  function releaseHeld(rows: readonly OutboxRow[]): void {
    transact(db, () => {
      for (const row of rows) letGo(db, row.key);
    });
    workspace.announce([
      { topic: 'outbox' },
      ...rows.map((row) => ({ topic: 'thread' as const, id: row.lane })),
    ]);
  }

  /** Files to bring first, a key to look up first, or a batch spoiled before: such an item goes alone. */
  function needsCare(row: OutboxRow): boolean {
    return alone.has(row.key) || attachmentsOf(row).length > 0 || isBeyondHorizon(row, clock);
  }

  function start(rows: readonly OutboxRow[]): void {
    for (const row of rows) busy.add(row.lane);
    const done = send(rows)
      .catch(rest)
      .finally(() => {
        for (const row of rows) busy.delete(row.lane);
        underway.delete(done);
        pump();
      });
    underway.add(done);
  }

  async function send(rows: readonly OutboxRow[]): Promise<void> {
    const { signal } = stopping;
    const [single] = rows;
    if (single && rows.length === 1 && needsCare(single) && !(await prepare(single, signal))) return;
    const { claimed, items } = claimAll(workspace, heldTime, rows);
    if (items.length === 0) return;
    const outcome = await link.call((hub, options) => hub.apply({ items }, options), signal);
    if (!outcome.ok) {
      // Stopping: they stay claimed and are sent again, under the same keys, at the next start.
      if (!signal.aborted) afterFailure(claimed, outcome.error);
      return;
    }
    pauses = 0;
    const results = new Map(outcome.value.results.map((result) => [result.key, result]));
    for (const row of claimed) await afterAnswer(row, results.get(row.key));
  }

  /** False when the item does not leave now. */
  async function prepare(row: OutboxRow, signal: AbortSignal): Promise<boolean> {
    if (isBeyondHorizon(row, clock)) {
      const found = await reconcile(workspace, row, signal);
      if (!found.ok) return wait(row, found.error);
      if (found.value === 'done') settleAsDone(row);
      if (found.value === 'unknown') parkAs(row, expiredReason);
      if (found.value !== 'not-done') return false;
    }
    const attachments = attachmentsOf(row);
    if (attachments.length === 0) return true;
    setWaiting(db, row.key, uploadReason, null);
    workspace.announce([{ topic: 'outbox' }]);
    const uploaded = await uploadMissing(workspace, attachments, signal);
    if (uploaded.ok) return true;
    if (uploaded.error.retry !== 'never') return wait(row, uploaded.error);
    parkAs(row, refusedReason({ why: 'attachment-missing', message: uploaded.error.message }));
    return false;
  }

  function wait(row: OutboxRow, error: CallError): false {
    const until = holdLane(row.lane, error.retryAfterMs);
    setWaiting(db, row.key, reasonOf(error, row.attempts), until);
    workspace.announce([{ topic: 'outbox' }]);
    return false;
  }

  async function afterAnswer(row: OutboxRow, result: MutationResult | undefined): Promise<void> {
    if (!result || result.outcome === 'failed') {
      afterHubError(row, result ? result.retryAfter * 1_000 : null);
      return;
    }
    waits.delete(row.lane);
    if (result.outcome === 'refused' && result.why === 'id-taken' && (await isThere(row))) settleAsDone(row);
    else tell(row, settle(db, row, result, clock.now()));
  }

  /** The message's id is in use: by this very message, when the hub has forgotten the key since. */
  async function isThere(row: OutboxRow): Promise<boolean> {
    const found = await reconcile(workspace, row, stopping.signal);
    return found.ok && found.value === 'done';
  }

  /** The hub did nothing and knows no better than to try again. */
  function afterHubError(row: OutboxRow, retryAfterMs: number | null): void {
    const failures = (waits.get(row.lane)?.failures ?? 0) + 1;
    if (failures >= mostHubErrors) {
      parkAs(row, hubErrorReason(failures));
      return;
    }
    const reason = retryReason(row.attempts + 1);
    const nextAttemptAt = holdLane(row.lane, retryAfterMs);
    workspace.announce(putBack(db, row, { reason, nextAttemptAt, reached: true }, clock.now()));
  }

  function afterFailure(rows: readonly OutboxRow[], error: CallError): void {
    const itemsToBlame = error.retry === 'never' && error.kind !== 'upgrade-required';
    if (rows.length > 1 && (itemsToBlame || error.kind === 'internal')) {
      // One of them spoils the rest; alone, each shows its own face.
      for (const row of rows) alone.add(row.key);
      for (const row of rows) putBackNow(row, error, !itemsToBlame);
      return;
    }
    const [row] = rows;
    if (row && itemsToBlame) {
      const why = error.kind === 'forbidden' || error.kind === 'not-found' ? error.kind : 'invalid';
      parkAs(row, refusedReason({ why, message: error.message }));
      return;
    }
    if (row && error.kind === 'internal') {
      afterHubError(row, error.retryAfterMs);
      return;
    }
    pausedForLine = error.kind !== 'rate-limited';
    pauses += 1;
    const wait = backoffMs(pauses - 1, laneBackoff, error.retryAfterMs);
    pauseUntil = clock.monotonic() + wait;
    const nextAttemptAt = Math.round(clock.now() + wait);
    const reached = mayHaveReached(error);
    for (const one of rows) {
      const reason = reasonOf(error, one.attempts + 1);
      workspace.announce(putBack(db, one, { reason, nextAttemptAt, reached }, clock.now()));
    }
  }

  function putBackNow(row: OutboxRow, error: CallError, reached: boolean): void {
    const after = { reason: reasonOf(error, row.attempts + 1), nextAttemptAt: null, reached };
    workspace.announce(putBack(db, row, after, clock.now()));
  }

  /** Answers the wall-clock instant of the lane's next attempt. */
  function holdLane(lane: string, retryAfterMs: number | null): number {
    const failures = (waits.get(lane)?.failures ?? 0) + 1;
    const wait = backoffMs(failures - 1, laneBackoff, retryAfterMs);
    waits.set(lane, { failures, until: clock.monotonic() + wait });
    return Math.round(clock.now() + wait);
  }

  function parkAs(row: OutboxRow, reason: Reason): void {
    waits.delete(row.lane);
    tell(row, parkWithDependents(db, row, reason, clock.now()));
  }

  function settleAsDone(row: OutboxRow): void {
    tell(row, { keys: settleApplied(db, row, getSyncState(db).cursor, clock.now()), notice: null });
  }

  function tell(row: OutboxRow, settled: Settled): void {
    heldTime.forget(row.key);
    alone.delete(row.key);
    workspace.announce(settled.keys);
    if (settled.notice) onParked(settled.notice);
  }

  return {
    wake: pump,
    hurry(lane) {
      waits.delete(lane);
      pauseUntil = 0;
      pump();
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      unsubscribe();
      await Promise.all(underway);
    },
  };
}
