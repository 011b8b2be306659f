import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openLog } from './open-log.ts';

const dir = mkdtempSync(join(tmpdir(), 'groundcrew-log-'));
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
