import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { appUnderTest } from './app-under-test.ts';
import { briefHubFlags } from './bundled-program.ts';
import { notedDatabase } from './noted-databases.ts';
import { allGone, killTree, processTree } from './process-tree.ts';

export interface LaunchOptions {
  /** Where the app keeps its data. */
  userData: string;
  /** The app's own arguments. */
  args?: string[] | undefined;
  env?: Record<string, string> | undefined;
  /** The file that gets what the app prints. */
  log: string;
}

/** The app, running, with its first window. */
export interface RunningApp {
  electron: ElectronApplication;
  window: Page;
  userData: string;
  /** The main process's id. */
  pid: number;
  /** All that the app has printed so far. */
  output: () => string;
  /** Quits in order. */
  close: () => Promise<void>;
  /** Ends all its processes at once, as a power cut would. */
  kill9: () => Promise<void>;
}

function environment(extra: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS'].includes(entry[0]),
  );
  return { ...Object.fromEntries(inherited), ...extra };
}

/** What the app is started with, its own hub on the database that is noted beside its folder. */
function startOf({ userData, args = [], env = {} }: Omit<LaunchOptions, 'log'>) {
  const prepared = appUnderTest();
  const database = notedDatabase(userData);
  return {
    executablePath: prepared.executable,
    args: [
      ...prepared.args,
      '--disable-gpu',
      '--force-prefers-reduced-motion',
      // It runs for seconds: what an embedded hub compiles for speed is never paid back.
      `--js-flags=${briefHubFlags.join(' ')}`,
      `--user-data-dir=${userData}`,
      ...args,
    ],
    env: environment({
      // Any that is free: the usual one may go over to another test's app while a hub is down, and with it its customers.
      GROUNDCREW_PORT: '0',
      ...(database && { GROUNDCREW_DATABASE_URL: database }),
      ...env,
    }),
  };
}

/** Starts the app where it may run already, and answers with the exit code of that process once it has ended. */
export async function startAgain(userData: string): Promise<number | null> {
  const { executablePath, args, env } = startOf({ userData });
  const child = spawn(executablePath, args, { env, stdio: 'ignore', timeout: 45_000, killSignal: 'SIGKILL' });
  const [code] = await once(child, 'exit');
  return code;
}

/** Starts the app under test and waits for its first window. */
export async function startApp({ log, ...options }: LaunchOptions): Promise<RunningApp> {
  const electron = await _electron.launch({
    ...startOf(options),
    // Then the error shows what the app printed, which a test that ran out of time would not.
    timeout: 45_000,
  });
  const child = electron.process();
  const pid = child.pid;
  if (!pid) throw new Error('the app has no process');
  let printed = '';
  const file = createWriteStream(log, { flags: 'a' });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk;
      file.write(chunk);
    });
  }
  const window = await electron.firstWindow();
  return {
    electron,
    window,
    userData: options.userData,
    pid,
    output: () => printed,
    close: async () => {
      const pids = processTree(pid);
      await electron.close().catch(() => {});
      await allGone(pids).catch(() => killTree(pid));
    },
    kill9: () => killTree(pid),
  };
}
