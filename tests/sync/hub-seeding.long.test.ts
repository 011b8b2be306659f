import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openFileStore } from '../../src/hub/files/file-store.ts';
import { readDemoRecord } from '../../src/hub/seed/demo.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { listWorkspaces } from '../../src/hub/store/queries/workspaces.ts';
import { conversations, files, messages } from '../../src/hub/store/schema/conversations.ts';
import { bundledProgram } from '../support/bundled-program.ts';

let folder: string;
let program: string;
const running = new Set<ChildProcess>();
beforeAll(async () => {
  program = await bundledProgram('tests/support/make-seeded-hub.ts');
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundcrew-seeding-'));
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function begin() {
  const child = spawn(process.execPath, [program, folder, '80', '700'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const ended = once(child, 'exit').finally(() => running.delete(child));
  return { child, ended, lines: createInterface({ input: child.stdout }) };
}

/** Ended without warning as soon as the database's own files begin to appear. */
async function endWhileMakingTheCluster(): Promise<void> {
  const { child, ended, lines } = begin();
  let opened = false;
  lines.on('line', (step) => {
    opened ||= step === 'opened';
  });
  while (!(await stat(join(folder, 'database', 'base')).catch(() => null))) await wait(2);
  child.kill('SIGKILL');
  await ended;
  expect(opened).toBe(false);
}

/** Ended without warning as soon as it begins the step. */
async function endAt(step: string): Promise<void> {
  const { child, ended, lines } = begin();
  lines.on('line', (begun) => {
    if (begun === step) child.kill('SIGKILL');
  });
  expect((await ended)[1]).toBe('SIGKILL');
}

async function finish(): Promise<void> {
  expect(await begin().ended).toEqual([0, null]);
}

/** The exchange that is there, counted; null without one. */
async function exchange() {
  const store = await openStore({ kind: 'pglite', dataDir: join(folder, 'database') });
  try {
    if ((await listWorkspaces(store.db)).length === 0) return null;
    const fileStore = openFileStore(join(folder, 'files'));
    const missing: string[] = [];
    for (const { hash } of await store.db.select().from(files))
      if (!(await fileStore.has(hash))) missing.push(hash);
    return {
      conversations: (await store.db.select().from(conversations)).length,
      messages: (await store.db.select().from(messages)).length,
      record: await readDemoRecord(store),
      missing,
    };
  } finally {
    await store.close();
  }
}

it('redoes what was half made when its process ended while the exchange was made', async () => {
  // While the cluster itself is written: its folder can't be opened, and must not keep the next start out.
  await endWhileMakingTheCluster();
  expect(await readdir(folder)).toContain('database.making');
  // In the middle of the transaction that fills it.
  await endAt('conversations');
  expect(await readdir(folder)).not.toContain('database.making');
  expect(await exchange()).toBeNull();
  await finish();
  expect(await exchange()).toMatchObject({
    conversations: 80,
    messages: 700,
    record: { conversations: 80, messages: 700, seed: 7 },
    missing: [],
  });
}, 400_000);
