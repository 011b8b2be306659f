import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { LaunchableApp } from '../../../scripts/runtime/staged-app.ts';
import { killTree } from '../../support/process-tree.ts';

/** An app that was started as a person starts it: no inspector, nothing that waits for anybody. */
export type Launched = {
  readonly pid: number;
  /** Wall clock in milliseconds, with fractions, just before the process was made. */
  readonly spawnedAt: number;
  /** Address of Chromium's debugging port on loopback, when it was asked for. */
  devTools(): Promise<string>;
  /** All that it has printed. */
  output(): string;
  /** Asks it to quit and waits until it has. */
  quit(): Promise<void>;
};

type Launch = {
  readonly app: LaunchableApp;
  readonly userData: string;
  readonly env: Record<string, string>;
  /** Opens Chromium's debugging port, through which the page is asked or driven. */
  readonly devTools?: boolean;
};

/** Wall clock with fractions of a millisecond; pages of the same machine have the same by performance.timeOrigin. */
export const wallClock = () => performance.timeOrigin + performance.now();

const quitMs = 20_000;

export function launch({ app, userData, env, devTools = false }: Launch): Launched {
  const spawnedAt = wallClock();
  const child = spawn(
    app.executable,
    [...app.args, ...(devTools ? ['--remote-debugging-port=0'] : []), `--user-data-dir=${userData}`],
    { env: { ...withoutNodeOptions(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const { pid } = child;
  if (!pid) throw new Error(`${app.executable} did not start`);
  const ended = once(child, 'exit');
  // A benchmark that fails leaves nothing behind.
  const killNow = () => child.kill('SIGKILL');
  process.once('exit', killNow);
  child.once('exit', () => process.off('exit', killNow));
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
  }
  return {
    pid,
    spawnedAt,
    output: () => printed,
    devTools: () =>
      until('the debugging port', () => {
        if (child.exitCode !== null) throw new Error(`the app ended:\n${printed}`);
        const address = /DevTools listening on ws:\/\/([^/\s]+)/.exec(printed)?.[1];
        return address && `http://${address}`;
      }),
    async quit() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => void killTree(pid), quitMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Asks until there is an answer; throws after a while. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | ''> | T | null | undefined | '',
  everyMs = 100,
  patienceMs = 30_000,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

function withoutNodeOptions(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...env } = process.env;
  return env;
}
