import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { leftOut } from './types.ts';

let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'groundcrew-types-'));
  mkdirSync(join(checkout, 'src', 'hub'), { recursive: true });
  mkdirSync(join(checkout, 'src', 'page'));
  for (const file of ['src/hub/one.ts', 'src/hub/two.test.ts', 'src/page/three.tsx'])
    writeFileSync(join(checkout, file), 'export const one: number = 1;\n');
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

const configure = (part: string, config: object) =>
  writeFileSync(join(checkout, part, 'tsconfig.json'), JSON.stringify(config));
const left = async () =>
  (await leftOut(checkout, ['./src/hub', './src/page'], ['src'])).map((file) =>
    file.slice(checkout.length + 1),
  );

it('finds nothing left out where every file is looked at', async () => {
  configure('src/hub', { include: ['**/*.ts'] });
  configure('src/page', { include: ['**/*.tsx'] });
  expect(await left()).toEqual([]);
});

it.each([
  [{ files: [], references: [{ path: '../page' }] }, ['src/hub/one.ts', 'src/hub/two.test.ts']],
  [{ include: ['**/*.js'] }, ['src/hub/one.ts', 'src/hub/two.test.ts']],
  [{ include: ['**/*.ts'], exclude: ['**/*.test.ts'] }, ['src/hub/two.test.ts']],
])('names what a tsconfig leaves out (%j)', async (config, missed) => {
  configure('src/hub', config);
  configure('src/page', { include: ['**/*.tsx'] });
  expect((await left()).sort()).toEqual(missed);
});
