import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { briefHubFlags, bundledProgram } from '../support/bundled-program.ts';
import { createEmptyDatabase } from '../support/databases.ts';
import { kindOf, wireClient } from '../support/wire.ts';

let dataDir: string;
let program: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  program = await bundledProgram('src/hub/entry.ts');
  dataDir = await mkdtemp(join(tmpdir(), 'groundcrew-server-'));
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

const admin = { email: 'lead@northgate.example', password: 'correct horse battery' };

function startProcess(args: string[], env: NodeJS.ProcessEnv = {}) {
  const flags = ['--port', '0', '--log-dir', join(dataDir, 'log'), ...args];
  const child = spawn(process.execPath, [...briefHubFlags, program, ...flags], {
    env: { ...process.env, GROUNDCREW_ADMIN_PASSWORD: admin.password, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let said = '';
  child.stderr.on('data', (data) => {
    said += String(data);
  });
  const url = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said += `${line}\n`;
      const found = /^Groundcrew hub: (\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(said)));
  });
  url.catch(() => undefined);
  return { child, url, said: () => said };
}

const signIn = async (url: string) =>
  (await wireClient(url).auth.signIn({ ...admin, workstation: 'desk' })).agent.role;

it('runs as a server, keeps its data through a kill -9, and leaves by SIGTERM', async () => {
  const args = ['--data-dir', dataDir, '--admin-email', admin.email];
  const first = startProcess(args);
  expect(await signIn(await first.url)).toBe('admin');

  // A second one on the same folder would ruin it.
  const second = startProcess(args);
  const [code] = await once(second.child, 'exit');
  expect(code).toBe(1);
  expect(second.said()).toContain('Another hub has the database');

  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const again = startProcess(args);
  expect(await signIn(await again.url)).toBe('admin');
  again.child.kill('SIGTERM');
  expect(await once(again.child, 'exit')).toEqual([0, null]);
}, 120_000);

it('runs as a server on PostgreSQL and makes up a password when it is given none', async () => {
  const database = await createEmptyDatabase();
  const { child, url, said } = startProcess(['--data-dir', dataDir, '--database', database.url], {
    GROUNDCREW_ADMIN_PASSWORD: undefined,
  });
  expect(await kindOf(signIn(await url))).toBe('wrong-credentials');
  const password = /Password, shown this once: (\S+)/.exec(said())?.[1] ?? '';
  const email = /Sign in as (\S+)\./.exec(said())?.[1] ?? '';
  const session = await wireClient(await url).auth.signIn({ email, password, workstation: 'desk' });
  expect(session.agent.role).toBe('admin');
  child.kill('SIGTERM');
  await once(child, 'exit');
  await database.drop();
}, 120_000);

it('says what is wrong with its settings, and how to write them', async () => {
  const { child, said } = startProcess(['--port', '99999', '--database', 'mysql://x']);
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  expect(said()).toContain('port:');
  expect(said()).toContain('database:');
  expect(said()).toContain('Usage: npm run hub');
});
