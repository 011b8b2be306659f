import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

class StoreInUse extends Error {
  override readonly name = 'StoreInUse';
}

/**
 * One process per database folder. The lock is a local socket held open: it dies with its process, so that
 * nothing left over by a kill -9, and no recycled process id, keeps the next start out. Waits up to `waitMs` for
 * a holder that is on its way out.
 */
export async function lockFolder(folder: string, waitMs: number): Promise<{ release(): Promise<void> }> {
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 24);
  const address =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\groundcrew-${name}`
      : join(tmpdir(), `groundcrew-${process.getuid?.() ?? 0}-${name}.sock`);
  const giveUpAt = Date.now() + waitMs;
  for (let leftovers = 0; leftovers < 3; ) {
    const server = await tryListen(address);
    if (server !== null) {
      server.unref();
      return { release: () => new Promise((done) => server.close(() => done())) };
    }
    if (await answers(address)) {
      if (Date.now() >= giveUpAt) break;
      await wait(100);
      continue;
    }
    leftovers += 1;
    await rm(address, { force: true });
  }
  throw new StoreInUse(`Another hub has the database in ${folder} open.`);
}

function tryListen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
