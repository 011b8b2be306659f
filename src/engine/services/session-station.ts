import { join } from 'node:path';
import type { Log } from '../../logging/open-log.ts';
import type { ChangedKey } from '../../shared/contract/events.ts';
import type { Message } from '../../shared/domain/conversation.ts';
import type { Escalation } from '../../shared/domain/escalation.ts';
import type { Freeze } from '../../shared/domain/freeze.ts';
import type { OwnMacro } from '../../shared/domain/own-macro.ts';
import type { Reminder } from '../../shared/domain/reminder.ts';
import type { SideConversation } from '../../shared/domain/side-conversation.ts';
import type { Signal } from '../../shared/domain/signals/signal.ts';
import type { Device, Session } from '../../shared/wire/auth.ts';
import type { RevealSignal } from '../../shared/wire/masking.ts';
import { passTime } from '../db/clock.ts';
import type { DatabaseFailure } from '../db/failures.ts';
import { transact, type WritableDb } from '../db/handle.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { indexWaiting } from '../db/ingest/late-words.ts';
import { saveIdentity } from '../db/ingest/people.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { holdsOlderRound } from '../db/ingest/scope.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { putFreezeSetup } from '../db/queries/freezes.ts';
import { putKycSetup } from '../db/queries/kyc.ts';
import { listUnreadable, reclaimAfterCrash, removeFromOutbox } from '../db/queries/outbox.ts';
import { quarantine } from '../db/queries/quarantine.ts';
import { takeDueReminders } from '../db/queries/reminders.ts';
import type { TimeLimits } from '../net/bounded-fetch.ts';
import type { Clock } from '../net/clock.ts';
import { type Credentials, createHubLink, type HubLink } from '../net/hub-link.ts';
import { createHubTime } from '../net/hub-time.ts';
import type { LiveLimits } from '../net/live-socket.ts';
import type { Transport } from '../net/transport.ts';
import { createHeldTime, type HeldTime } from '../outbox/held-time.ts';
import { createOutboxService } from '../outbox/outbox-service.ts';
import { createSender, type Sender } from '../outbox/sender.ts';
import { createUploads } from '../outbox/upload-progress.ts';
import type { News } from '../rpc/news.ts';
import { createDraftSyncer } from '../sync/draft-sync.ts';
import { createSyncDriver, type SyncDriver } from '../sync/driver.ts';
import { createFileStore } from '../sync/file-store.ts';
import { createUsesLearner } from '../sync/learn-uses.ts';
import { type CacheLease, createCacheLease, unleased } from '../sync/lease.ts';
import type { Pace } from '../sync/pace.ts';
import { createLearningReporter, type LearningReporter } from '../sync/report-learning.ts';
import type { DraftSyncer } from '../sync/share-drafts.ts';
import { createSideDraftSyncer } from '../sync/side-draft-sync.ts';
import type { Workspace } from '../sync/workspace.ts';
import { type BulkService, createBulk } from './bulk.ts';
import type { Account } from './session-accounts.ts';
import { createViewBuilder } from './view-builder.ts';

/** What is the same for every account of this engine. */
export type StationParts = {
  readonly clock: Clock;
  readonly log: Log;
  readonly news: News;
  readonly pace: Pace;
  readonly transport: Transport;
  readonly workstation: string;
  readonly device: Device;
  readonly timeLimits?: TimeLimits;
  readonly liveLimits?: LiveLimits;
  readonly random?: () => number;
  /** Hears of what customers wrote that was not here before, and of conversations that were given to this agent. */
  onHeard(messages: readonly Message[], handed: readonly string[]): void;
  /** Hears of side conversations in which others said something. */
  onSides(sides: readonly SideConversation[]): void;
  /** Hears of escalations in which others did something. */
  onEscalations(escalations: readonly Escalation[]): void;
  /** Hears of freezes in which others, the clock or the exchange did something. */
  onFreezes(freezes: readonly Freeze[]): void;
  /** Hears of signals that were raised, or changed. */
  onSignals(signals: readonly Signal[]): void;
  /** Hears of the agent's own macros about which trainers decided, each once. */
  onProposals(decided: readonly OwnMacro[]): void;
  /** Hears of colleagues who were shown more than their budget; some of it may have been said before. */
  onReveals(signals: readonly RevealSignal[]): void;
  /** Hears of reminders whose time has come. */
  onReminders(due: readonly Reminder[]): void;
  /** What is kept here may not be shown any more until the hub has confirmed it, or has been confirmed. */
  onLock(locked: boolean): void;
  onDatabaseFailure(failure: DatabaseFailure, file: string): void;
};

export type Station = {
  /** Null before the first sign-in. */
  readonly account: Account | null;
  /** Where its database and files lie. */
  readonly folder: string;
  readonly db: WritableDb;
  readonly workspace: Workspace;
  readonly link: HubLink;
  readonly driver: SyncDriver;
  readonly sender: Sender;
  readonly heldTime: HeldTime;
  readonly bulk: BulkService;
  readonly drafts: DraftSyncer;
  readonly sideDrafts: DraftSyncer;
  readonly learning: LearningReporter;
  /** On what is kept here. */
  readonly lease: CacheLease;
  /** When the hub was last heard of while nothing was missing, local wall clock; null for not yet. */
  lastInStep(): number | null;
  start(): void;
  close(): Promise<void>;
};

export class StationFailure extends Error {
  readonly kind: string;

  constructor(kind: string, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Inside an account's folder. */
export const databaseName = 'cache.sqlite';

const timePassesEveryMs = 5_000;
/** The process stood still for so long: the machine slept. */
const sleptMs = 20_000;
/** More that are due at once stand in the list alone. */
const mostReminded = 3;

/**
 * One account at work: its database, the way to its hub, syncing and sending. Throws `StationFailure` when the
 * database cannot be used.
 */
export function openStation(
  parts: StationParts,
  place: {
    readonly account: Account | null;
    readonly folder: string;
    readonly credentials: Credentials;
    baseUrl(): string | null;
    storeSecret(value: string | null): void | Promise<void>;
    /** The hub says that somebody else works here: another account is to be opened. */
    onForeign(session: Session): void;
  },
): Station {
  const { clock, log, news } = parts;
  const file = join(place.folder, databaseName);
  const opened = openDatabase(file, clock.now());
  if (!opened.ok) throw new StationFailure(opened.kind, opened.message);
  const { db } = opened;
  // What access rules took away must not be readable in freed pages.
  db.pragma('secure_delete = ON');
  const hubTime = createHubTime(db, clock);
  const lease = place.account?.hub === 'remote' ? createCacheLease(db, clock) : unleased;
  let lastInStep: number | null = null;
  /** All changes up to now are here, and the line has held since. */
  let inStep = false;
  let timer: NodeJS.Timeout | undefined;

  const link = createHubLink({
    baseUrl: place.baseUrl,
    transport: parts.transport,
    clock,
    workstation: parts.workstation,
    device: parts.device,
    credentials: place.credentials,
    ...(parts.timeLimits ? { limits: parts.timeLimits } : {}),
    ...(parts.random ? { random: parts.random } : {}),
    storeSecret: place.storeSecret,
    accepts: ({ agent, workspace: at }) =>
      place.account?.agentId === agent.id && place.account.workspaceId === at.id,
    onForeign: place.onForeign,
    onHubTime: (hubNow) => hubTime.heard(hubNow),
    onSession(session) {
      announce(saveIdentity(db, session.agent, session.workspace, clock.now()));
      driver.token(session.accessToken);
    },
  });

  function announce(keys: readonly ChangedKey[]): void {
    news.changed(keys);
    if (keys.some(({ topic }) => topic === 'drafts')) drafts.changed();
    if (keys.some(({ topic }) => topic === 'side-draft')) sideDrafts.changed();
    if (keys.some(({ topic }) => topic === 'outbox')) learning.changed();
    if (keys.some(({ topic }) => topic === 'views')) viewBuilder.wake();
  }

  const workspace: Workspace = {
    db,
    clock,
    hubNow: hubTime.now,
    log,
    link,
    news,
    pace: parts.pace,
    files: createFileStore(join(place.folder, 'files')),
    uploads: createUploads(() => announce([{ topic: 'uploads' }])),
    announce,
  };
  const viewBuilder = createViewBuilder(workspace, announce);
  const heldTime = createHeldTime(clock);
  const onDatabaseFailure = (failure: DatabaseFailure) => parts.onDatabaseFailure(failure, file);
  const sender = createSender(
    workspace,
    heldTime,
    (notice) => news.tell({ type: 'notice', level: 'warning', ...notice }),
    onDatabaseFailure,
  );
  const drafts = createDraftSyncer(workspace, parts.workstation);
  const sideDrafts = createSideDraftSyncer(workspace);
  const learning = createLearningReporter(workspace);
  const uses = createUsesLearner(workspace);
  const learnUses = () => {
    uses.learn().catch((error: unknown) => log.warn({ err: error }, 'what the team sends was not kept'));
  };
  const pullDrafts = () => {
    drafts.pull();
    sideDrafts.pull();
  };
  /** For when the hub cannot be asked: how a freeze is phoned in. */
  const learnFreezing = async () => {
    const answer = await link.call((hub, options) => hub.freezes.setup(options));
    if (answer.ok && db.open) transact(db, () => putFreezeSetup(db, answer.value));
  };
  /** Whom to ask about a check when the hub cannot be asked. */
  const learnKyc = async () => {
    const answer = await link.call((hub, options) => hub.kyc.setup(options));
    if (!answer.ok || !db.open) return;
    transact(db, () => putKycSetup(db, answer.value));
    announce([{ topic: 'kyc' }]);
  };
  const driver = createSyncDriver(workspace, {
    transport: parts.transport,
    ...(parts.liveLimits ? { liveLimits: parts.liveLimits } : {}),
    onCaughtUp() {
      lastInStep = clock.now();
      inStep = true;
      keepLease();
      announce([{ topic: 'status' }]);
      sender.wake();
      pullDrafts();
      learning.send();
      learnUses();
      learnFreezing().catch((error: unknown) => log.warn({ err: error }, 'how freezing works was not kept'));
      learnKyc().catch((error: unknown) => log.warn({ err: error }, 'who checks identities was not kept'));
    },
    onKnowledge: () => sender.wake(),
    onDrafts: pullDrafts,
    onHeard: parts.onHeard,
    onSides: parts.onSides,
    onEscalations: parts.onEscalations,
    onFreezes: parts.onFreezes,
    onSignals: parts.onSignals,
    onProposals: parts.onProposals,
    onReveals: parts.onReveals,
    onDatabaseFailure,
  });
  const bulk = createBulk(
    workspace,
    heldTime,
    () => createOutboxService(workspace, sender, heldTime),
    () => sender.wake(),
  );
  const unsubscribe = link.connection.subscribe(() => {
    inStep &&= link.connection.isOnline();
    announce([{ topic: 'status' }, { topic: 'outbox' }]);
  });

  tidyOutbox(workspace);
  // A crash in a first sync leaves a few.
  while (indexWaiting(db, 500) > 0);
  if (opened.salvage) {
    log.error({ salvage: opened.salvage.rows }, 'the database was damaged and is rebuilt');
    const items = (opened.salvage.rows.outbox ?? 0) + (opened.salvage.rows.drafts ?? 0);
    tellSoon(news, { code: 'notice.rebuilt', level: 'warning', values: { items } });
  }

  /** In a walk through everything anew, confirmed only once what the hub does not have any more is gone. */
  const isConfirmed = () => inStep && link.connection.isOnline() && !holdsOlderRound(db);

  function keepLease(): void {
    const turned = isConfirmed() ? lease.confirm() : lease.pass();
    if (!turned) return;
    parts.onLock(lease.locked() !== null);
    announce([{ topic: 'status' }]);
  }

  function remind(): void {
    // A reminder names whom it is about.
    if (lease.locked()) return;
    const due = transact(db, () => takeDueReminders(db, clock.now()));
    if (due.length === 0) return;
    announce([{ topic: 'reminders' }]);
    parts.onReminders(due);
    for (const { conversationId, text } of due.slice(0, mostReminded))
      news.tell({
        type: 'notice',
        level: 'info',
        code: 'notice.reminder',
        values: { text, name: findRecord(db, conversationId)?.customer_name ?? '' },
        conversationId,
      });
  }

  function passSomeTime(): void {
    let last = clock.monotonic();
    let lastWall = clock.now();
    timer = setInterval(() => {
      const stood = Math.max(clock.monotonic() - last, clock.now() - lastWall);
      last = clock.monotonic();
      lastWall = clock.now();
      if (link.connection.isOnline()) lastInStep = clock.now();
      keepLease();
      announce(passTime(db, clock.now()));
      remind();
      learnUses();
      if (stood > sleptMs) driver.kick();
    }, timePassesEveryMs);
  }

  return {
    account: place.account,
    folder: place.folder,
    db,
    workspace,
    link,
    driver,
    sender,
    heldTime,
    bulk,
    drafts,
    sideDrafts,
    learning,
    lease,
    lastInStep: () => lastInStep,
    start() {
      if (lease.locked()) parts.onLock(true);
      announce(passTime(db, clock.now()));
      passSomeTime();
      driver.start();
      sender.wake();
      viewBuilder.wake();
      bulk.resume();
    },
    async close() {
      clearInterval(timer);
      viewBuilder.stop();
      bulk.stop();
      unsubscribe();
      await drafts.stop();
      await sideDrafts.stop();
      await learning.stop();
      await sender.stop();
      await driver.stop();
      closeDatabase(db);
    },
  };
}

/** Puts right what a crash or another version left in the outbox. */
function tidyOutbox({ db, clock, log, news }: Workspace): void {
  const now = clock.now();
  const unreadable = listUnreadable(db);
  transact(db, () => {
    for (const { key, payload } of unreadable) {
      const reason = 'this version cannot read it';
      quarantine(db, { at: now, source: 'outbox', entity: 'outbox', entityId: key, reason, payload });
      removeFromOutbox(db, key);
    }
    reclaimAfterCrash(db);
    const lanes = db.prepare<[], { lane: string }>('SELECT DISTINCT lane FROM outbox').all();
    inBatch(db, now, (batch) => {
      for (const lane of [...lanes, ...unreadable]) batch.toRecompute.add(lane.lane);
    });
  });
  if (unreadable.length === 0) return;
  log.error({ items: unreadable.length }, 'outbox items that this version cannot read were put aside');
  tellSoon(news, {
    code: 'notice.unreadable-outbox',
    level: 'error',
    values: { items: unreadable.length },
  });
}

/** Once a screen can be expected to listen. */
function tellSoon(
  news: News,
  notice: { code: string; level: 'warning' | 'error'; values: Record<string, number> },
): void {
  setTimeout(() => news.tell({ type: 'notice', conversationId: null, ...notice }), 3_000).unref();
}
