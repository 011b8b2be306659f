import type { SyncProgress } from '../../shared/contract/app-status.ts';
import type { Message } from '../../shared/domain/conversation.ts';
import type { Escalation } from '../../shared/domain/escalation.ts';
import type { Freeze } from '../../shared/domain/freeze.ts';
import type { OwnMacro } from '../../shared/domain/own-macro.ts';
import type { SideConversation } from '../../shared/domain/side-conversation.ts';
import type { Signal } from '../../shared/domain/signals/signal.ts';
import type { WireError } from '../../shared/wire/errors.ts';
import type { RevealSignal } from '../../shared/wire/masking.ts';
import { type DatabaseFailure, failureOf } from '../db/failures.ts';
import { countWantedFiles, getFile } from '../db/queries/files.ts';
import { getSyncState, putSyncState } from '../db/queries/sync-state.ts';
import { backoffMs, connectionBackoff } from '../net/backoff.ts';
import type { LiveLimits } from '../net/live-socket.ts';
import type { CallError } from '../net/outcome.ts';
import type { Transport } from '../net/transport.ts';
import { mendArticleIndex } from './article-index.ts';
import { createBackfill } from './backfill.ts';
import { begin } from './begin.ts';
import { createChangeFeed } from './change-feed.ts';
import { eraseTraces } from './erase.ts';
import { createInFlight } from './in-flight.ts';
import { createLiveFeed, type LiveFeed } from './live-feed.ts';
import { pause } from './pause.ts';
import { fetchFile, fitPictures, sweepFiles } from './pictures.ts';
import { fetchOlder } from './threads.ts';
import type { Workspace } from './workspace.ts';

export type SyncDriver = {
  start(): void;
  stop(): Promise<void>;
  /** Woken from sleep, a click, another hub: try now. */
  kick(): void;
  progress(): SyncProgress;
  presence: LiveFeed['presence'];
  /** A refreshed access token for the socket that is open. */
  token: LiveFeed['token'];
  /** Older messages of a conversation, when the hub can be asked now. */
  wantOlder(conversationId: string, before: number | null): void;
  fetchFile(hash: string): Promise<boolean>;
  /** The room for pictures has changed: deletes what is too much, or fetches more. */
  fitPictures(): Promise<void>;
  /** Resolves when the first sync is through and nothing is missing (for tests and the seed). */
  whenIdle(): Promise<void>;
};

/** While the live socket doesn't get through but answers do, changes are asked for this often. */
const pollEveryMs = 5_000;
/** Before the database is tried again after it refused. */
const databaseRestMs = 10_000;
const unknownAddressLookMs = 50;
/** Often enough that a token is renewed before its last fifth is over. */
const tokenCheckMs = 20_000;

/** Keeps this workstation in step with the hub, for as long as it runs: connects, catches up, listens, fills in. */
export function createSyncDriver(
  workspace: Workspace,
  options: {
    transport: Transport;
    liveLimits?: LiveLimits;
    onCaughtUp?(): void;
    /** Macros and articles are as the hub has them. */
    onKnowledge?(): void;
    /** The hub says that a draft changed elsewhere. */
    onDrafts?(): void;
    /** Others said or did something, or conversations (by id) were given to this agent. */
    onHeard?(messages: readonly Message[], handed: readonly string[]): void;
    onSides?(sides: readonly SideConversation[]): void;
    onEscalations?(escalations: readonly Escalation[]): void;
    onFreezes?(freezes: readonly Freeze[]): void;
    onSignals?(signals: readonly Signal[]): void;
    onProposals?(decided: readonly OwnMacro[]): void;
    onReveals?(signals: readonly RevealSignal[]): void;
    /** The database file is damaged, or the disk full; syncing tries again later. */
    onDatabaseFailure?(failure: DatabaseFailure): void;
  },
): SyncDriver {
  const { db, link, log, news } = workspace;
  const { connection } = link;
  const stopping = new AbortController();
  const inFlight = createInFlight();
  /** Conversations whose older messages are being fetched. */
  const wanted = new Set<string>();
  let running: Promise<void> = Promise.resolve();
  let wantsPull = () => {};
  let erasing: Promise<void> | null = null;
  let eraseAgain = false;
  let mendingIndex: Promise<void> = Promise.resolve();

  const feed = createChangeFeed(
    workspace,
    inFlight,
    (applied) => {
      for (const id of applied.gaps) backfill.addGap(id);
      // Macros and articles may have brought files to fetch.
      if (applied.scopeChanged || applied.documents) backfill.wake();
      if (applied.documents) live.reached();
      if (applied.removed) erase();
      if (applied.heard.length + applied.handed.length > 0) options.onHeard?.(applied.heard, applied.handed);
      if (applied.sides.length > 0) options.onSides?.(applied.sides);
      if (applied.escalations.length > 0) options.onEscalations?.(applied.escalations);
      if (applied.freezes.length > 0) options.onFreezes?.(applied.freezes);
      if (applied.signals.length > 0) options.onSignals?.(applied.signals);
      if (applied.decided.length > 0) options.onProposals?.(applied.decided);
      if (applied.lostGroups > 0) {
        news.tell({
          type: 'notice',
          level: 'info',
          code: 'notice.access-lost',
          values: { groups: applied.lostGroups },
          conversationId: null,
        });
      }
    },
    () => wantsPull(),
  );
  const backfill = createBackfill(workspace, inFlight, erase, () => {
    live.reached();
    options.onKnowledge?.();
  });
  const live = createLiveFeed(workspace, {
    transport: options.transport,
    ...(options.liveLimits ? { limits: options.liveLimits } : {}),
    feed,
    wantPull: () => wantsPull(),
    wantDrafts: () => options.onDrafts?.(),
    onReveals: (signals) => options.onReveals?.(signals),
  });
  link.onSuspect(() => live.probe());

  function erase(): void {
    if (erasing) {
      eraseAgain = true;
      return;
    }
    erasing = (async () => {
      do {
        eraseAgain = false;
        await sweepFiles(workspace);
        await eraseTraces(db, stopping.signal);
      } while (eraseAgain && !stopping.signal.aborted);
    })()
      .catch((error: unknown) => log.error({ error: String(error) }, 'traces could not be erased'))
      .finally(() => {
        erasing = null;
      });
  }

  async function run(): Promise<void> {
    const { signal } = stopping;
    mendingIndex = mendArticleIndex(workspace, signal).catch((error: unknown) =>
      log.error({ error: String(error) }, 'articles could not be indexed'),
    );
    while (!signal.aborted) {
      await connection.whenDue(signal);
      // The hub in the box is still coming up; the shell says where it listens as soon as it does.
      while (link.baseUrl() === null && !signal.aborted) await pause(unknownAddressLookMs, signal);
      if (signal.aborted) return;
      try {
        const ended = await stretch(signal);
        if (!signal.aborted && ended) report(ended);
      } catch (error) {
        const failure = failureOf(error);
        if (failure === null) throw error;
        log.error({ failure, error: String(error) }, 'the database refused');
        options.onDatabaseFailure?.(failure);
        connection.lost({ message: failure, retryAfterMs: databaseRestMs });
      }
    }
  }

  /** One connected stretch, from catching up to the end of the line. Null when the next may begin at once. */
  async function stretch(signal: AbortSignal): Promise<CallError | null> {
    if (getSyncState(db).phase === 'starting') {
      const begun = await begin(workspace, signal);
      if (!begun.ok) return begun.error;
    }
    const pulled = await feed.pull(signal);
    if (!pulled.ok) return beganAnew(pulled.error) ? null : pulled.error;
    connection.answered();
    options.onCaughtUp?.();
    const inner = new AbortController();
    const giveUp = () => inner.abort();
    signal.addEventListener('abort', giveUp, { once: true });
    let broken: { error: unknown } | null = null;
    const filling = backfill.run(inner.signal).catch((error: unknown) => {
      broken = { error };
      inner.abort();
    });
    const tokenCheck = setInterval(() => {
      void link.tokens.access();
      live.reached();
    }, tokenCheckMs);
    let ended: CallError | null = null;
    try {
      ended = await listen(inner.signal);
    } finally {
      clearInterval(tokenCheck);
      signal.removeEventListener('abort', giveUp);
      inner.abort();
      await filling;
    }
    throwIfBroken(broken);
    return ended;
  }

  /** Listens on one live socket after the other, until the hub can't be reached. */
  async function listen(signal: AbortSignal): Promise<CallError | null> {
    for (let blocked = 0; !signal.aborted; ) {
      const token = await link.tokens.access();
      if (!token.ok) return token.error;
      const socket = new AbortController();
      const giveUp = () => socket.abort();
      signal.addEventListener('abort', giveUp, { once: true });
      let pullFailed: CallError | null = null;
      let pullBroke: { error: unknown } | null = null;
      const pullNow = () => {
        feed.pull(signal).then(
          (outcome) => {
            if (outcome.ok) return options.onCaughtUp?.();
            pullFailed = outcome.error;
            socket.abort();
          },
          (error: unknown) => {
            pullBroke = { error };
            socket.abort();
          },
        );
      };
      wantsPull = pullNow;
      const end = await live.run(token.value, socket.signal);
      wantsPull = () => {};
      signal.removeEventListener('abort', giveUp);
      throwIfBroken(pullBroke);
      if (signal.aborted) return null;
      if (pullFailed !== null) return beganAnew(pullFailed) ? null : pullFailed;
      if (end.error) {
        const verdict = await afterBye(end.error, token.value);
        if (verdict !== 'go on') return verdict;
        continue;
      }
      if (end.welcomed) return lineBroke(end.reason);
      // Something on the way lets answers through but no sockets: ask instead of listening.
      const pulled = await feed.pull(signal);
      if (!pulled.ok) return beganAnew(pulled.error) ? null : pulled.error;
      options.onCaughtUp?.();
      blocked += 1;
      if (blocked > 1) log.warn({ reason: end.reason, blocked }, 'no live socket; asking instead');
      await pause(Math.min(pollEveryMs, backoffMs(blocked, connectionBackoff)), signal);
    }
    return null;
  }

  async function afterBye(error: WireError, token: string): Promise<CallError | null | 'go on'> {
    const retryAfterMs = error.retryAfter === undefined ? null : error.retryAfter * 1_000;
    const told: CallError = { kind: error.kind, message: error.message, retry: error.retry, retryAfterMs };
    if (error.kind === 'not-signed-in') {
      const renewed = await link.tokens.renewed(token);
      return renewed.ok ? 'go on' : renewed.error;
    }
    if (error.kind === 'resnapshot') return beganAnew(told) ? null : told;
    return told;
  }

  /** The hub no longer has the changes in between: walk through everything again, beside what is here. */
  function beganAnew(error: CallError): boolean {
    if (error.kind !== 'resnapshot') return false;
    log.info({}, 'the hub asks for a new snapshot');
    putSyncState(db, { ...getSyncState(db), phase: 'starting' });
    return true;
  }

  function report(error: CallError): void {
    if (error.kind === 'aborted') return;
    if (error.kind === 'upgrade-required') connection.upgradeRequired();
    else if (error.retry === 'sign-in') connection.needsSignIn(error.message);
    else {
      log.info({ kind: error.kind, reason: error.message }, 'the hub cannot be reached');
      options.transport.startAfresh?.();
      connection.lost(error);
    }
  }

  return {
    start() {
      running = run().catch((error: unknown) => {
        log.fatal({ error: error instanceof Error ? error.stack : String(error) }, 'syncing broke down');
        // A broken invariant is fatal: the process ends and is started anew.
        setImmediate(() => {
          throw error;
        });
      });
    },
    async stop() {
      stopping.abort();
      await running.catch(() => {});
      await erasing;
      await mendingIndex;
    },
    kick() {
      connection.kick();
      live.probe();
    },
    progress() {
      const { phase, done, total } = getSyncState(db);
      if (phase !== 'pictures') return { phase, done, total };
      return { phase, ...backfill.pictures() };
    },
    presence: live.presence,
    token: live.token,
    wantOlder(conversationId, before) {
      if (!connection.isOnline() || wanted.has(conversationId)) return;
      wanted.add(conversationId);
      void fetchOlder(workspace, inFlight, conversationId, before, stopping.signal).finally(() =>
        wanted.delete(conversationId),
      );
    },
    async fetchFile(hash) {
      const known = getFile(db, hash) ?? { hash, mime: 'application/octet-stream', bytes: 0 };
      const outcome = await fetchFile(workspace, known, stopping.signal);
      return outcome.ok && outcome.value;
    },
    async fitPictures() {
      await fitPictures(workspace);
      backfill.wake();
    },
    async whenIdle() {
      while (getSyncState(db).phase !== 'idle' || countWantedFiles(db) > 0 || !backfill.idle()) {
        await pause(20, stopping.signal);
        if (stopping.signal.aborted) return;
      }
    },
  };
}

function throwIfBroken(broken: { error: unknown } | null): void {
  if (broken) throw broken.error;
}

function lineBroke(reason: string): CallError {
  return { kind: 'offline', message: reason, retry: 'later', retryAfterMs: null };
}
