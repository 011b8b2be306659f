import { runEndToEndTests } from '../checks/end-to-end-tests.ts';
import { leftForAll } from '../checks/left-for-all.ts';
import { runChecks } from '../checks/run-checks.ts';
import { type StageResult, summarise } from '../checks/tally.ts';
import { runUnitTests } from '../checks/unit-tests.ts';
import { prepareApp } from '../runtime/prepare-app.ts';
import { reportProblem } from '../setup/progress.mjs';

const oneFailure = (stage: string, began: number): StageResult => ({
  stage,
  passed: 0,
  failed: 1,
  skipped: [],
  milliseconds: performance.now() - began,
});

/** A stage that can't be carried out counts as one failure, and the next one runs all the same. */
async function stage(name: string, run: () => Promise<StageResult[]>): Promise<StageResult[]> {
  const began = performance.now();
  console.log(`\n${name}`);
  try {
    return await run();
  } catch (error) {
    reportProblem(error);
    return [oneFailure(name.toLowerCase(), began)];
  }
}

async function buildAndEndToEnd(): Promise<StageResult[]> {
  const began = performance.now();
  const app = await prepareApp({ virtualDisplay: true, tests: true }, {}, 'playwright');
  const built = {
    stage: 'build',
    passed: 1,
    failed: 0,
    skipped: [],
    milliseconds: performance.now() - began,
  };
  return [built, ...(await stage('End to end', async () => [await runEndToEndTests(app, brief)]))];
}

/** `npm test`, which each change waits for, or everything: `npm run test:all`. */
const brief = process.argv[2] !== 'all';
if (brief) process.env.GROUNDCREW_BRIEF = '1';
const results = [
  ...(await stage('Checks', runChecks)),
  ...(await stage('Unit', async () => [await runUnitTests(brief)])),
  ...(await stage('Build', buildAndEndToEnd)),
];
const { lines, good } = summarise(results);
if (brief) console.log(['', ...(await leftForAll())].join('\n'));
console.log(lines.join('\n'));
process.exit(good ? 0 : 1);
