import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLog } from './open-log.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'groundcrew-log-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('writes what happened and leaves out whom and what it must not name', async () => {
  const log = openLog({ name: 'engine', dir });
  log.info(
    {
      refreshToken: 'r-1234567890',
      quote: '"token": "abcdefgh',
      user: { password: 'hunter22' },
      to: 'maya@x.example',
    },
    'signed in',
  );
  await expect.poll(() => readFileSync(join(dir, 'engine.log'), 'utf8')).toContain('signed in');
  const text = readFileSync(join(dir, 'engine.log'), 'utf8');
  expect(text).not.toMatch(/r-1234567890|hunter22|maya@/);
  const line: unknown = JSON.parse(text);
  expect(line).toMatchObject({ process: 'engine', msg: 'signed in', to: '[email]' });
});

it('begins a new file every 5 MB, and keeps so many that a process never fills a disk', async () => {
  const log = openLog({ name: 'engine', dir });
  const megabyte = 'word, '.repeat(170_000);
  const files = () => readdirSync(dir).filter((name) => name.endsWith('.log'));
  const written = () => files().map((name) => readFileSync(join(dir, name), 'utf8').slice(-20));
  // Line by line: what comes while a file is changed goes into the next one, however much it is.
  for (let line = 1; line <= 40; line += 1) {
    log.info({ megabyte }, `line ${line}`);
    await expect.poll(written).toContainEqual(expect.stringContaining(`line ${line}"`));
  }
  await expect.poll(files).toHaveLength(5);
  for (const name of files()) expect(statSync(join(dir, name)).size, name).toBeLessThan(6.5 * 1024 * 1024);
});

it('has written why a process ends before it has ended', () => {
  const script = `import { openLog } from ${JSON.stringify(new URL('./open-log.ts', import.meta.url).href)};
    openLog({ name: 'engine', dir: ${JSON.stringify(dir)} }).fatal('it broke down');
    process.exit(0);`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script]);
  expect(readFileSync(join(dir, 'engine.log'), 'utf8')).toContain('it broke down');
});
