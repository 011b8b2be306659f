import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSecretStore, type Keychain } from './secret-store.ts';

const token = 'a-refresh-token-0f9b';
const silent = { warn() {}, error() {} };

/** Turns every bit over: nothing can be read of it, and what another one wrote is refused. */
const keychainOf = (name: string, protects = true): Keychain => ({
  name: () => name,
  protects: async () => protects,
  encrypt: async (value) => Buffer.from(`${name} ${value}`).map((byte) => ~byte) as Buffer,
  async decrypt(value) {
    const clear = Buffer.from(value.map((byte) => ~byte)).toString();
    if (!clear.startsWith(`${name} `)) throw new Error('not mine');
    return clear.slice(name.length + 1);
  },
});

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundcrew-secrets-'));
  path = join(folder, 'secrets.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const storeWith = (keychain: Keychain) => createSecretStore(path, keychain, silent);

it('keeps a secret from run to run, in clear nowhere, and forgets it when told to', async () => {
  await storeWith(keychainOf('kwallet')).keep('refresh-token', token);
  expect(readFileSync(path, 'latin1')).not.toContain(token);
  const again = storeWith(keychainOf('kwallet'));
  expect(await again.load()).toEqual({ 'refresh-token': token });
  expect(await again.keychain()).toBe('works');
  await again.keep('refresh-token', null);
  expect(existsSync(path)).toBe(false);
});

it('writes nothing where nothing protects it', async () => {
  const store = storeWith(keychainOf('basic_text', false));
  await store.keep('refresh-token', token);
  expect(existsSync(path)).toBe(false);
  expect(await store.keychain()).toBe('none');
  // The engine may start anew within the run.
  expect(await store.load()).toEqual({ 'refresh-token': token });
});

it.each([
  ['another keychain', keychainOf('gnome_libsecret')],
  ['none any more', keychainOf('basic_text', false)],
  ['the same, locked', keychainOf('kwallet', false)],
  [
    'the same with another key',
    { ...keychainOf('gnome_libsecret'), name: () => 'kwallet' } satisfies Keychain,
  ],
])('refuses what it cannot read, and leaves it for the keychain that can: %s', async (_what, other) => {
  await storeWith(keychainOf('kwallet')).keep('refresh-token', token);
  const before = readFileSync(path, 'utf8');
  const store = storeWith(other);
  expect(await store.load()).toEqual({});
  expect(await store.keychain()).toBe('changed');
  await store.keep('refresh-token', 'a newer one');
  expect(await store.load()).toEqual({ 'refresh-token': 'a newer one' });
  await store.keep('refresh-token', null);
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(await storeWith(keychainOf('kwallet')).load()).toEqual({ 'refresh-token': token });
});

it('takes a file that is none for empty', async () => {
  writeFileSync(path, '{"backend":');
  expect(await storeWith(keychainOf('kwallet')).load()).toEqual({});
});
