import { stripVTControlCharacters } from 'node:util';
import { duration } from '../setup/progress.mjs';

/** A test, and why it did not run, or what it failed for, in brief. */
export interface Named {
  title: string;
  reason: string;
}

/** How one stage of the tests went. */
export interface StageResult {
  stage: string;
  passed: number;
  failed: number;
  skipped: Named[];
  /** Those counted as failed that have a name. */
  failures?: Named[];
  /** Those that failed at first and passed when run again; counted as neither. */
  unsteady?: Named[];
  milliseconds: number;
}

/** Tests that may pass only when run again, in a whole run. A few is what a busy machine does; more is what the app does. */
const mostUnsteady = 3;

/** What a runner printed of a failure, on one line and without colours. */
export const inBrief = (text: string) =>
  stripVTControlCharacters(text).replaceAll(/\s+/g, ' ').trim().slice(0, 300) || 'no reason given';

const counted = (result: { passed: number; failed: number; skipped: number }) =>
  `${result.passed} passed, ${result.failed} failed${result.skipped > 0 ? `, ${result.skipped} skipped` : ''}`;

const list = (heading: string, named: readonly Named[]) =>
  named.length === 0 ? [] : ['', heading, ...named.map(({ title, reason }) => `  ${title}: ${reason}`)];

/**
 * The closing lines of a run: each stage, each test that was skipped, failed or passed only at the second try, with the
 * reason, and last the sum. The run is good when nothing failed and something passed.
 */
export function summarise(results: StageResult[]): { lines: string[]; good: boolean } {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = ['', 'Summary'];
  const width = Math.max(...results.map(({ stage }) => stage.length));
  const forgiven = results.flatMap(({ unsteady = [] }) => unsteady).length <= mostUnsteady;
  for (const { stage, skipped, unsteady = [], milliseconds, ...counts } of results) {
    const passed = counts.passed + (forgiven ? unsteady.length : 0);
    const failed = counts.failed + (forgiven ? 0 : unsteady.length);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped.length;
    const mark = failed > 0 ? '✗' : '✓';
    const figures = counted({ passed, failed, skipped: skipped.length });
    lines.push(`  ${mark} ${stage.padEnd(width)}  ${figures} (${duration(milliseconds)})`);
  }
  const all = (kind: 'skipped' | 'failures' | 'unsteady') => results.flatMap((result) => result[kind] ?? []);
  lines.push(...list('Skipped', all('skipped')));
  lines.push(...list('Passed only when run again', all('unsteady')));
  lines.push(...list('Failed', all('failures')));
  lines.push('', counted(total));
  return { lines, good: total.failed === 0 && total.passed > 0 };
}
