import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '../logging/open-log.ts';
import type { Session } from '../shared/wire/auth.ts';
import { openAccessTokens } from './auth/access-tokens.ts';
import { openSessions } from './auth/sessions.ts';
import { openSignInDesk } from './auth/sign-in.ts';
import { openChatTokens } from './chat/chat-tokens.ts';
import { mountChat } from './chat/mount-chat.ts';
import type { HubContext } from './context.ts';
import { openFileStore } from './files/file-store.ts';
import { type Housekeeping, keepHouse } from './housekeeping.ts';
import { createApp } from './http/app.ts';
import { type ChatbotOptions, chatbotRoutes } from './http/chatbot-routes.ts';
import { kycRoutes } from './http/kyc-routes.ts';
import { type callLimits, openRateLimits } from './http/rate-limits.ts';
import { startServer, type Upgrade } from './http/server.ts';
import { signalRoutes } from './http/signal-routes.ts';
import { widgetFiles } from './http/widget-files.ts';
import { describeError } from './log-error.ts';
import { openLiveFloor } from './realtime/live-floor.ts';
import { openLiveEndpoint } from './realtime/live-socket.ts';
import { openWorkstationBook } from './realtime/workstation-book.ts';
import { type AnchorFolders, openAnchors } from './services/audit/anchors.ts';
import { type AnchorKeeping, keepAnchors } from './services/audit/keep-anchors.ts';
import { type FreezingOptions, openFreezing } from './services/freezes/open-freezing.ts';
import { type KycOptions, openKyc } from './services/kyc/open-kyc.ts';
import { type ModellingOptions, openModelling } from './services/model/open-modelling.ts';
import type { SignalHookOptions } from './services/signals/webhook.ts';
import type { Simulator } from './simulator.ts';
import { listWorkspaces } from './store/queries/workspaces.ts';
import type { Store } from './store/store.ts';
import { loadViewer } from './sync/scope.ts';

export type HubOptions = {
  /** Open, with its schema up to date; the hub closes it. */
  readonly store: Store;
  /** Where attachments and pictures lie. */
  readonly filesDir: string;
  /** Where to write down how far the audit has come; absent: nowhere. */
  readonly anchors?: AnchorFolders;
  readonly log: Log;
  /** Listens on loopback, or wherever a server is told to. */
  readonly host?: string;
  readonly port?: number;
  /** Fail rather than take another port. */
  readonly portIsMust?: boolean;
  /** Runs inside the app: loopback only, and whoever knows the secret is the demo agent. */
  readonly embedded?: { readonly secret: string };
  readonly trustProxy?: boolean;
  /** Fills an empty database before anything listens. */
  readonly prepare?: (context: HubContext) => Promise<unknown>;
  readonly simulator?: (context: HubContext) => Promise<Simulator>;
  /** Built chat page; beside the bundle when absent. */
  readonly widgetDir?: string;
  readonly clock?: () => number;
  /** Absent: accounts are frozen by phone. */
  readonly freezing?: FreezingOptions;
  /** Absent: nobody who checks identities is asked. */
  readonly kyc?: KycOptions;
  /** Absent: no language model is asked. */
  readonly model?: ModellingOptions | undefined;
  /** Absent: nothing that the exchange says of accounts is taken. */
  readonly signalHook?: SignalHookOptions | undefined;
  /** Absent: the exchange's chatbot hands nobody over. */
  readonly chatbot?: ChatbotOptions | undefined;
  readonly limits?: Partial<Record<keyof typeof callLimits, number>>;
};

export type Hub = {
  /** Where it listens: `http://127.0.0.1:4747`. */
  readonly url: string;
  readonly store: Store;
  readonly context: HubContext;
  readonly housekeeping: Housekeeping;
  readonly anchorKeeping: AnchorKeeping | null;
  /** A session without a password, for tests and tools on the same machine. */
  sessionFor(agentId: string, workstation?: string): Promise<Session>;
  close(): Promise<void>;
};

/** Puts a hub together over an open store and lets it listen. */
export async function createHub(options: HubOptions): Promise<Hub> {
  const { store } = options;
  const log = options.log.child({}, { serializers: { err: describeError } });
  const clock = options.clock ?? Date.now;
  const workstations = openWorkstationBook({ store, log, clock });
  const { freezing, callers } = openFreezing({ store, log, clock }, options.freezing);
  const { kyc, readers } = openKyc({ store, log, clock }, options.kyc);
  const context: HubContext = {
    store,
    files: openFileStore(options.filesDir),
    live: openLiveFloor({ store, log, clock, workstations }),
    workstations,
    freezing,
    kyc,
    modelling: openModelling(options.model),
    anchors: options.anchors ? await openAnchors(options.anchors) : null,
    log,
    clock,
  };
  await options.prepare?.(context);
  const accessTokens = await openAccessTokens(store, clock);
  const sessions = await openSessions(context, accessTokens);
  const signInDesk = openSignInDesk(context, sessions, options.embedded?.secret ?? null);
  const simulator = (await options.simulator?.(context)) ?? null;

  const { app, addressOf } = createApp({
    context,
    accessTokens,
    sessions,
    signInDesk,
    limits: openRateLimits(options.limits),
    simulator: () => simulator,
    compress: options.embedded === undefined,
    trustProxy: options.trustProxy ?? false,
  });
  const live = openLiveEndpoint(context, accessTokens);
  const upgrades = new Map<string, Upgrade>([['/api/v1/live', live.upgrade]]);
  const [workspace] = await listWorkspaces(store.db);
  if (workspace && kyc.clients.size > 0) app.route('/kyc/webhooks', kycRoutes(context, workspace.id));
  if (workspace && options.signalHook)
    app.route('/exchange/webhooks', signalRoutes(context, workspace.id, options.signalHook));
  if (workspace && options.chatbot) {
    const tokens = await openChatTokens(store, clock);
    app.route('/chatbot', chatbotRoutes({ store, clock, tokens }, workspace.id, options.chatbot));
  }
  const chat = workspace ? await mountChat(app, context, addressOf) : null;
  if (chat)
    upgrades.set('/chat/live', (request, socket, head) =>
      chat.server.handleUpgrade(request, socket, head, (opened) =>
        chat.server.emit('connection', opened, request),
      ),
    );
  const widget = await widgetFiles(options.widgetDir ?? builtWidget());
  if (widget) app.route('/', widget);

  const server = await startServer({
    app,
    log,
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    portIsMust: options.portIsMust ?? false,
    upgrades,
    loopbackNamesOnly: options.embedded !== undefined,
  });
  callers.start();
  readers.start();
  const housekeeping = keepHouse(context, accessTokens);
  const anchorKeeping = context.anchors && keepAnchors(context, context.anchors);

  let closing: Promise<void> | null = null;
  async function close(): Promise<void> {
    await simulator?.stop();
    await callers.stop();
    await readers.stop();
    await housekeeping.stop();
    chat?.close();
    live.stop();
    await context.live.stop();
    await server.close();
    await workstations.stop();
    await anchorKeeping?.stop();
    await store.close();
  }

  return {
    url: server.url,
    store,
    context,
    housekeeping,
    anchorKeeping,
    async sessionFor(agentId, workstation = 'test') {
      const viewer = await loadViewer(store.db, agentId);
      if (!viewer) throw new Error(`No active agent ${agentId}.`);
      return sessions.begin(viewer, workstation);
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** Beside the bundle when built, in out/ when run from the source. */
function builtWidget(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  return import.meta.url.endsWith('.ts') ? join(here, '../../out/hub/widget') : join(here, 'widget');
}
