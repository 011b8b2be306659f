import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';
import { problem } from '../setup/progress.mjs';

const folder = join(root, 'tests', 'bench');
const ending = '.bench.ts';
const names = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length));

const [wanted = '', ...args] = process.argv.slice(2);
const name = names.find((candidate) => candidate.toLowerCase() === wanted.toLowerCase());
if (!name) {
  throw problem(
    wanted ? `There is no benchmark ${wanted}.` : 'Which benchmark?',
    `npm run bench -- <name> [--json], where the name is one of: ${names.join(', ')}.`,
  );
}
const script = join(folder, `${name}${ending}`);
const child = spawn(process.execPath, ['--expose-gc', script, ...args], { cwd: root, stdio: 'inherit' });
process.on('SIGINT', () => {});
child.once('exit', (code) => process.exit(code ?? 1));
