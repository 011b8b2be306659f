import { duration } from '../setup/progress.mjs';
import { allChecks } from './checks.ts';
import type { Check } from './finding.ts';
import { inPool } from './pool.ts';
import { inBrief, type StageResult } from './tally.ts';

async function outcome(check: Check) {
  const began = performance.now();
  const finding = await check.run().catch((error: unknown) => String(error));
  const milliseconds = performance.now() - began;
  console.log(`  ${finding === undefined ? '✓' : '✗'} ${check.name} (${duration(milliseconds)})`);
  if (finding !== undefined) console.log(`\n${finding.trim()}\n`);
  return { name: check.name, stage: check.stage, finding, good: finding === undefined, milliseconds };
}

/** Runs types, lint, import rules and the search for unused code, two at a time. */
export async function runChecks(): Promise<StageResult[]> {
  const outcomes = await inPool(allChecks(), 2, outcome);
  const stages = [...new Set(outcomes.map(({ stage }) => stage))];
  return stages.map((stage) => {
    const mine = outcomes.filter((one) => one.stage === stage);
    return {
      stage,
      passed: mine.filter(({ good }) => good).length,
      failed: mine.filter(({ good }) => !good).length,
      skipped: [],
      failures: mine.flatMap(({ name, finding }) =>
        finding === undefined ? [] : [{ title: name, reason: inBrief(finding) }],
      ),
      milliseconds: mine.reduce((sum, one) => sum + one.milliseconds, 0),
    };
  });
}
