import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { appUnderTest } from './app-under-test.ts';
import { killTree } from './process-tree.ts';

/** The app in Chromium's sandbox, as an ordinary user has it. */
export interface SandboxedApp {
  window: Page;
  browser: Browser;
  /** The main process's id. */
  pid: number;
  output: () => string;
  close: () => Promise<void>;
}

interface SandboxedLaunch {
  /** The app's own arguments. */
  args?: string[];
}

/** Debian's account for what needs no account. */
const nobody = 65534;

/**
 * Copies the runtime and the app to where any user may read them, and gives the sandbox's helper to root with
 * its set-user-id bit, as an installed package has it.
 */
async function copyForEverybody(executable: string, folder: string): Promise<string> {
  const copy = join(folder, 'app');
  await cp(dirname(executable), copy, { recursive: true, dereference: true });
  execFileSync('chmod', ['-R', 'a+rX', copy]);
  const helper = join(copy, 'chrome-sandbox');
  await chown(helper, 0, 0);
  await chmod(helper, 0o4755);
  return join(copy, basename(executable));
}

async function userFolder(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path, { mode: 0o700 });
  await chown(path, nobody, nobody);
  return path;
}

/** The display's cookie, where the ordinary user can read it. */
async function shareDisplay(home: string): Promise<Record<string, string>> {
  const authority = process.env.XAUTHORITY;
  if (!authority) return {};
  const copy = join(home, '.Xauthority');
  await cp(authority, copy);
  await chown(copy, nobody, nobody);
  return { XAUTHORITY: copy };
}

function devToolsAddress(output: () => string, ended: Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      const address = /DevTools listening on ws:\/\/([^/\s]+)/.exec(output())?.[1];
      if (!address) return;
      clearInterval(look);
      resolve(`http://${address}`);
    }, 50);
    ended.then(() => {
      clearInterval(look);
      reject(new Error(`the app ended before its window opened:\n${output()}`));
    }, reject);
  });
}

/** Attaching to a page that is just loading may wait for ever, so this waits until it has loaded. */
async function pageLoaded(address: string, milliseconds = 45_000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    const answer = await fetch(`${address}/json/list`).catch(() => undefined);
    const targets: { type: string; url: string; title: string }[] = (await answer?.json()) ?? [];
    // Until it has its title a page is listed by its address.
    if (
      targets.some(
        ({ type, url, title }) => type === 'page' && url.startsWith('app:') && title === 'Groundcrew',
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the page did not load');
}

/**
 * Starts the app without --no-sandbox: as `nobody` when the tests run as root, else as whoever runs them.
 * It is driven by a debugging port on the loopback address.
 */
export async function launchAsOrdinaryUser({ args = [] }: SandboxedLaunch = {}): Promise<SandboxedApp> {
  const prepared = appUnderTest();
  const isRoot = process.getuid?.() === 0;
  const folder = await mkdtemp(join(tmpdir(), 'groundcrew-sandboxed-'));
  await chmod(folder, 0o755);
  const executable = isRoot ? await copyForEverybody(prepared.executable, folder) : prepared.executable;
  const home = isRoot ? await userFolder(folder, 'home') : join(folder, 'home');
  await mkdir(home, { recursive: true });

  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    ...(isRoot ? await shareDisplay(home) : {}),
  };
  const child = spawn(
    executable,
    prepared.args
      .filter((argument) => argument !== '--no-sandbox')
      .concat(['--disable-gpu', '--remote-debugging-port=0', `--user-data-dir=${join(home, 'data')}`], args),
    {
      env,
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
  }
  const ended = once(child, 'exit');
  const close = async () => {
    if (child.pid) await killTree(child.pid);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = await devToolsAddress(() => printed, ended);
    await pageLoaded(address);
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    if (!context) throw new Error('the app has no browser context');
    const window = context.pages()[0] ?? (await context.waitForEvent('page'));
    return { window, browser, pid: child.pid ?? 0, output: () => printed, close };
  } catch (error) {
    await close();
    throw error;
  }
}
