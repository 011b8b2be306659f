import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder, root } from '../paths.ts';
import { runTool } from './run-tool.ts';
import type { StageResult } from './tally.ts';
import type { UnitTally } from './tally-reporter.ts';

/** Runs the unit, engine, hub and sync tests on the pinned Node and counts each of them. */
export async function runUnitTests(): Promise<StageResult> {
  const began = performance.now();
  const file = join(outFolder, '.reports', 'unit.json');
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', `--reporter=${join(root, 'scripts/checks/tally-reporter.ts')}`];
  const { exitCode } = await runTool('vitest/vitest.mjs', ['run', ...reporters], {
    show: true,
    env: { GROUNDCREW_UNIT_TALLY: file },
  });
  const nothing: UnitTally = { passed: 0, failed: 0, skipped: [], failures: [], unsteady: [] };
  const counts: UnitTally = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : nothing;
  // A runner that died must not pass for success.
  const failed = exitCode !== 0 ? Math.max(1, counts.failed) : counts.failed;
  return { stage: 'unit', ...counts, failed, milliseconds: performance.now() - began };
}
