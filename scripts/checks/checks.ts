import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';
import type { Finding } from './finding.ts';
import { checkImports } from './import-rules.ts';
import { runTool } from './run-tool.ts';
import { checkUnused } from './unused-code.ts';

/** One thing that can be said to be right or wrong about the checkout. */
export interface Check {
  stage: 'types' | 'lint' | 'imports' | 'unused';
  name: string;
  run: () => Promise<Finding>;
}

/**
 * TypeScript as a native program takes a fifth of the processor. It has no interface for JavaScript: the tools that
 * read the sources through one use `typescript` beside it.
 */
const typeChecker = 'typescript-native/bin/tsc';

/** The tsconfig of each process, as the root one lists them. */
function typeChecks(): Check[] {
  const { references }: { references: { path: string }[] } = JSON.parse(
    readFileSync(join(root, 'tsconfig.json'), 'utf8'),
  );
  return references.map(({ path }) => ({
    stage: 'types',
    name: `types of ${path.replace('./', '')}`,
    run: async () => {
      const info = join('out', '.types', `${path.replaceAll(/[./]+/g, '-')}.tsbuildinfo`);
      const args = ['-p', path, '--incremental', '--tsBuildInfoFile', info];
      const { exitCode, printed } = await runTool(typeChecker, args);
      return exitCode === 0 ? undefined : printed;
    },
  }));
}

async function lint(): Promise<Finding> {
  const args = ['check', '--error-on-warnings', '--colors=off', '--max-diagnostics=50'];
  const { exitCode, printed } = await runTool('@biomejs/biome/bin/biome', args);
  if (exitCode !== 0) return printed;
  return /Checked [1-9]\d* files/.test(printed) ? undefined : `Biome looked at nothing:\n${printed}`;
}

/** All that can be told without running the product. */
export const allChecks = (): Check[] => [
  ...typeChecks(),
  { stage: 'lint', name: 'format and lint', run: lint },
  { stage: 'imports', name: 'import rules', run: checkImports },
  { stage: 'unused', name: 'unused code and dependencies', run: checkUnused },
];
