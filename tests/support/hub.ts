import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { createHub, type Hub, type HubOptions } from '../../src/hub/hub.ts';
import type { Session } from '../../src/shared/wire/auth.ts';
import { createTestDatabase, type DatabaseKind, type TestDatabase } from './databases.ts';
import { type Exchange, openExchange } from './exchange.ts';

export const testSecret = 'a-secret-that-only-the-tests-know-0123456789';

export type TestHub = Exchange & {
  readonly url: string;
  readonly hub: Hub;
  readonly database: TestDatabase;
  /** Bytes of attachments. */
  readonly filesDir: string;
  /** A session of one of the exchange's agents; nobody types a password. */
  signIn(name: keyof Exchange['agents']): Promise<Session>;
  /** Stops the hub, data kept; `start` brings it back on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and throws everything away. */
  close(): Promise<void>;
};

export type TestHubOptions = Partial<
  Pick<
    HubOptions,
    | 'limits'
    | 'clock'
    | 'log'
    | 'simulator'
    | 'trustProxy'
    | 'freezing'
    | 'kyc'
    | 'model'
    | 'signalHook'
    | 'chatbot'
    | 'anchors'
  >
> & {
  /**
   * Left out, it is PostgreSQL over one connection: quick, and as unforgiving as PGlite of a service that asks beside
   * its own transaction. A test of the hub names the kinds it runs on.
   */
  readonly database?: DatabaseKind;
  /** Embedded by default: `testSecret` signs omar in. */
  readonly server?: boolean;
};

/** A real hub with the small exchange of `openExchange`, listening on a free port of loopback. */
export async function startTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  const { database: kind, server = false, ...passed } = options;
  const database = kind ? await createTestDatabase(kind) : await createTestDatabase('postgres', 1);
  const filesDir = await mkdtemp(join(tmpdir(), 'groundcrew-files-'));
  const log = pino({ level: process.env.GROUNDCREW_LOG_LEVEL ?? 'error' });
  let exchange: Exchange | null = null;
  let port = 0;

  const open = async (): Promise<Hub> => {
    const hub = await createHub({
      ...passed,
      store: await database.open(),
      filesDir,
      log,
      port,
      portIsMust: port !== 0,
      ...(server ? {} : { embedded: { secret: testSecret } }),
      prepare: async (context) => {
        exchange ??= await openExchange(context);
      },
    });
    port = Number(new URL(hub.url).port);
    return hub;
  };

  let hub = await open();
  if (!exchange) throw new Error('The exchange was not opened.');
  const made: Exchange = exchange;
  return {
    ...made,
    database,
    filesDir,
    get hub() {
      return hub;
    },
    url: hub.url,
    signIn: (name) => hub.sessionFor(made.agents[name].id),
    stop: () => hub.close(),
    async start() {
      hub = await open();
    },
    async close() {
      await hub.close();
      await database.drop();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}
