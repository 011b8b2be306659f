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
 * @returns {Promise<void>}
 */
function npmCi(root) {
  return new Promise((resolve, reject) => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const child = spawn(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      // npm start sets npm_config_* for its own run; a production setting would leave out the toolchain.
      env: { ...process.env, NODE_ENV: 'development', npm_config_omit: '', npm_config_include: 'dev' },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          problem(
            `npm ci failed (exit code ${code}):\n${output.trim().split('\n').slice(-20).join('\n')}`,
            'check the network (a proxy or a private registry goes into ~/.npmrc), then run the command again.',
          ),
        );
    });
  });
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
      if (await installedMatchesLock(root)) say('up to date');
      else {
        const again = existsSync(modules);
        say(again ? 'the lock file has changed, installing anew' : 'installing from the lock file');
        await npmCi(root);
        say(again ? 'installed anew' : 'installed');
      }
      await writeFile(stampOf(root), await fingerprint(root));
    },
    (pid) => say(`waiting for process ${pid}, which is installing`),
  );
}
