import type { Check, Finding } from './finding.ts';
import { checkImports } from './import-rules.ts';
import { runTool } from './run-tool.ts';
import { typeChecks } from './types.ts';
import { checkUnused } from './unused-code.ts';

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
