import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { seedDemo } from '../../src/hub/seed/demo.ts';
import { openStore } from '../../src/hub/store/open-store.ts';

/** Run as a program: `node make-seeded-hub.ts <folder>` makes a hub's data folder with a small demo exchange. */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('which folder?');
await mkdir(folder, { recursive: true });
const store = await openStore({ kind: 'pglite', dataDir: join(folder, 'database') });
await seedDemo(store, {
  seed: 7,
  now: Date.now(),
  days: 30,
  customers: 150,
  conversations: 260,
  messages: 2000,
  filesDir: join(folder, 'files'),
});
await store.close();
