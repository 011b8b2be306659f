import { duration } from '../setup/progress.mjs';

/** A test that did not run, and why. */
export interface Skipped {
  title: string;
  reason: string;
}

/** How one stage of the tests went. */
export interface StageResult {
  stage: string;
  passed: number;
  failed: number;
  skipped: Skipped[];
  /** Titles of those that failed at first and passed when run again; they count as passed. */
  unsteady?: string[];
  milliseconds: number;
}

const counted = (result: { passed: number; failed: number; skipped: number }) =>
  `${result.passed} passed, ${result.failed} failed${result.skipped > 0 ? `, ${result.skipped} skipped` : ''}`;

/**
 * The closing lines of a run: each stage, each skipped test with its reason, each unsteady one, and last the sum. The run is
 * good when nothing failed and something passed.
 */
export function summarise(results: StageResult[]): { lines: string[]; good: boolean } {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = ['', 'Summary'];
  const width = Math.max(...results.map(({ stage }) => stage.length));
  for (const { stage, passed, failed, skipped, milliseconds } of results) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped.length;
    const mark = failed > 0 ? '✗' : '✓';
    const figures = counted({ passed, failed, skipped: skipped.length });
    lines.push(`  ${mark} ${stage.padEnd(width)}  ${figures} (${duration(milliseconds)})`);
  }
  const skipped = results.flatMap((result) => result.skipped);
  if (skipped.length > 0) {
    lines.push('', 'Skipped', ...skipped.map(({ title, reason }) => `  ${title}: ${reason}`));
  }
  const unsteady = results.flatMap((result) => result.unsteady ?? []);
  if (unsteady.length > 0)
    lines.push('', 'Passed only when run again', ...unsteady.map((title) => `  ${title}`));
  lines.push('', counted(total));
  return { lines, good: total.failed === 0 && total.passed > 0 };
}
