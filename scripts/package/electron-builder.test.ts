import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildTargets } from '../build/targets.ts';
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

it('ships what the build makes, and nothing else that lies in out/', () => {
  const shipped = config.files.filter((pattern: string) => pattern.startsWith('out/'));
  const made = buildTargets.map(({ output }) => `out/${output.split('/')[0]}/**`);

  expect(new Set(shipped)).toEqual(new Set(made));
  expect(config.files).toContain('!out/**/*.map');
});

it('looks for updates nowhere by itself', () => {
  expect(config.publish).toBeNull();
});
