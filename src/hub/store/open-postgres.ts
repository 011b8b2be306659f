import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Database, Transaction } from './database.ts';
import { spreadHeads } from './heads.ts';
import { refuseNewerDatabase } from './migrations-guard.ts';
import { withAudit } from './queries/audit.ts';
import { migrationsFolder, type Store } from './store.ts';

const channel = 'groundcrew';
/** Any number, the same for every node: only one of them migrates at a time. */
const migrationLock = 7_041_001;

/** A PostgreSQL server (15 or newer), shared by any number of hub nodes. */
export async function openPostgres(url: string, connections: number): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'groundcrew-hub',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  // An idle connection that breaks must not end the process; the next query says what is wrong.
  pool.on('error', () => undefined);
  // The same for one that is in use: its query fails already, and the pool listens to idle ones alone.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await migrateAlone(url);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = drizzle({ client: pool });
  const ear = listener(url);
  const notify: Store['notify'] = async (payload) => {
    await db.execute(sql`select pg_notify(${channel}, ${payload})`);
  };
  const heads = spreadHeads({ notify, listen: ear.listen, shared: true });
  let closing: Promise<void> | null = null;
  return {
    kind: 'postgres',
    db: db as unknown as Database,
    async transaction(work, isolation = 'read committed') {
      // Taken and given back here: drizzle keeps a connection for good whose BEGIN fails.
      const client = await pool.connect();
      try {
        return await drizzle({ client }).transaction((tx) => withAudit(tx as unknown as Transaction, work), {
          isolationLevel: isolation,
        });
      } finally {
        client.release();
      }
    },
    notify,
    listen: ear.listen,
    heads,
    close: () => {
      heads.stop();
      closing ??= ear.close().then(() => pool.end());
      return closing;
    },
  };
}

async function migrateAlone(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks fails the query that waits on it; that is where it is told.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const db = drizzle({ client });
    await refuseNewerDatabase(db as unknown as Database);
    await migrate(db, { migrationsFolder });
  } finally {
    await client.end();
  }
}

/** One connection that only listens, connected again whenever it breaks. */
function listener(url: string) {
  const heard = new EventEmitter().setMaxListeners(0);
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const current = new pg.Client({ connectionString: url, keepAlive: true });
      const broken = new Promise<void>((resolve) => {
        current.on('error', () => resolve());
        current.on('end', () => resolve());
      });
      try {
        await current.connect();
        current.on('notification', (message) => heard.emit('heard', message.payload ?? ''));
        await current.query(`listen ${channel}`);
        // What was said while nobody listened is unknown: let everyone look for themselves.
        heard.emit('heard', '');
        await Promise.race([broken, stopped]);
      } catch {
        // The server is away; the wait below paces the next attempt.
      }
      // Not awaited: the end of a connection that broke may never be reported.
      current.end().catch(() => undefined);
      await wait(1000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  return {
    listen(hear: (payload: string) => void): () => void {
      running ??= run();
      heard.on('heard', hear);
      return () => heard.off('heard', hear);
    },
    async close(): Promise<void> {
      stopping.abort();
      await running;
    },
  };
}
