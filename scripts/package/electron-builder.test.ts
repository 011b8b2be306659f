import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../paths.ts';

const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));

it('burns every fuse of a package to its safe side', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    enableCookieEncryption: true,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
  });
  expect(config.asar).toBe(true);
});

it('ships neither source maps nor what the tools leave in out/', () => {
  expect(config.files).toEqual(expect.arrayContaining(['!out/.*', '!out/.*/**', '!out/**/*.map']));
});

it('looks for updates nowhere by itself', () => {
  expect(config.publish).toBeNull();
});
