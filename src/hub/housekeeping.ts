import { sql } from 'drizzle-orm';
import { limits } from '../shared/domain/limits.ts';
import { returnCheckValidMs } from '../shared/domain/recovery/return-check.ts';
import type { AccessTokens } from './auth/access-tokens.ts';
import type { HubContext } from './context.ts';
import { forgetEndedDrafts } from './services/drafts.ts';
import { climbOverdue } from './services/escalations/climb.ts';
import { addMissingTargets } from './services/escalations/default-targets.ts';
import { passDeadline } from './services/freezes/overdue.ts';
import { readOldGates } from './services/gate/read-old.ts';
import { leastTimes } from './services/learning/read-learning.ts';
import { readOldMoods } from './services/mood/read-old.ts';
import { releaseDue } from './services/releases/release-due.ts';
import { routeWaiting } from './services/routing/try-again.ts';
import { sendDue } from './services/send-scheduled.ts';
import { forgetEndedSideDrafts } from './services/side-drafts.ts';
import { matchSignals } from './services/signals/match.ts';
import { publishDue } from './services/studio/publish-due.ts';
import { wakeConversation } from './services/wake.ts';
import { selectRows } from './store/database.ts';
import { listWakingConversations } from './store/queries/conversations.ts';
import { listDueVersions } from './store/queries/document-versions.ts';
import { listClimbing } from './store/queries/escalations.ts';
import { listOverdueFreezes } from './store/queries/freezes.ts';
import { forgetKeysBefore } from './store/queries/idempotency.ts';
import { forgetKycEventsBefore } from './store/queries/kyc.ts';
import { forgetLearnedBefore, forgetLearningBatchesBefore } from './store/queries/learned.ts';
import { forgetStagedBefore } from './store/queries/macro-imports.ts';
import { forgetModelDraftsBefore } from './store/queries/model-calls.ts';
import { forgetReturnChecksBefore } from './store/queries/recovery.ts';
import { listDueReleases } from './store/queries/releases.ts';
import { forgetRevealsBefore } from './store/queries/reveals.ts';
import { listDueScheduled } from './store/queries/scheduled.ts';
import { forgetSessionsBefore } from './store/queries/sessions.ts';
import { forgetTracesBefore } from './store/queries/signal-patterns.ts';
import { forgetSignalEventsBefore } from './store/queries/signals.ts';
import { forgetWorkstationsBefore } from './store/queries/workstations.ts';

const dayMs = 24 * 3_600_000;
/** How long the change log reaches back; an engine that was away for longer takes a new snapshot. */
export const changeLogDays = 45;
/** Ended sessions stay for so long, so that a stolen token used late is still noticed. */
const endedSessionDays = 7;
/** Beyond the longest shift; the audit keeps what was shown for good. */
const revealDays = 7;
/** Macros that were brought to be imported and never were. */
const stagedImportDays = 1;
/** Longer than a draft lies about before it is sent: what a model wrote is known again, and refused, for so long. */
const modelDraftDays = 14;
/** Webhooks of identity checks are known again for so long; older ones are not taken at all. */
const kycEventDays = 30;
/** Events of the exchange are known again for so long: older than that none is taken. */
const signalEventDays = 31;
/** The longest that a policy may look back for what customers share. */
const traceDays = 90;
/** A workstation that nobody has used for so long is gone. */
const workstationDays = 90;
/** What is learned from use is looked at for 90 days; what was seen seldom, and may tell of one person, for less. */
const learnedDays = 120;
const rareDays = 30;
/** Longer than a workstation keeps a batch. */
const learningBatchDays = 60;
/** Any number, the same for every node: one of them at a time keeps house. */
const houseLock = 7_041_002;

const wakeEveryMs = 10_000;
const sendEveryMs = 5_000;
const cleanEveryMs = 3_600_000;

export type Housekeeping = {
  wakeDue(): Promise<number>;
  sendDue(): Promise<number>;
  /** Versions and releases whose time has come go live. */
  publishDue(): Promise<number>;
  /** Escalations that are overdue go up the ladder. */
  climbDue(): Promise<number>;
  /** Freezes about which nobody has decided, or that nobody has looked at, in time. */
  freezesDue(): Promise<number>;
  /** Signals of accounts whose customers have appeared. */
  matchSignals(): Promise<number>;
  clean(): Promise<void>;
  stop(): Promise<void>;
};

/** What time itself does: snoozes end, old keys, sessions and log entries go, signing keys are replaced. */
export function keepHouse(
  context: Pick<HubContext, 'store' | 'clock' | 'log'>,
  accessTokens: AccessTokens,
): Housekeeping {
  const { store, clock, log } = context;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  /** Once on all nodes: whoever comes second leaves it to the first. */
  async function alone(name: string, work: () => Promise<void>): Promise<void> {
    running = running.then(async () => {
      if (stopped) return;
      try {
        await work();
      } catch (error) {
        if (!stopped) log.error({ err: error, name }, 'housekeeping failed');
      }
    });
    return running;
  }

  async function wakeDue(): Promise<number> {
    let woken = 0;
    for (const { id, workspaceId } of await listWakingConversations(store.db, clock(), 200))
      if (await wakeConversation(context, workspaceId, id)) woken += 1;
    return woken;
  }

  /** Scheduled messages whose time has come; one that fails does not keep the others. */
  async function sendAllDue(): Promise<number> {
    let sent = 0;
    for (const due of await listDueScheduled(store.db, clock(), 200)) {
      try {
        if (await sendDue(context, due)) sent += 1;
      } catch (error) {
        log.error({ err: error, id: due.id }, 'a scheduled message could not be sent');
      }
    }
    return sent;
  }

  async function publishAllDue(): Promise<number> {
    let published = 0;
    for (const due of await listDueVersions(store.db, clock())) {
      try {
        if (await publishDue(context, due)) published += 1;
      } catch (error) {
        log.error({ err: error, id: due.id }, 'a version could not go live');
      }
    }
    for (const due of await listDueReleases(store.db, clock())) {
      try {
        if (await releaseDue(context, due)) published += 1;
      } catch (error) {
        log.error({ err: error, id: due.id }, 'a release could not go live');
      }
    }
    return published;
  }

  async function climbAllDue(): Promise<number> {
    let climbed = 0;
    for (const due of await listClimbing(store.db, clock(), 200)) {
      try {
        if (await climbOverdue(context, due)) climbed += 1;
      } catch (error) {
        log.error({ err: error, id: due.id }, 'an overdue escalation could not climb');
      }
    }
    return climbed;
  }

  async function passDeadlines(): Promise<number> {
    let passed = 0;
    for (const place of await listOverdueFreezes(store.db, clock(), 200)) {
      try {
        if (await passDeadline(context, place)) passed += 1;
      } catch (error) {
        log.error({ err: error, id: place.id }, 'the deadline of a freeze could not be passed');
      }
    }
    return passed;
  }

  async function clean(): Promise<void> {
    const now = clock();
    await forgetKeysBefore(store.db, now - limits.idempotencyDays * dayMs);
    await forgetEndedDrafts(store.db, now - limits.idempotencyDays * dayMs);
    await forgetEndedSideDrafts(store.db, now - limits.idempotencyDays * dayMs);
    await forgetKycEventsBefore(store.db, now - kycEventDays * dayMs);
    await forgetSignalEventsBefore(store.db, now - signalEventDays * dayMs);
    await forgetTracesBefore(store.db, now - traceDays * dayMs);
    await forgetStagedBefore(store.db, now - stagedImportDays * dayMs);
    await forgetModelDraftsBefore(store.db, now - modelDraftDays * dayMs);
    await forgetSessionsBefore(store.db, now - endedSessionDays * dayMs);
    await forgetReturnChecksBefore(store.db, now - returnCheckValidMs);
    await forgetRevealsBefore(store.db, now - revealDays * dayMs);
    await forgetWorkstationsBefore(store.db, now - workstationDays * dayMs);
    const today = Math.floor(now / dayMs);
    await forgetLearnedBefore(store.db, {
      day: today - learnedDays,
      rareDay: today - rareDays,
      rare: leastTimes,
    });
    await forgetLearningBatchesBefore(store.db, now - learningBatchDays * dayMs);
    await store.transaction(async (tx) => {
      const [lock] = await selectRows<{ got: boolean }>(
        tx,
        sql`select pg_try_advisory_xact_lock(${houseLock}) as got`,
      );
      if (!lock?.got) return;
      // The horizon first moves, then the entries go: nobody reads a log that begins later than it says.
      const before = now - changeLogDays * dayMs;
      await tx.execute(sql`update workspaces w set horizon = old.seq from (
          select workspace_id, max(seq) as seq from change_log where at < ${before}::bigint group by workspace_id
        ) old where w.id = old.workspace_id and w.horizon < old.seq`);
      await tx.execute(sql`delete from change_log l using workspaces w
        where l.workspace_id = w.id and l.seq <= w.horizon`);
    });
    await accessTokens.rotate();
  }

  const waking = setInterval(
    () =>
      void alone('wake', async () => {
        await wakeDue();
        await climbAllDue();
        await routeWaiting(context);
        await matchSignals(context);
      }),
    wakeEveryMs,
  );
  const sending = setInterval(
    () =>
      void alone('send', async () => {
        await passDeadlines();
        // What is due to be said is due as it is from now on.
        await publishAllDue();
        await sendAllDue();
      }),
    sendEveryMs,
  );
  const cleaning = setInterval(() => void alone('clean', clean), cleanEveryMs);
  waking.unref();
  sending.unref();
  cleaning.unref();
  void alone('clean', clean);
  void alone('targets', () => addMissingTargets(context));
  void alone('moods', async () => void (await readOldMoods(context)));
  void alone('gates', async () => void (await readOldGates(context)));

  return {
    wakeDue,
    sendDue: sendAllDue,
    publishDue: publishAllDue,
    climbDue: climbAllDue,
    freezesDue: passDeadlines,
    matchSignals: () => matchSignals(context),
    clean,
    async stop() {
      stopped = true;
      clearInterval(waking);
      clearInterval(sending);
      clearInterval(cleaning);
      await running;
    },
  };
}
