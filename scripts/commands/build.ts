import { parseArgs } from 'node:util';
import { buildChanged, type TargetName } from '../build/build-changed.ts';
import { buildTargets } from '../build/targets.ts';
import { problem, step } from '../setup/progress.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { development: { type: 'boolean', default: false } },
});

function targetNamed(name: string): TargetName {
  const target = buildTargets.find((candidate) => candidate.name === name);
  if (target) return target.name;
  throw problem(
    `There is no build target ${name}.`,
    `name some of: ${buildTargets.map((candidate) => candidate.name).join(', ')}.`,
  );
}

const only = positionals.map(targetNamed);
await step('Build', (say) =>
  buildChanged({
    mode: values.development ? 'development' : 'production',
    ...(only.length > 0 ? { only } : {}),
    say,
  }),
);
