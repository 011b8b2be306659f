import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/paths.ts';
import { briefHubFlags, bundledProgram } from './bundled-program.ts';
import { copyFolder } from './folders.ts';
import type { Found, Order } from './governed-hub.ts';
import { keptFolder } from './kept-folder.ts';
import { notedDatabase } from './noted-databases.ts';
import { pgliteTemplate } from './pglite-template.ts';

/** What the small demo exchange is made of. */
export const seedInputs = ['src/hub', 'src/shared', 'resources/seed', 'tests/support/make-seeded-hub.ts'];

/**
 * The data folder of a hub that has its database in the box, with a small demo exchange, copied to `target`. Seeding
 * takes seconds, so it is done once a day and version of the seed, and kept in the cache.
 */
export async function copySeededHub(target: string): Promise<void> {
  const make = async (folder: string) => {
    copyFolder(await pgliteTemplate(), join(folder, 'database'));
    const program = await bundledProgram('tests/support/make-seeded-hub.ts');
    await promisify(execFile)(process.execPath, [program, folder], { cwd: root });
  };
  copyFolder(await keptFolder('seeded-hub', seedInputs, make), target);
}

export type HubProcess = {
  readonly url: string;
  readonly chatPage: string;
  /** Ends it in order; its data stay. */
  stop(): Promise<void>;
  /** As a power cut would. */
  kill9(): Promise<void>;
  /** Again, on the same port. */
  start(): Promise<void>;
  /** All that it has printed. */
  output(): string;
  /** Does at the hub what an administrator does, or asks it what it has. */
  order(order: Order): Promise<Found | null>;
};

/**
 * The hub as a server process of its own over `dataDir`, and over the database that is noted beside it; the first
 * start takes a free port.
 */
export async function startHubProcess(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<HubProcess> {
  let child: ChildProcess | null = null;
  let port = 0;
  let printed = '';
  let orders = 0;

  const start = async () => {
    const url = notedDatabase(dataDir);
    const flags = ['--data-dir', dataDir, '--port', String(port), ...(url ? ['--database', url] : [])];
    const started = fork(await bundledProgram('tests/support/governed-hub.ts'), flags, {
      execArgv: [...briefHubFlags],
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = started;
    const from = printed.length;
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        printed += chunk;
        const address = /Groundcrew hub: http:\/\/127\.0\.0\.1:(\d+)/.exec(printed.slice(from));
        if (!address) return;
        port = Number(address[1]);
        resolve();
      };
      started.stdout?.on('data', hear);
      started.stderr?.on('data', hear);
      started.once('exit', (code) => reject(new Error(`the hub ended (${code}):\n${printed.slice(from)}`)));
    });
  };

  const end = async (signal: NodeJS.Signals) => {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    await gone;
  };

  const order = (wanted: Order) => {
    const running = child;
    if (!running) throw new Error('the hub does not run');
    orders += 1;
    const id = orders;
    return new Promise<Found | null>((resolve, reject) => {
      const ended = () => reject(new Error('the hub ended before it answered'));
      const hear = (message: { id: number; answer?: Found | null; error?: string }) => {
        if (message.id !== id) return;
        running.off('message', hear);
        running.off('exit', ended);
        if (message.error === undefined) resolve(message.answer ?? null);
        else reject(new Error(message.error));
      };
      running.on('message', hear);
      running.once('exit', ended);
      running.send({ id, order: wanted });
    });
  };

  await start();
  return {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    get chatPage() {
      return `http://127.0.0.1:${port}/chat`;
    },
    start,
    stop: () => end('SIGTERM'),
    kill9: () => end('SIGKILL'),
    output: () => printed,
    order,
  };
}
