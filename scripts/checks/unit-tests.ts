import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder, root } from '../paths.ts';
import { runTool } from './run-tool.ts';
import type { StageResult } from './tally.ts';
import type { UnitTally } from './tally-reporter.ts';

/** How long they may take in `npm test`, and all of them: a fetch of 20,000 pictures over a bad line is among those. */
const mostMinutes = { brief: 20, all: 75 } as const;

/** Runs the unit, engine, hub and sync tests on the pinned Node and counts each of them. */
export async function runUnitTests(brief: boolean): Promise<StageResult> {
  const began = performance.now();
  const file = join(outFolder, '.reports', 'unit.json');
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', `--reporter=${join(root, 'scripts/checks/tally-reporter.ts')}`];
  const { exitCode, printed } = await runTool('vitest/vitest.mjs', ['run', ...reporters], {
    show: true,
    milliseconds: mostMinutes[brief ? 'brief' : 'all'] * 60_000,
    env: { GROUNDCREW_UNIT_TALLY: file },
  });
  const nothing: UnitTally = { passed: 0, failed: 0, skipped: [], failures: [], unsteady: [] };
  const counts: UnitTally = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : nothing;
  // A runner that died must not pass for success.
  const died = exitCode !== 0 && counts.failed === 0;
  const reason = printed.trimEnd().split('\n').at(-1) ?? '';
  return {
    stage: 'unit',
    ...counts,
    failed: counts.failed + Number(died),
    failures: [...counts.failures, ...(died ? [{ title: 'the runner ended early', reason }] : [])],
    milliseconds: performance.now() - began,
  };
}
