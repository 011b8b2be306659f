import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from '../paths.ts';
import { runEndToEnd } from './run-e2e.ts';
import { inBrief, type Named, type StageResult } from './tally.ts';

interface Suite {
  suites?: Suite[];
  specs?: {
    title: string;
    file: string;
    tests: {
      status: 'skipped' | 'expected' | 'unexpected' | 'flaky';
      annotations: { type: string; description?: string }[];
      results?: { error?: { message?: string } }[];
    }[];
  }[];
}

interface PlaywrightReport extends Suite {
  errors: { message?: string }[];
}

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
  const of = (wanted: string) => tests.filter(({ status }) => status === wanted);
  const skipped: Named[] = of('skipped').map(({ title, annotations }) => ({
    title,
    reason: annotations.find(({ description }) => description)?.description ?? 'no reason given',
  }));
  const withError = ({ title, results = [] }: ReturnType<typeof of>[number]): Named => ({
    title,
    reason: inBrief(results.find(({ error }) => error)?.error?.message ?? ''),
  });
  const outside = content.errors.map(({ message }) => ({
    title: 'outside a test',
    reason: inBrief(message ?? ''),
  }));
  const failures = [...of('unexpected').map(withError), ...outside];
  return {
    passed: of('expected').length,
    failed: failures.length,
    skipped,
    failures,
    unsteady: of('flaky').map(withError),
  };
}

/** Runs the end-to-end tests, all or without the long stories, and counts each of them. */
export async function runEndToEndTests(
  app: Parameters<typeof runEndToEnd>[0]['app'],
  brief: boolean,
): Promise<StageResult> {
  const began = performance.now();
  rmSync(report, { force: true });
  const exitCode = await runEndToEnd({
    app,
    args: brief ? ['--grep-invert', '@long'] : [],
    env: { GROUNDCREW_E2E_JSON: report },
  });
  const counts = existsSync(report)
    ? counted(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: [] };
  const failed = exitCode !== 0 ? Math.max(1, counts.failed) : counts.failed;
  return { stage: 'end to end', ...counts, failed, milliseconds: performance.now() - began };
}
