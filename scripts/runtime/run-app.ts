import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What Chromium says on every machine without a desktop session or a graphics card, and nobody can act on. */
const harmless = [
  /:ERROR:(?:dbus\/)?(?:bus|object_proxy)\.cc/,
  /:ERROR:(?:content\/)?.*(?:viz_main_impl|gpu_process_host|command_buffer_proxy_impl|angle_platform_impl)\.cc/,
];

/** An app that was asked to quit and still runs after this long hangs. */
const quitMilliseconds = 20_000;

/** The app as the scripts hold it. */
export interface AppProcess {
  /** Resolves to its exit code; 130 when it was told to end. */
  ended: Promise<number>;
  /** The first time asks it to quit, so that it ends its own processes in order; the second time kills it. */
  end: (signal?: NodeJS.Signals) => void;
}

/** Electron must not be told to be Node, and what is meant for the tools' Node is not meant for it. */
function appEnvironment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const env = { ...process.env, ...extra };
  delete env.ELECTRON_RUN_AS_NODE;
  delete env.NODE_OPTIONS;
  return env;
}

/** Starts the app; what it prints goes to the terminal, without the complaints that mean nothing. */
export function startApp(executable: string, args: string[], env: Record<string, string> = {}): AppProcess {
  const child = spawn(executable, args, {
    env: appEnvironment(env),
    // A group of its own: a Ctrl-C that reached the hub directly would end it before the app could.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.trim() && !harmless.some((pattern) => pattern.test(line))) console.error(line);
  });
  let asked = false;
  let patience: NodeJS.Timeout | undefined;
  const kill = () => {
    if (child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  };
  child.once('exit', () => clearTimeout(patience));
  return {
    end: (signal = 'SIGTERM') => {
      if (asked) return kill();
      asked = true;
      child.kill(signal);
      patience = setTimeout(kill, quitMilliseconds);
    },
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? (asked ? 130 : 1)));
    }),
  };
}

/** Calls `end` for Ctrl-C and its like until the returned function is called. */
export function onInterrupt(end: (signal: NodeJS.Signals) => void): () => void {
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
