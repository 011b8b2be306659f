import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../paths.ts';
import { inputStamp } from './stamp.ts';
import { buildTargets } from './targets.ts';

let folder: string;
const write = (file: string, content: string) => writeFileSync(join(folder, file), content);
const stamp = (mode = 'production') => {
  const [target] = buildTargets;
  if (!target) throw new Error('nothing is built');
  return inputStamp(
    { ...target, inputs: [relative(root, folder)], except: [relative(root, join(folder, 'other'))] },
    mode,
  );
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundcrew-stamp-'));
  mkdirSync(join(folder, 'other'));
  mkdirSync(join(folder, 'deep'));
  write('one.ts', 'export const one = 1;');
  write('deep/two.ts', 'export const two = 2;');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('builds nothing anew at a second start, nor for tests, notes, another target or a file only looked at', () => {
  const first = stamp();
  expect(stamp()).toBe(first);
  utimesSync(join(folder, 'one.ts'), 1, 1);
  write('one.test.ts', 'it()');
  write('README.md', 'what this is');
  write('other/three.ts', 'export const three = 3;');
  expect(stamp()).toBe(first);
});

it('builds anew for a change, a new file, a removed one, a renamed one, and for another mode', () => {
  const seen = [stamp(), stamp('development')];
  write('deep/two.ts', 'export const two = 22;');
  seen.push(stamp());
  write('deep/four.ts', 'export const two = 22;');
  seen.push(stamp());
  rmSync(join(folder, 'deep/two.ts'));
  seen.push(stamp());
  rmSync(join(folder, 'one.ts'));
  seen.push(stamp());
  expect(new Set(seen).size).toBe(seen.length);
});
