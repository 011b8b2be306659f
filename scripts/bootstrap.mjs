// Runs on whatever Node the machine has, before anything is installed: Node's own modules only.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dependenciesAreCurrent, ensureDependencies, pinnedNode } from './setup/dependencies.mjs';
import { problem, reportProblem, step } from './setup/progress.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Set for the pinned Node, which then need not look at the dependencies again. */
const setUpMark = 'GROUNDCREW_DEPENDENCIES_CHECKED';

/** The Node that npm scripts find: the machine's own, or the pinned one once it is installed. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw problem(
    `Groundcrew needs Node.js 20.19 or newer to start; this is ${process.versions.node}.`,
    'install a current Node.js (nodejs.org, or your package manager) and run the command again.',
  );
}

/**
 * Goes on in the pinned Node, with signals and exit code passed through.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<never>}
 */
function continueInPinnedNode(command, args) {
  return new Promise((_resolve, reject) => {
    const child = spawn(pinnedNode(root), [join(root, 'scripts', 'run.mjs'), command, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, [setUpMark]: '1' },
    });
    // Ctrl-C reaches the child by the terminal itself; this process only has to outlive it.
    process.on('SIGINT', () => {});
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', reject);
    child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

/**
 * Makes sure of Node and the dependencies, then runs scripts/commands/<command>.ts in the pinned Node.
 *
 * @param {string} command
 * @param {string[]} args
 */
export async function runCommand(command, args) {
  try {
    const script = join(root, 'scripts', 'commands', `${command}.ts`);
    if (!existsSync(script)) throw problem(`There is no command ${command}.`, 'npm run lists the commands.');
    if (process.env[setUpMark]) delete process.env[setUpMark];
    else {
      checkNode();
      // Those who start or test want to see each step; the others' output is read by programs, too.
      const tells = command === 'start' || command === 'test';
      if (tells || !(await dependenciesAreCurrent(root))) {
        await step('Dependencies', (say) => ensureDependencies(root, say));
      }
    }
    if (Number.parseInt(process.versions.node, 10) < 24) {
      if (existsSync(pinnedNode(root))) return await continueInPinnedNode(command, args);
      throw problem(
        'The pinned Node.js (node_modules/node) is not installed.',
        'delete the folder node_modules and run the command again.',
      );
    }
    process.chdir(root);
    process.argv = [process.execPath, script, ...args];
    await import(pathToFileURL(script).href);
  } catch (error) {
    reportProblem(error);
    process.exit(1);
  }
}
