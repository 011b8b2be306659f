import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withFileLock } from './file-lock.mjs';

let folder = '';
let lock = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundcrew-lock-'));
  lock = join(folder, 'work.lock');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it('lets one at a time do the work, and all of them in the end', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
    return 1;
  };
  const done = await Promise.all(Array.from({ length: 5 }, () => withFileLock(lock, work)));

  expect(done).toEqual([1, 1, 1, 1, 1]);
  expect(most).toBe(1);
  expect(existsSync(lock)).toBe(false);
});

it('takes over the lock of a process that is gone', async () => {
  await writeFile(lock, '999999999\n');

  expect(await withFileLock(lock, () => readFile(lock, 'utf8'))).toBe(`${process.pid}\n`);
});

it('gives the lock back when the work fails', async () => {
  const failing = withFileLock(lock, () => {
    throw new Error('no space left');
  });

  await expect(failing).rejects.toThrow('no space left');
  expect(existsSync(lock)).toBe(false);
});
