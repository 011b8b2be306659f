import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, checkoutKey } from '../../../scripts/paths.ts';
import { prepareApp } from '../../../scripts/runtime/prepare-app.ts';
import { sandboxArguments } from '../../../scripts/runtime/sandbox.ts';
import { type LaunchableApp, stageOther } from '../../../scripts/runtime/staged-app.ts';
import { startVirtualDisplay } from '../../../scripts/setup/virtual-display.ts';

/** Where windows are measured: the built app, a display of its own, a folder that goes with it. */
export type BenchDesk = {
  readonly ours: LaunchableApp;
  /** For the report: which Electron. */
  readonly runtime: string;
  /** For what draws on the display. */
  readonly env: Record<string, string>;
  readonly folder: string;
  /** An app of one window on the pages of `pages`, which hold an index.html. */
  windowOn(name: string, pages: string): Promise<LaunchableApp>;
};

/**
 * Builds what changed of the app, finds a runtime, starts a virtual display, and clears everything away after
 * `work`. What the preparation says goes to stderr.
 */
export async function withBenchDesk(work: (desk: BenchDesk) => Promise<void>): Promise<void> {
  const say = console.log;
  console.log = console.error;
  const { runtime, ...app } = await prepareApp({ virtualDisplay: true, tests: true });
  console.log = say;
  const display = process.platform === 'linux' ? await startVirtualDisplay() : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'groundcrew-bench-'));
  const forAll = (launchable: LaunchableApp): LaunchableApp => ({
    executable: launchable.executable,
    args: [...launchable.args, ...sandboxArguments(launchable.executable, () => {}), '--disable-gpu'],
  });
  const desk: BenchDesk = {
    ours: forAll(app),
    runtime: runtime.description,
    env: { ...display?.env },
    folder,
    async windowOn(name, pages) {
      const source = join(folder, `${name}-app`);
      mkdirSync(source);
      cpSync(pages, source, { recursive: true });
      cpSync(join(import.meta.dirname, '../apps/window.cjs'), join(source, 'window.cjs'));
      writeFileSync(
        join(source, 'package.json'),
        JSON.stringify({ name, version: '1.0.0', main: 'window.cjs' }),
      );
      // Beside the staged app: the runtime's executable can then be a link to the same file, as the app's is.
      return forAll(await stageOther(runtime, source, join(cacheFolder, 'bench', `${name}-${checkoutKey}`)));
    },
  };
  try {
    await work(desk);
  } finally {
    await display?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
