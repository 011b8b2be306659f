import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withFileLock } from './file-lock.mjs';
import { problem } from './progress.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/** @param {string} root */
async function fingerprint(root) {
  const lock = await readFile(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

/**
 * Says whether what npm installed is what the lock file asks for; another platform's optional packages aside.
 *
 * @param {string} root
 */
async function installedMatchesLock(root) {
  try {
    /** @type {Lock} */
    const wanted = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
    /** @type {Lock} */
    const installed = JSON.parse(await readFile(join(root, 'node_modules', '.package-lock.json'), 'utf8'));
    return Object.entries(wanted.packages).every(([path, locked]) => {
      if (path === '') return true;
      const present = installed.packages[path];
      if (!present) return locked.optional === true;
      return present.version === locked.version && present.integrity === locked.integrity;
    });
  } catch {
    return false;
  }
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function npm(root, args) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Windows finds npm.cmd through its shell alone.
      shell: process.platform === 'win32',
      // A production setting in the environment would leave out the toolchain.
      env: { ...process.env, NODE_ENV: 'development', npm_config_omit: '', npm_config_include: 'dev' },
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          problem(
            `npm ${args[0]} failed (exit code ${code}):\n${output.trim().split('\n').slice(-20).join('\n')}`,
            'check the network (a proxy or a private registry goes into ~/.npmrc), then run the command again.',
          ),
        );
    });
  });
}

/**
 * Runs the install scripts that package.json allows, of the packages that are there. All others stay unrun:
 * .npmrc says so, and npm 10 would even compile better-sqlite3, which brings its binaries along.
 *
 * @param {string} root
 */
async function runAllowedInstallScripts(root) {
  /** @type {{ allowScripts: Record<string, boolean> }} */
  const { allowScripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const allowed = Object.keys(allowScripts).filter(
    (name) => allowScripts[name] && existsSync(join(root, 'node_modules', name)),
  );
  await npm(root, ['rebuild', ...allowed, '--ignore-scripts=false']);
}

/** @param {string} root */
const stampOf = (root) => join(root, 'node_modules', '.groundcrew-dependencies');

/**
 * Whether node_modules is known to be what the lock file asks for.
 *
 * @param {string} root
 */
export async function dependenciesAreCurrent(root) {
  return (await readFile(stampOf(root), 'utf8').catch(() => '')) === (await fingerprint(root));
}

/**
 * The Node that everything after the set-up runs in.
 *
 * @param {string} root
 */
export const pinnedNode = (root) =>
  join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Brings node_modules in line with the lock file; does nothing when it is already.
 *
 * @param {string} root
 * @param {(text: string) => void} say
 */
export async function ensureDependencies(root, say) {
  const modules = join(root, 'node_modules');
  if (await dependenciesAreCurrent(root)) return say('up to date');
  await mkdir(join(root, 'out'), { recursive: true });
  await withFileLock(
    join(root, 'out', '.dependencies.lock'),
    async () => {
      if (await dependenciesAreCurrent(root)) return say('up to date');
      const again = existsSync(modules);
      if (await installedMatchesLock(root)) say('up to date');
      else {
        say(again ? 'the lock file has changed, installing anew' : 'installing from the lock file');
        await npm(root, ['ci', '--ignore-scripts']);
        say(again ? 'installed anew' : 'installed');
      }
      if (!existsSync(pinnedNode(root))) await runAllowedInstallScripts(root);
      await writeFile(stampOf(root), await fingerprint(root));
    },
    (pid) => say(`waiting for process ${pid}, which is installing`),
  );
}
