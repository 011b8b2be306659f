import { mkdir } from 'node:fs/promises';
import type { Store, StoreOptions } from './store.ts';

/**
 * Opens the database and brings its schema up to date. A PGlite folder serves one process at a time: a second
 * one gets the error `StoreInUse`.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (options.kind === 'postgres') {
    const { openPostgres } = await import('./open-postgres.ts');
    return openPostgres(options.url, options.connections ?? 10);
  }
  const { openPglite } = await import('./open-pglite.ts');
  await mkdir(options.dataDir, { recursive: true });
  return openPglite(options.dataDir, options.waitMs ?? 0);
}
