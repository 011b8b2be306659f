import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  type AppUnderTest,
  appUnderTestVariable,
  displaySizeVariable,
} from '../../tests/support/app-under-test.ts';
import { root } from '../paths.ts';
import type { ElectronRuntime } from '../runtime/electron-runtime.ts';
import { sandboxArguments } from '../runtime/sandbox.ts';
import type { LaunchableApp } from '../runtime/staged-app.ts';

interface EndToEndRun {
  app: LaunchableApp & { runtime: ElectronRuntime };
  /** For Playwright, as it knows them: --grep, file names … */
  args: string[];
  env?: Record<string, string>;
  /** Size of the virtual displays, in pixels. */
  display?: { width: number; height: number };
}

/** Runs the end-to-end tests, each worker on a display of its own, and returns Playwright's exit code. */
export async function runEndToEnd({ app, args, env = {}, display }: EndToEndRun): Promise<number> {
  const prepared: AppUnderTest = {
    executable: app.executable,
    args: [...app.args, ...sandboxArguments(app.executable, () => {})],
    runtime: app.runtime.description,
  };
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const child = spawn(process.execPath, [playwright, 'test', ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...env,
      [appUnderTestVariable]: JSON.stringify(prepared),
      ...(display && { [displaySizeVariable]: JSON.stringify(display) }),
    },
  });
  // The terminal sends Ctrl-C to Playwright as well, which then ends its apps in order.
  const wait = () => {};
  process.on('SIGINT', wait);
  const stop = () => child.kill('SIGTERM');
  process.on('SIGTERM', stop);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
  } finally {
    process.off('SIGINT', wait);
    process.off('SIGTERM', stop);
  }
}
