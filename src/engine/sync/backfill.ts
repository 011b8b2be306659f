import { sweepRound } from '../db/ingest/scope.ts';
import { hasGap, listGaps } from '../db/queries/conversation-gaps.ts';
import { countWantedFiles } from '../db/queries/files.ts';
import { getGainedGroups, getSyncState, putSyncState } from '../db/queries/sync-state.ts';
import { backoffMs, connectionBackoff } from '../net/backoff.ts';
import { type Outcome, succeeded } from '../net/outcome.ts';
import { dropEchoed } from '../outbox/echo.ts';
import { fillGap } from './fetch-bundle.ts';
import type { InFlight } from './in-flight.ts';
import { syncKnowledge } from './knowledge.ts';
import { pause, yieldToReads } from './pause.ts';
import { sweepFiles, syncPictures } from './pictures.ts';
import { createWalk } from './walk.ts';
import type { Workspace } from './workspace.ts';

export type Backfill = {
  /** Works through whatever is left to do, then waits for more, until the signal aborts. */
  run(signal: AbortSignal): Promise<void>;
  /** The change log brought a part of a conversation only. */
  addGap(conversationId: string): void;
  wake(): void;
  pictures(): { done: number; total: number };
  /** Nothing is left to do. */
  idle(): boolean;
};

const gapsPerLook = 200;

/**
 * Everything that a workstation fetches behind the work at hand: conversations that owe work, then macros and articles
 * to answer them with, then history, then pictures; afterwards what the agent gained and what the change log left incomplete. `onSwept`
 * hears that rows of the round before were removed, `onKnowledge` that macros and articles are as the hub has them.
 */
export function createBackfill(
  workspace: Workspace,
  inFlight: InFlight,
  onSwept: () => void,
  onKnowledge: () => void,
): Backfill {
  const { db, log } = workspace;
  const gaps = new Set<string>();
  let lookedForGaps = false;
  let shown = { done: 0, total: 0 };
  let awake = () => {};
  let resting = false;
  const walk = createWalk(workspace, inFlight, () => {});

  /** One step; null when nothing is left. */
  async function step(signal: AbortSignal): Promise<Outcome<null> | null> {
    const state = getSyncState(db);
    switch (state.phase) {
      case 'starting':
        return null;
      case 'working':
        return walk({ phase: 'working', groupId: null, after: state.workingAfter }, signal);
      case 'knowledge':
        return syncKnowledge(workspace, inFlight, signal).then((outcome) => {
          if (outcome.ok) onKnowledge();
          return outcome;
        });
      case 'history':
        return walk({ phase: 'history', groupId: null, after: state.historyAfter }, signal);
      case 'pictures': {
        await sweep(signal);
        const outcome = await syncPictures(workspace, signal, (done, total) => {
          shown = { done, total };
          workspace.announce([{ topic: 'status' }]);
        });
        if (outcome.ok) enterIdle();
        return outcome;
      }
      case 'idle':
        return fillIn(signal);
    }
  }

  async function fillIn(signal: AbortSignal): Promise<Outcome<null> | null> {
    const [gained] = getGainedGroups(db);
    if (gained) return walk(gained, signal);
    if (!lookedForGaps) {
      for (const id of listGaps(db, gapsPerLook)) gaps.add(id);
      lookedForGaps = true;
    }
    const [gap] = gaps;
    if (gap !== undefined) {
      const outcome = hasGap(db, gap) ? await fillGap(workspace, inFlight, gap, signal) : succeeded(null);
      if (outcome.ok) gaps.delete(gap);
      return outcome;
    }
    if (countWantedFiles(db) > 0) return syncPictures(workspace, signal, () => {});
    return null;
  }

  /** Removes what this snapshot round never met. */
  async function sweep(signal: AbortSignal): Promise<void> {
    const { round } = getSyncState(db);
    for (let swept = false; !signal.aborted; swept = true) {
      const { keys, more } = sweepRound(db, round, workspace.clock.now());
      workspace.announce([...keys, ...dropEchoed(db, workspace.clock.now())]);
      if (!more) {
        if (swept || keys.length > 0) onSwept();
        return;
      }
      await yieldToReads();
    }
  }

  function enterIdle(): void {
    const state = getSyncState(db);
    if (state.phase !== 'pictures') return;
    putSyncState(db, { ...state, phase: 'idle', done: 0, total: 0 });
    lookedForGaps = false;
    void sweepFiles(workspace);
    workspace.announce([{ topic: 'status' }]);
  }

  function rest(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      awake = () => {
        signal.removeEventListener('abort', awake);
        resolve();
      };
      signal.addEventListener('abort', awake, { once: true });
    });
  }

  return {
    async run(signal) {
      for (let failures = 0; !signal.aborted; ) {
        resting = false;
        const outcome = await step(signal);
        if (outcome === null) {
          resting = true;
          await rest(signal);
          continue;
        }
        failures = outcome.ok ? 0 : failures + 1;
        if (outcome.ok || outcome.error.kind === 'aborted') continue;
        log.info({ kind: outcome.error.kind, reason: outcome.error.message }, 'filling in waits');
        await pause(backoffMs(failures, connectionBackoff, outcome.error.retryAfterMs), signal);
      }
    },
    addGap(conversationId) {
      gaps.add(conversationId);
      awake();
    },
    wake: () => awake(),
    pictures: () => shown,
    idle: () => resting && gaps.size === 0,
  };
}
