import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} path */
async function holderOf(path) {
  const content = await readFile(path, 'utf8').catch(() => '');
  return Number.parseInt(content, 10) || 0;
}

/** @param {string} path */
async function tryToTake(path) {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(`${process.pid}\n`);
    await file.close();
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Moves an abandoned lock aside, and puts it back if another process had just taken it over.
 *
 * @param {string} path
 */
async function removeAbandoned(path) {
  const aside = `${path}.${process.pid}.abandoned`;
  await rename(path, aside).catch(() => {});
  const holder = await holderOf(aside);
  if (holder && isRunning(holder)) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

/**
 * Does `work` while no other process on this machine holds the lock at `path`. A lock left by a process
 * that is gone is taken over. `onWait` is called once when another process holds it.
 *
 * @template T
 * @param {string} path
 * @param {() => T | Promise<T>} work
 * @param {(pid: number) => void} [onWait]
 * @returns {Promise<T>}
 */
export async function withFileLock(path, work, onWait) {
  await mkdir(dirname(path), { recursive: true });
  let waited = false;
  for (let emptyReads = 0; !(await tryToTake(path)); ) {
    const holder = await holderOf(path);
    // Between open and write the file is empty for a moment; an empty file that stays so was left by a crash.
    emptyReads = holder ? 0 : emptyReads + 1;
    if ((holder && !isRunning(holder)) || emptyReads > 20) await removeAbandoned(path);
    else {
      if (!waited && holder) onWait?.(holder);
      waited ||= holder > 0;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}
