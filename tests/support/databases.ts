import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once as onceOf } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { openStore } from '../../src/hub/store/open-store.ts';
import type { Store } from '../../src/hub/store/store.ts';
import { brief } from './brief.ts';
import { copyFolder, removeFolder } from './folders.ts';
import { pgliteTemplate } from './pglite-template.ts';

export type DatabaseKind = 'pglite' | 'postgres';
export const everyDatabase: readonly DatabaseKind[] = ['pglite', 'postgres'];
/** For tests of the hub that rest on rules above the database: in `npm test` one of them does. */
export const databaseKinds: readonly DatabaseKind[] = brief ? ['postgres'] : everyDatabase;

/** The process that outlives the test files of one run: their common parent. */
const run = process.ppid;
const runFolder = join(tmpdir(), `groundcrew-tests-${run}`);

export type TestDatabase = {
  /** Opens a store on it: several times at once on PostgreSQL, as several hub nodes do. */
  open(): Promise<Store>;
  /** Where its bytes lie; for PostgreSQL those of the whole server. */
  readonly folder: string;
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
    folder: dataDir,
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
  const folder = join(runFolder, 'postgres');
  return { folder, url, open: () => openStore({ kind: 'postgres', url, connections }), drop };
}

async function makeDatabase(server: string, template: string) {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await query(server, `create database ${name} template ${template} strategy file_copy`);
  const url = `${server}/${name}`;
  return { url, drop: () => dropDatabase(url) };
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

/** The run's server, begun by whoever asks first; with what is in `cluster`, a folder of that name kept for it. */
async function postgresServer(cluster?: string): Promise<string> {
  const name = cluster ? basename(dirname(cluster)) : 'postgres';
  const folder = join(runFolder, name);
  const ready = join(folder, 'url');
  await once(name, ready, async () => {
    await startServer(folder, run, cluster);
  });
  return readFileSync(ready, 'utf8').trim();
}

async function startServer(folder: string, until: number, cluster?: string): Promise<ChildProcess> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const script = fileURLToPath(import.meta.resolve('./postgres-server.ts'));
  const log = openSync(join(folder, 'log'), 'a');
  const child = spawn(process.execPath, [script, folder, String(until), ...(cluster ? [cluster] : [])], {
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  while (!existsSync(join(folder, 'url'))) {
    if (existsSync(join(folder, 'failed')) || child.exitCode !== null)
      throw new Error(`PostgreSQL did not start: ${readFileSync(join(folder, 'log'), 'utf8').slice(-2000)}`);
    await wait(50);
  }
  return child;
}

/**
 * Makes a cluster to be kept at `target`: `make` fills the database whose address it gets, in which there is what
 * `from`, another such cluster, has.
 */
export async function makeCluster(
  target: string,
  make: (url: string) => Promise<void>,
  from?: string,
): Promise<void> {
  // Not where it is kept: the server's user may not look into a home.
  const folder = await mkdtemp(join(tmpdir(), 'groundcrew-cluster-'));
  await chmod(folder, 0o755);
  const server = await startServer(folder, process.pid, from);
  const ended = onceOf(server, 'exit');
  try {
    const url = readFileSync(join(folder, 'url'), 'utf8').trim();
    if (!from) await query(url, `create database ${keptDatabase}`);
    await make(`${url}/${keptDatabase}`);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
  await promisify(execFile)('cp', ['-a', join(folder, 'data'), target]);
  removeFolder(folder);
}

const keptDatabase = 'kept';

/** A copy of what such a cluster has, on a server that all tests of the run share. */
export async function copyOfCluster(cluster: string): Promise<string> {
  const { url } = await makeDatabase(await postgresServer(cluster), keptDatabase);
  return url;
}

export async function dropDatabase(url: string): Promise<void> {
  const at = url.lastIndexOf('/');
  await query(url.slice(0, at), `drop database if exists ${url.slice(at + 1)} with (force)`);
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
