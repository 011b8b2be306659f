import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

const other = {
  hub: 'remote',
  hubUrl: 'https://hub.northgate.example',
  workspaceId: '00000000-0000-7000-8000-000000000002',
  agentId: '00000000-0000-7000-8000-000000000003',
};

test('npm start a second time sets up and builds nothing; with --reset the demo begins anew, and it alone @long', async ({
  testFolder,
}) => {
  test.setTimeout(900_000);
  const workstation = join(testFolder, 'workstation');
  const file = join(workstation, 'accounts.json');
  const accounts = () =>
    existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as {
          embedded: { workspaceId: string } | null;
          remote: unknown;
        })
      : null;

  /** Runs the command until the demo stands on the workstation; answers with what it printed, and with the demo's id. */
  const start = async (...args: string[]) => {
    const before = args.includes('--reset') ? accounts()?.embedded?.workspaceId : undefined;
    const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), ...args], {
      cwd: root,
      env: { ...process.env, GROUNDCREW_USER_DATA: testFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed += chunk;
      });
    const ended = once(child, 'exit');
    try {
      await expect.poll(() => printed, { timeout: 120_000 }).toContain('Groundcrew is starting');
      const demo = () => accounts()?.embedded?.workspaceId ?? null;
      await expect.poll(() => demo() !== null && demo() !== before, { timeout: 300_000 }).toBe(true);
      return { printed, demo: demo() };
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  };

  const first = await start();
  const second = await start();
  expect(second.printed).toMatch(/Dependencies: up to date/);
  expect(second.printed).toMatch(/Build: nothing has changed/);
  expect(second.demo).toBe(first.demo);

  // Somebody works at another hub as well, and has something to send.
  writeFileSync(file, JSON.stringify({ ...accounts(), remote: other }));
  const folder = join(workstation, 'accounts', `${other.workspaceId}.${other.agentId}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'cache.sqlite'), 'a reply that waits to be sent');
  const third = await start('--reset');
  expect(third.printed).toContain('What this workstation has of other hubs stays.');
  expect(third.demo).not.toBe(first.demo);
  expect(accounts()?.remote).toEqual(other);
  expect(existsSync(join(folder, 'cache.sqlite'))).toBe(true);
});
