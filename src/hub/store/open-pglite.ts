import { EventEmitter } from 'node:events';
import { open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Database, Transaction } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { spreadHeads } from './heads.ts';
import { refuseNewerDatabase } from './migrations-guard.ts';
import { withAudit } from './queries/audit.ts';
import { migrationsFolder, type Store } from './store.ts';

/**
 * A cluster that was still being made when its process ended can't be opened, and holds nothing: it is made anew.
 * The note beside the folder says so from before the first file to after the last migration.
 */
async function makeAnew(dataDir: string): Promise<{ made(): Promise<void> }> {
  const note = `${dataDir}.making`;
  const unfinished = await stat(note).catch(() => null);
  if (unfinished) {
    for (const name of await readdir(dataDir))
      await rm(join(dataDir, name), { recursive: true, force: true });
  }
  const fresh = (await readdir(dataDir)).length === 0;
  if (fresh) await writeFile(note, '');
  return {
    async made() {
      await rm(note, { force: true });
      // A note that a power cut brought back would cost what was written since; Windows opens no folders.
      const folder = await open(dirname(note)).catch(() => null);
      await folder?.sync().catch(() => undefined);
      await folder?.close();
    },
  };
}

/** Its own cache of pages, 160 MB left to itself, is taken from the machine whole at each start: time and memory. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'];

/** PostgreSQL inside this process, its files in `dataDir`. */
export async function openPglite(dataDir: string, waitMs: number): Promise<Store> {
  const lock = await lockFolder(dataDir, waitMs);
  try {
    const making = await makeAnew(dataDir);
    const client = await PGlite.create({ dataDir, startParams });
    const db = drizzle({ client });
    try {
      await refuseNewerDatabase(db as unknown as Database);
      await migrate(db, { migrationsFolder });
      await making.made();
    } catch (error) {
      await client.close();
      throw error;
    }
    const heard = new EventEmitter().setMaxListeners(0);
    // One process, so nobody else to tell.
    const notify: Store['notify'] = async (payload) => {
      setImmediate(() => heard.emit('heard', payload));
    };
    const listen: Store['listen'] = (hear) => {
      heard.on('heard', hear);
      return () => heard.off('heard', hear);
    };
    const heads = spreadHeads({ notify, listen, shared: false });
    let closing: Promise<void> | null = null;
    return {
      kind: 'pglite',
      db: db as unknown as Database,
      transaction: (work, isolation = 'read committed') =>
        db.transaction((tx) => withAudit(tx as unknown as Transaction, work), { isolationLevel: isolation }),
      notify,
      listen,
      heads,
      close: () => {
        heads.stop();
        closing ??= client.close().finally(() => lock.release());
        return closing;
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
