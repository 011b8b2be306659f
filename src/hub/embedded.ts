import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openLog } from '../logging/open-log.ts';
import { type FromHub, type HubInit, ToHub } from '../shared/contract/host.ts';
import type { HubContext } from './context.ts';
import { type DemoProgress, openSimulator, prepareDemo } from './demo-workspace.ts';
import { createHub, type Hub } from './hub.ts';
import { readChatbot, readFreezing, readKycOptions, readModel, readSignalHook } from './server-options.ts';
import { bootstrap } from './store/bootstrap.ts';
import { openStore } from './store/open-store.ts';

/** The end of a port to the app's shell, as Electron gives it to a utility process. */
export type ParentPort = {
  on(event: 'message', hear: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
};

/** Inside the app: waits for the shell's `init`, then runs on loopback until told to stop. */
export function runEmbedded(port: ParentPort): void {
  const tell = (message: FromHub) => port.postMessage(message);
  let begun = false;
  let running: Hub | null = null;

  /** Before it runs nothing has been promised to anybody: what is half made is begun anew at the next start. */
  async function stop(): Promise<void> {
    await running?.close();
    process.exit(0);
  }

  port.on('message', ({ data }) => {
    const message = ToHub.safeParse(data);
    if (!message.success) return;
    if (message.data.type === 'shutdown') return void stop();
    if (begun) return;
    begun = true;
    start(message.data, tell).then(
      (hub) => {
        running = hub;
        tell({ type: 'ready', url: hub.url });
      },
      (error: unknown) => {
        tell({ type: 'fatal', ...whatIsWrong(error) });
        process.exit(1);
      },
    );
  });
  process.on('SIGTERM', () => void stop());
}

async function start(init: HubInit, tell: (message: FromHub) => void): Promise<Hub> {
  await mkdir(init.dataDir, { recursive: true });
  const log = openLog({ name: 'hub', dir: init.logDir });
  const filesDir = join(init.dataDir, 'files');
  const step: DemoProgress = (name, done, total) => tell({ type: 'progress', step: name, done, total });
  step('database', 0, 0);
  const url = process.env.GROUNDCREW_DATABASE_URL;
  const store = await openStore(
    url
      ? { kind: 'postgres', url }
      : { kind: 'pglite', dataDir: join(init.dataDir, 'database'), waitMs: 10_000 },
  );
  try {
    return await createHub({
      store,
      filesDir,
      anchors: { anchorDir: init.dataDir, keyDir: init.dataDir },
      log,
      port: init.port,
      embedded: { secret: init.secret },
      freezing: readFreezing(process.env),
      kyc: readKycOptions(process.env),
      signalHook: readSignalHook(process.env),
      chatbot: readChatbot(process.env),
      model: readModel(process.env),
      prepare: (context) => (init.demo ? prepareDemo(context, filesDir, step) : prepareEmpty(context)),
      simulator: openSimulator(init.simulator),
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function prepareEmpty({ store, clock }: HubContext): Promise<void> {
  // Nobody ever types this password: the shell's secret signs the agent in.
  const password = randomBytes(24).toString('base64url');
  const admin = { name: 'Administrator', email: 'admin@exchange.example', password };
  await bootstrap(store, admin, { name: 'My exchange', domain: 'exchange.example', locale: 'en' }, clock());
}

function whatIsWrong(error: unknown): { kind: string; message: string } {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === 'StoreInUse') return { kind: 'in-use', message: message ?? '' };
  if (name === 'StoreTooNew') return { kind: 'newer-database', message: message ?? '' };
  if (code === 'ENOSPC') return { kind: 'disk-full', message: 'There is no space left for the database.' };
  if (code === 'EACCES' || code === 'EROFS')
    return { kind: 'no-access', message: 'The data folder cannot be written to.' };
  return { kind: 'database', message: (message ?? 'The database does not open.').slice(0, 300) };
}
