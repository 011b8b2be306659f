import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from '../paths.ts';
import { runEndToEnd } from './run-e2e.ts';
import type { Skipped, StageResult } from './tally.ts';

interface Suite {
  suites?: Suite[];
  specs?: {
    title: string;
    file: string;
    tests: {
      status: 'skipped' | 'expected' | 'unexpected' | 'flaky';
      annotations: { type: string; description?: string }[];
    }[];
  }[];
}

interface PlaywrightReport extends Suite {
  errors: unknown[];
}

/** Tests that may fail at first and pass when run again, in a whole run. */
const mostUnsteady = 3;

const report = join(outFolder, '.reports', 'e2e.json');

const specsOf = (suite: Suite): NonNullable<Suite['specs']> => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
];

/** What Playwright's JSON report says, counted. */
export function counted(content: PlaywrightReport): Omit<StageResult, 'stage' | 'milliseconds'> {
  const tests = specsOf(content).flatMap(({ title, file, tests }) =>
    tests.map((test) => ({ ...test, title: `${file}: ${title}` })),
  );
  const skipped: Skipped[] = tests
    .filter(({ status }) => status === 'skipped')
    .map(({ title, annotations }) => ({
      title,
      reason: annotations.find(({ description }) => description)?.description ?? 'no reason given',
    }));
  const count = (wanted: string) => tests.filter(({ status }) => status === wanted).length;
  const unsteady = tests.filter(({ status }) => status === 'flaky').map(({ title }) => title);
  // A few is what a busy machine does; more is what the app does.
  const forgiven = unsteady.length <= mostUnsteady ? unsteady.length : 0;
  return {
    passed: count('expected') + forgiven,
    failed: count('unexpected') + (unsteady.length - forgiven) + content.errors.length,
    skipped,
    unsteady,
  };
}

/** Runs the end-to-end tests and counts each of them. */
export async function runEndToEndTests(app: Parameters<typeof runEndToEnd>[0]['app']): Promise<StageResult> {
  const began = performance.now();
  rmSync(report, { force: true });
  const exitCode = await runEndToEnd({ app, args: [], env: { GROUNDCREW_E2E_JSON: report } });
  const counts = existsSync(report)
    ? counted(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: [] };
  const failed = exitCode !== 0 ? Math.max(1, counts.failed) : counts.failed;
  return { stage: 'end to end', ...counts, failed, milliseconds: performance.now() - began };
}
