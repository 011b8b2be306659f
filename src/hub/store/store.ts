import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database, Transaction } from './database.ts';
import type { Heads } from './heads.ts';

export type StoreOptions =
  | {
      readonly kind: 'pglite';
      readonly dataDir: string;
      /** How long to wait for another process that is closing the folder. */
      readonly waitMs?: number;
    }
  | { readonly kind: 'postgres'; readonly url: string; readonly connections?: number };

export type Store = {
  readonly kind: StoreOptions['kind'];
  readonly db: Database;
  /** Read committed, unless asked otherwise. Inside, use the transaction alone: on PGlite `db` would wait for ever. */
  transaction<Result>(
    work: (tx: Transaction) => Promise<Result>,
    isolation?: 'read committed' | 'repeatable read',
  ): Promise<Result>;
  /** Tells every hub node on this database, this one included. At most 7,900 bytes. */
  notify(payload: string): Promise<void>;
  /** Hears what any node notifies from now on; answers with how to stop. */
  listen(hear: (payload: string) => void): () => void;
  /** How far each workspace's change log has come. */
  readonly heads: Heads;
  close(): Promise<void>;
};

/** Beside this file in the source, beside the bundle once built. */
export const migrationsFolder = join(dirname(fileURLToPath(import.meta.url)), 'migrations');
