import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { root } from '../paths.ts';

/** What a run of the unit tests came to, for scripts/checks/unit-tests.ts. */
export interface UnitTally {
  passed: number;
  failed: number;
  skipped: { title: string; reason: string }[];
}

const titleOf = (module: TestModule, fullName: string) => `${relative(root, module.moduleId)}: ${fullName}`;

function tally(modules: readonly TestModule[], errorsOutside: number): UnitTally {
  const result: UnitTally = { passed: 0, failed: errorsOutside, skipped: [] };
  for (const module of modules) {
    // A file that can't be loaded, or a suite whose set-up failed, has errors of its own.
    result.failed += module.errors().length;
    for (const suite of module.children.allSuites()) result.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const outcome = test.result();
      if (outcome.state === 'passed') result.passed += 1;
      else if (outcome.state === 'failed') result.failed += 1;
      else {
        const note = outcome.state === 'skipped' ? outcome.note : undefined;
        result.skipped.push({ title: titleOf(module, test.fullName), reason: note ?? 'no reason given' });
      }
    }
  }
  return result;
}

/** Vitest constructs its reporters, and finds one given by path under its file's default export. */
// biome-ignore lint/style/noDefaultExport: see above
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]) {
    const file = process.env.GROUNDCREW_UNIT_TALLY;
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(tally(modules, unhandledErrors.length)));
  }
}
