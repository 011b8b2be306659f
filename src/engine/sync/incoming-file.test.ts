import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFileStore, type FileStore } from './file-store.ts';

const bytes = new TextEncoder().encode('a picture of a transfer form');
const hash = createHash('sha256').update(bytes).digest('hex');
let folder: string;
let files: FileStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundcrew-incoming-'));
  files = createFileStore(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const parts = () => readdirSync(join(folder, 'incoming'));
const bring = (piece: Uint8Array) => files.receive(hash, (file) => file.write(piece));

it('goes on behind what came before, after a restart of the workstation too', async () => {
  await bring(bytes.subarray(0, 10));
  expect(await files.has(hash)).toBe(false);
  files = createFileStore(folder);
  const finished = await files.receive(hash, async (file) => {
    expect(file.bytes()).toBe(10);
    await file.write(bytes.subarray(10));
    return file.finish();
  });
  expect(finished).toBe(true);
  expect(await files.read(hash)).toEqual(bytes);
  expect(parts()).toEqual([]);
});

it('throws away what is not what its name says', async () => {
  await bring(bytes.subarray(1));
  expect(await files.receive(hash, (file) => file.finish())).toBe(false);
  expect(await files.has(hash)).toBe(false);
  expect(parts()).toEqual([]);
});

it('lets whoever wants the same file wait for whom is taking it', async () => {
  const whole = files.receive(hash, async (file) => {
    await file.write(bytes);
    return file.finish();
  });
  const second = files.receive(hash, async () => files.has(hash));
  expect(await Promise.all([whole, second])).toEqual([true, true]);
  expect(parts()).toEqual([]);
});

it('keeps the parts of files that are wanted, and of one that is on its way', async () => {
  await bring(bytes.subarray(0, 10));
  const other = '0'.repeat(64);
  writeFileSync(join(folder, 'incoming', other), 'x');
  await files.receive(hash, () => files.dropParts(() => false));
  expect(parts()).toEqual([hash]);
  await files.dropParts((name) => name === hash);
  expect(parts()).toEqual([hash]);
  await files.dropParts(() => false);
  expect(parts()).toEqual([]);
});
