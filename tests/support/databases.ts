import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openStore } from '../../src/hub/store/open-store.ts';
import type { Store } from '../../src/hub/store/store.ts';
import { copyFolder, removeFolder } from './folders.ts';
import { pgliteTemplate } from './pglite-template.ts';

export type DatabaseKind = 'pglite' | 'postgres';
export const databaseKinds: readonly DatabaseKind[] = ['pglite', 'postgres'];

/** The process that outlives the test files of one run: their common parent. */
const run = process.ppid;
const runFolder = join(tmpdir(), `groundcrew-tests-${run}`);

export type TestDatabase = {
  /** Opens a store on it: several times at once on PostgreSQL, as several hub nodes do. */
  open(): Promise<Store>;
  /** For PostgreSQL alone. */
  readonly url: string | null;
  drop(): Promise<void>;
};

/**
 * A database of its own for one test file, its schema up to date. All files of a run share one PostgreSQL server; a
 * store there opens at most so many `connections`.
 */
export async function createTestDatabase(kind: DatabaseKind, connections = 12): Promise<TestDatabase> {
  return kind === 'pglite' ? createPgliteFolder() : createPostgresDatabase(connections);
}

/** A PostgreSQL database in which there is nothing, not even tables. */
export async function createEmptyDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  return makeDatabase(await postgresServer(), 'template1');
}

async function createPgliteFolder(): Promise<TestDatabase> {
  const template = await runsPgliteTemplate();
  const dataDir = await mkdtemp(join(tmpdir(), 'groundcrew-pglite-'));
  copyFolder(template, dataDir);
  return {
    url: null,
    open: () => openStore({ kind: 'pglite', dataDir }),
    drop: async () => removeFolder(dataDir),
  };
}

/** Looked for once a run. */
async function runsPgliteTemplate(): Promise<string> {
  const ready = join(runFolder, 'pglite');
  await once('pglite', ready, async () => {
    const said = join(runFolder, 'pglite-said');
    await writeFile(said, await pgliteTemplate());
    await rename(said, ready);
  });
  return readFileSync(ready, 'utf8');
}

async function createPostgresDatabase(connections: number): Promise<TestDatabase> {
  const server = await postgresServer();
  const { url, drop } = await makeDatabase(server, await postgresTemplate(server));
  return { url, open: () => openStore({ kind: 'postgres', url, connections }), drop };
}

async function makeDatabase(server: string, template: string) {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await query(server, `create database ${name} template ${template} strategy file_copy`);
  return {
    url: `${server}/${name}`,
    drop: () => query(server, `drop database ${name} with (force)`),
  };
}

/** The same as a database of the server: its migrations run once. */
async function postgresTemplate(server: string): Promise<string> {
  const ready = join(runFolder, 'postgres', 'template');
  await once('postgres-template', ready, async () => {
    await query(server, 'create database migrated');
    const store = await openStore({ kind: 'postgres', url: `${server}/migrated`, connections: 1 });
    await store.close();
    await writeFile(ready, '');
  });
  return 'migrated';
}

async function postgresServer(): Promise<string> {
  const folder = join(runFolder, 'postgres');
  const ready = join(folder, 'url');
  await once('postgres', ready, async () => {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    const script = fileURLToPath(import.meta.resolve('./postgres-server.ts'));
    const log = openSync(join(folder, 'log'), 'a');
    const child = spawn(process.execPath, [script, folder, String(run)], {
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    while (!existsSync(ready)) {
      if (existsSync(join(folder, 'failed')) || child.exitCode !== null)
        throw new Error(
          `PostgreSQL did not start: ${readFileSync(join(folder, 'log'), 'utf8').slice(-2000)}`,
        );
      await wait(50);
    }
  });
  return readFileSync(ready, 'utf8').trim();
}

/** Does something once a run, whichever test file comes first; the others wait for it. */
async function once(name: string, ready: string, work: () => Promise<void>): Promise<void> {
  if (!existsSync(runFolder)) await sweepOldRuns();
  await mkdir(runFolder, { recursive: true });
  if (existsSync(ready)) return;
  const mine = await mkdir(join(runFolder, `${name}.begun`)).then(
    () => true,
    () => false,
  );
  if (mine) return work();
  for (let waited = 0; !existsSync(ready); waited += 50) {
    if (waited > 60_000) throw new Error(`Nobody finished making ${name} within a minute.`);
    await wait(50);
  }
}

/** Folders of runs whose process is gone; the data of a server goes with the server. */
async function sweepOldRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^groundcrew-tests-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) removeFolder(join(tmpdir(), name));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
