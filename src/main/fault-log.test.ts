import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openLog } from '../logging/open-log.ts';
import { type PageFault, PageFault as Schema } from '../shared/contract/shell.ts';
import { createFaultLog } from './fault-log.ts';

const fault: PageFault = { kind: 'error', name: 'TypeError', stack: ['draw /index.js:1:20'], within: [] };

it('writes faults of pages into the folder of all logs, and of too many their number', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'groundcrew-faults-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  let now = 0;
  const note = createFaultLog(openLog({ name: 'renderer', dir }), () => now);
  for (let n = 0; n < 50; n += 1) note(fault);
  now = 60_000;
  note({ ...fault, kind: 'view', within: ['Row /index.js:2:1'] });
  const lines = () =>
    readFileSync(join(dir, 'renderer.log'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  await expect.poll(() => lines().length).toBe(22);
  expect(lines()[0]).toMatchObject({ process: 'renderer', ...fault });
  expect(lines()[20]).toMatchObject({ level: 40, faults: 30 });
  expect(lines()[21]).toMatchObject({ kind: 'view', within: ['Row /index.js:2:1'] });
});

it.each([
  { ...fault, name: 'Maya wrote: my seed' },
  { ...fault, stack: ['my seed is legal winner'] },
  { ...fault, stack: Array.from({ length: 21 }, () => 'draw /index.js:1:1') },
  { ...fault, message: 'x', stack: [`${'a'.repeat(400)} /index.js:1:1`] },
])('takes from a page nothing in which a sentence has room (%#)', (said) => {
  expect(Schema.safeParse(said).success).toBe(false);
});
