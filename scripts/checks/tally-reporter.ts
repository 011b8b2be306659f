import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { root } from '../paths.ts';
import { inBrief, type Named } from './tally.ts';

/** What a run of the unit tests came to, for scripts/checks/unit-tests.ts. */
export interface UnitTally {
  passed: number;
  failed: number;
  skipped: Named[];
  failures: Named[];
  unsteady: Named[];
}

const titleOf = (module: TestModule, fullName: string) => `${relative(root, module.moduleId)}: ${fullName}`;

const asNamed = (title: string, errors: readonly unknown[] = []): Named => {
  const [error] = errors;
  const message = error instanceof Object && 'message' in error ? String(error.message) : String(error ?? '');
  return { title, reason: inBrief(message) };
};

function tally(modules: readonly TestModule[], errorsOutside: readonly unknown[]): UnitTally {
  let passed = 0;
  const skipped: Named[] = [];
  const unsteady: Named[] = [];
  const failures = errorsOutside.map((error) => asNamed('outside a test', [error]));
  for (const module of modules) {
    // A file that can't be loaded, or a suite whose set-up failed, has errors of its own.
    failures.push(...module.errors().map((error) => asNamed(titleOf(module, 'could not be read'), [error])));
    for (const suite of module.children.allSuites())
      failures.push(...suite.errors().map((error) => asNamed(titleOf(module, suite.fullName), [error])));
    for (const test of module.children.allTests()) {
      const outcome = test.result();
      const title = titleOf(module, test.fullName);
      if (outcome.state === 'failed') failures.push(asNamed(title, outcome.errors));
      else if (outcome.state === 'passed' && test.diagnostic()?.flaky)
        unsteady.push(asNamed(title, outcome.errors));
      else if (outcome.state === 'passed') passed += 1;
      else skipped.push(asNamed(title, [outcome.state === 'skipped' ? outcome.note : undefined]));
    }
  }
  return { passed, failed: failures.length, skipped, failures, unsteady };
}

/** Vitest constructs its reporters, and finds one given by path under its file's default export. */
// biome-ignore lint/style/noDefaultExport: see above
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]) {
    const file = process.env.GROUNDCREW_UNIT_TALLY;
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(tally(modules, unhandledErrors)));
  }
}
