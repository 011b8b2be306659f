import { join } from 'node:path';
import { keptFolder } from './kept-folder.ts';

/** PGlite's data folder, its schema up to date and nothing in it: making one takes seconds, copying it does not. */
export async function pgliteTemplate(): Promise<string> {
  const inputs = ['src/hub/store', 'node_modules/@electric-sql/pglite/package.json'];
  const kept = await keptFolder('pglite', inputs, async (folder) => {
    // Most of those who ask find it made.
    const { openStore } = await import('../../src/hub/store/open-store.ts');
    const store = await openStore({ kind: 'pglite', dataDir: join(folder, 'database') });
    await store.close();
  });
  return join(kept, 'database');
}
