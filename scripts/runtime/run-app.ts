import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What Chromium says on every machine without a desktop session or a graphics card, and nobody can act on. */
const harmless = [
  /:ERROR:(?:dbus\/)?(?:bus|object_proxy)\.cc/,
  /:ERROR:(?:content\/)?.*(?:viz_main_impl|gpu_process_host|command_buffer_proxy_impl|angle_platform_impl)\.cc/,
];

/** Electron must not be told to be Node, and the packages of the tools are not the app's business. */
function appEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const env = { ...process.env, ...extra };
  delete env.ELECTRON_RUN_AS_NODE;
  delete env.NODE_OPTIONS;
  return env;
}

/**
 * Runs the app until it ends and returns its exit code. The first Ctrl-C or SIGTERM asks it to quit, so that
 * it ends its own processes in order; a second one kills it.
 */
export function runApp(executable: string, args: string[], env: Record<string, string>): Promise<number> {
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
  const ask = (signal: NodeJS.Signals) => {
    if (asked && child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill(signal);
    asked = true;
  };
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, ask);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of signals) process.off(name, ask);
      resolve(code ?? (signal === 'SIGINT' || asked ? 130 : 1));
    });
  });
}
