import { EventEmitter } from 'node:events';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Database, Transaction } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { spreadHeads } from './heads.ts';
import { refuseNewerDatabase } from './migrations-guard.ts';
import { migrationsFolder, type Store } from './store.ts';

/** PostgreSQL inside this process, its files in `dataDir`; null keeps everything in memory. */
export async function openPglite(dataDir: string | null, waitMs: number): Promise<Store> {
  const lock = dataDir === null ? null : await lockFolder(dataDir, waitMs);
  try {
    const client = await (dataDir === null ? PGlite.create() : PGlite.create({ dataDir }));
    const db = drizzle({ client });
    try {
      await refuseNewerDatabase(db as unknown as Database);
      await migrate(db, { migrationsFolder });
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
        db.transaction((tx) => work(tx as unknown as Transaction), { isolationLevel: isolation }),
      notify,
      listen,
      heads,
      close: () => {
        heads.stop();
        closing ??= client.close().finally(() => lock?.release());
        return closing;
      },
    };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}
