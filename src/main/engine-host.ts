import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, MessageChannelMain, type WebContents } from 'electron';
import { FromEngine, type ToEngine } from '../shared/contract/host.ts';
import type { ProcessHealth } from '../shared/contract/shell.ts';
import { shellChannels } from '../shared/contract/shell-channels.ts';
import { type Supervised, supervise } from './child/supervised.ts';
import type { SecretStore } from './keychain/secret-store.ts';
import type { Log } from './log.ts';
import { paths } from './paths.ts';
import type { Desk } from './tray/tray-menu.ts';

type EngineHostOptions = {
  log: Log;
  secrets: SecretStore;
  /** The embedded hub's secret, and its address once it listens; null for a remote hub. */
  embedded(): { url: string | null; secret: string } | null;
  onHealth(health: ProcessHealth): void;
  onNotify(message: Extract<FromEngine, { type: 'notify' }>): void;
  onReplyKept(conversationId: string): void;
  onDesk(desk: Desk & { readonly signedIn: boolean }): void;
  onHubChoice(embedded: boolean): void;
};

export type EngineHost = {
  process: Supervised;
  /** Gives the page a new port to the engine, now or as soon as the engine runs. */
  connect(contents: WebContents, nonce: string): void;
  hubMoved(hub: { url: string; secret: string }): void;
  /** The machine slept. */
  woke(): void;
  /** Nothing is announced until then; null: from now on again. */
  quiet(until: number | null): void;
  reply(conversationId: string, text: string): void;
};

/** Starts the engine and brokers ports; what renderer and engine say to each other never passes through here. */
export function createEngineHost(options: EngineHostOptions): EngineHost {
  const waiting = new Map<WebContents, string>();

  const handOver = (contents: WebContents, nonce: string) => {
    if (contents.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    process.post({ type: 'port' } satisfies ToEngine, [port1]);
    contents.postMessage(shellChannels.port, { nonce }, [port2]);
  };

  const process = supervise<FromEngine>({
    name: 'engine',
    entry: join(paths().out, 'engine', 'entry.js'),
    log: options.log,
    init: async () =>
      ({
        type: 'init',
        dataDir: paths().engineData,
        logDir: paths().logs,
        appVersion: app.getVersion(),
        workstation: hostname().slice(0, 120) || 'workstation',
        embedded: options.embedded(),
        secrets: await options.secrets.load(),
        keychain: await options.secrets.keychain(),
      }) satisfies ToEngine,
    parse: (message) => FromEngine.safeParse(message).data ?? null,
    onMessage: (message) => {
      switch (message.type) {
        case 'ready':
          for (const [contents, nonce] of waiting) handOver(contents, nonce);
          waiting.clear();
          return { state: 'running' };
        case 'secret':
          void options.secrets.keep(message.name, message.value);
          return null;
        case 'notify':
          options.onNotify(message);
          return null;
        case 'hub-choice':
          options.onHubChoice(message.embedded);
          return null;
        case 'reply-kept':
          options.onReplyKept(message.conversationId);
          return null;
        case 'desk':
          options.onDesk(message);
          return null;
        case 'fatal':
          options.log.error({ kind: message.kind }, `engine cannot work: ${message.message}`);
          return { state: 'failed', kind: message.kind, reason: message.message };
      }
    },
    onHealth: options.onHealth,
  });

  return {
    process,
    connect: (contents, nonce) => {
      if (process.health().state === 'running') handOver(contents, nonce);
      else waiting.set(contents, nonce);
    },
    hubMoved: (hub) => process.post({ type: 'hub', ...hub } satisfies ToEngine),
    woke: () => process.post({ type: 'woke' } satisfies ToEngine),
    quiet: (until) => process.post({ type: 'quiet', until } satisfies ToEngine),
    reply: (conversationId, text) => process.post({ type: 'reply', conversationId, text } satisfies ToEngine),
  };
}
