import { join } from 'node:path';
import { type Log, openLog } from '../logging/open-log.ts';
import type { AppStatus } from '../shared/contract/app-status.ts';
import type { ChangedKey } from '../shared/contract/events.ts';
import type { FromEngine, KeychainState } from '../shared/contract/host.ts';
import type { Session } from '../shared/wire/auth.ts';
import type { DatabaseFailure } from './db/failures.ts';
import type { WritableDb } from './db/handle.ts';
import { suspect } from './db/open.ts';
import { getSettings, saveSettings } from './db/queries/settings.ts';
import type { TimeLimits } from './net/bounded-fetch.ts';
import { type Clock, systemClock } from './net/clock.ts';
import type { LiveLimits } from './net/live-socket.ts';
import { nodeTransport, type Transport } from './net/transport.ts';
import { createNews, type News } from './rpc/news.ts';
import { createRouter, type EngineRouter } from './rpc/router.ts';
import { createPortServer, type ServablePort } from './rpc/serve-port.ts';
import type { ActingServices } from './rpc/services.ts';
import { refuseWhileLocked } from './rpc/while-locked.ts';
import { createActing } from './services/acting.ts';
import { createHerald } from './services/herald.ts';
import { createPresence } from './services/presence.ts';
import { replyFromNote } from './services/reply-from-note.ts';
import { createSessionService } from './services/session.ts';
import { type Account, openAccounts, sameAccount, secretName } from './services/session-accounts.ts';
import { databaseName, openStation, type Station, type StationParts } from './services/session-station.ts';
import { statusOf } from './services/session-status.ts';
import { createSpelling } from './services/spelling.ts';
import { createSpeller } from './spelling/speller.ts';
import { createPace } from './sync/pace.ts';

export type EngineOptions = {
  /** The engine's own folder: a database and files for each account. */
  dataDir: string;
  logDir?: string;
  /** Where the build has laid out the dictionaries; without it no spelling is checked. */
  spellingDir?: string;
  log?: Log;
  appVersion?: string;
  /** Name of the machine, shown in the agent's list of sessions. */
  workstation?: string;
  /** The hub in the box, with the secret of this run and its address once it listens; or a hub elsewhere. */
  hub: { embedded: { url: string | null; secret: string } } | { url: string | null };
  /** What the keychain held at start. */
  secrets?: Readonly<Record<string, string>>;
  /** Whether it keeps anything beyond this run; `works` when absent. */
  keychain?: KeychainState;
  transport?: Transport;
  clock?: Clock;
  timeLimits?: TimeLimits;
  liveLimits?: LiveLimits;
  random?: () => number;
  /** Keeps a secret in the keychain; null forgets it. Awaited before the session that it belongs to is used. */
  storeSecret?(name: string, value: string | null): void | Promise<void>;
  /** What the shell should know: notifications, the badge, which hub is used. */
  tellHost?(message: Exclude<FromEngine, { type: 'ready' | 'secret' | 'fatal' }>): void;
  /** The open database is damaged, or the disk full. A damaged one is put right at the next start. */
  onDatabaseFailure?(failure: DatabaseFailure): void;
  /** Parses every answer to the screen by the contract too: for tests. */
  checkAnswers?: boolean;
};

export type Engine = {
  /** Every procedure of the engine's contract; `serve` answers them on a port. */
  readonly router: EngineRouter;
  serve(port: ServablePort): void;
  readonly services: ActingServices;
  readonly news: News;
  /** The open account's database: another one after signing in as somebody else. */
  db(): WritableDb;
  status(): AppStatus;
  /** The account at work, for tests and the shell's diagnostics. */
  station(): Station;
  /** The embedded hub came (back) up, maybe elsewhere. */
  hubMoved(hub: { url: string; secret: string }): void;
  /** The machine slept: looks for the hub at once. */
  woke(): void;
  /** Nothing is announced until then; null: from now on again. */
  quiet(until: number | null): void;
  /** Sends what was written into a notification; what can't leave as it is becomes the draft, and the shell is told. */
  replyFromNote(reply: { conversationId: string; text: string }): Promise<void>;
  /** Uses a session that somebody else got, such as a test. */
  adopt(hubUrl: string, session: Session): Promise<void>;
  close(): Promise<void>;
};

/**
 * The workstation's data, syncing and sending, without Electron; several may run in one process. Throws
 * `StationFailure` when the database cannot be used.
 */
export function createEngine(options: EngineOptions): Engine {
  const clock = options.clock ?? systemClock;
  const log = options.log ?? openLog({ name: 'engine', ...(options.logDir ? { dir: options.logDir } : {}) });
  const transport = options.transport ?? nodeTransport;
  const workstation = options.workstation ?? 'workstation';
  const appVersion = options.appVersion ?? '0.0.0';
  const accounts = openAccounts(options.dataDir);
  const device = { id: accounts.deviceId, appVersion: appVersion.slice(0, 40) };
  const screens = createNews();
  const news: News = {
    ...screens,
    changed(keys) {
      screens.changed(keys);
      herald.changed(keys);
    },
  };
  const pace = createPace();
  const secrets = new Map(Object.entries(options.secrets ?? {}));
  let embedded = 'embedded' in options.hub ? options.hub.embedded : null;
  let switching: Promise<void> = Promise.resolve();
  let replying: Promise<void> = Promise.resolve();
  let closed = false;

  const parts: StationParts = {
    clock,
    log,
    news,
    pace,
    transport,
    workstation,
    device,
    ...(options.timeLimits ? { timeLimits: options.timeLimits } : {}),
    ...(options.liveLimits ? { liveLimits: options.liveLimits } : {}),
    ...(options.random ? { random: options.random } : {}),
    onHeard: (messages, handed) => herald.heard(messages, handed),
    onSides: (sides) => herald.asked(sides),
    onEscalations: (escalations) => herald.escalated(escalations),
    onFreezes: (freezes) => herald.froze(freezes),
    onSignals: (signals) => herald.signalled(signals),
    onProposals: (decided) => herald.decided(decided),
    onReveals: (signals) => herald.revealed(signals),
    onReminders: (due) => herald.reminded(due),
    // Pictures are shown past the engine, from the folder of whoever is at work.
    onLock: (locked) => accounts.show(locked ? null : station.account),
    onDatabaseFailure: databaseFailed,
  };

  const herald = createHerald({
    station: () => station,
    clock,
    tell: (notice) => news.tell(notice),
    inSight: (id) => presence.inSight(id),
    tellHost: (message) => options.tellHost?.(message),
  });
  const presence = createPresence(() => station.driver);
  let station = open(embedded ? accounts.last('embedded') : accounts.last('remote'));
  herald.opened();
  station.start();

  function databaseFailed(failure: DatabaseFailure, file = join(station.folder, databaseName)): void {
    if (failure === 'corrupt') suspect(file);
    options.onDatabaseFailure?.(failure);
  }

  function open(account: Account | null): Station {
    const opened = openStation(parts, {
      account,
      folder: accounts.folder(account),
      credentials:
        account?.hub === 'remote' || embedded === null
          ? {
              kind: 'refresh-token',
              token: account ? (secrets.get(secretName(account)) ?? null) : null,
              keychain: options.keychain ?? 'works',
            }
          : { kind: 'embedded', secret: () => embedded?.secret ?? null },
      baseUrl: () =>
        account?.hub === 'remote' || embedded === null ? (account?.hubUrl ?? null) : embedded.url,
      async storeSecret(value) {
        // The embedded hub's secret is new at every start; there is nothing to keep.
        if (account?.hub !== 'remote') return;
        const name = secretName(account);
        if (value === null) secrets.delete(name);
        else secrets.set(name, value);
        await options.storeSecret?.(name, value);
      },
      onForeign(session) {
        void enter(accountOf(session, 'embedded', null), session).catch((error: unknown) => {
          log.error({ error: String(error) }, 'another account could not be opened');
        });
      },
    });
    if (account === null && embedded === null)
      opened.link.connection.needsSignIn('nobody is signed in', 'nobody');
    accounts.show(account);
    return opened;
  }

  /** Closes what is open and opens another account; one change at a time. */
  function change(work: () => Promise<void>): Promise<void> {
    const done = switching.then(work);
    switching = done.catch(() => {});
    return done;
  }

  async function reopen(account: Account | null): Promise<void> {
    await station.close();
    station = open(account);
    herald.opened();
  }

  function enter(account: Account, session: Session): Promise<void> {
    return change(async () => {
      if (closed) return;
      accounts.remember(account);
      if (account.hub === 'remote') embedded = null;
      const sameOne = sameAccount(station.account, account) && station.account?.hubUrl === account.hubUrl;
      if (!sameOne) await reopen(account);
      await station.link.tokens.adopt(session);
      station.link.connection.restart();
      if (sameOne) station.driver.kick();
      else station.start();
      options.tellHost?.({ type: 'hub-choice', embedded: account.hub === 'embedded' });
      announceAll();
    });
  }

  function leave(): Promise<void> {
    return change(async () => {
      const { account } = station;
      await station.link.tokens.forget();
      if (account) accounts.forget(account.hub);
      embedded = null;
      await reopen(null);
      station.start();
      announceAll();
    });
  }

  function announceAll(): void {
    const topics = [
      'views',
      'inbox',
      'outbox',
      'status',
      'drafts',
      'scheduled',
      'reminders',
      'sides',
      'escalations',
      'recoveries',
      'signals',
      'freezes',
      'kyc',
      'macros',
      'articles',
      'whats-new',
      'people',
      'settings',
      'layouts',
      'customers',
      'spelling',
    ];
    news.changed(topics.map((topic) => ({ topic }) as ChangedKey));
  }

  function status(): AppStatus {
    return statusOf(station, {
      version: appVersion,
      hubUrl: station.link.baseUrl() ?? accounts.lastHubUrl(),
      workstation,
      embedded: embedded !== null,
    });
  }

  const speller = createSpeller(options.spellingDir ?? null, log);
  const services = createActing({
    station: () => station,
    presence,
    news,
    spelling: createSpelling({ speller, news, log, now: clock.now }),
    status,
    session: createSessionService({
      transport,
      clock,
      workstation,
      device,
      enter,
      leave,
      goodbye: (signal) => station.link.call((hub, call) => hub.signOut({ ...call, signal }), signal),
      status,
    }),
  });

  const router = createRouter({
    db: () => station.db,
    now: clock.now,
    hubNow: () => station.workspace.hubNow(),
    news,
    acting: services,
    appVersion,
    workstation,
    dataDir: () => station.folder,
    logDir: options.logDir ?? '',
    ...(options.checkAnswers ? { checkAnswers: true } : {}),
  });
  const ports = createPortServer(router, log, databaseFailed, (path) => {
    pace.asked();
    if (station.lease.locked()) refuseWhileLocked(path);
  });

  return {
    router,
    serve: (port) => ports.serve(port),
    services,
    news,
    db: () => station.db,
    status,
    station: () => station,
    hubMoved(hub) {
      if (embedded === null) return;
      embedded = hub;
      station.link.connection.restart();
      station.driver.kick();
    },
    woke: () => station.driver.kick(),
    quiet(until) {
      const { notify } = getSettings(station.db);
      saveSettings(station.db, { notify: { ...notify, pausedUntil: until } });
      news.changed([{ topic: 'settings' }]);
    },
    replyFromNote(reply) {
      // One after another: the next one finds the draft that this one leaves.
      const done = replying.then(async () => {
        if (closed || (await replyFromNote(station.workspace, services.compose.send, reply))) return;
        station.drafts.changed();
        options.tellHost?.({ type: 'reply-kept', conversationId: reply.conversationId });
      });
      replying = done.catch(() => {});
      return done;
    },
    adopt: (hubUrl, session) => enter(accountOf(session, 'remote', hubUrl), session),
    async close() {
      await change(async () => {
        closed = true;
        herald.stop();
        ports.close();
        await speller.close();
        await station.close();
      });
    },
  };
}

function accountOf(session: Session, hub: Account['hub'], hubUrl: string | null): Account {
  return { hub, hubUrl, workspaceId: session.workspace.id, agentId: session.agent.id };
}
