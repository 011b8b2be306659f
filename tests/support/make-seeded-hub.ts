import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { seedDemo } from '../../src/hub/seed/demo.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { listWorkspaces } from '../../src/hub/store/queries/workspaces.ts';

/**
 * Run as a program: `node make-seeded-hub.ts <folder> [<conversations> <messages>]` makes a hub's data folder with
 * a small demo exchange, unless there is one; its database is the one of GROUNDCREW_DATABASE_URL, where that is
 * named. Prints each step as it begins.
 */
const [folder, conversations = '260', messages = '2000'] = process.argv.slice(2);
if (!folder) throw new Error('which folder?');
let last = '';
const say = (step: string) => {
  if (step !== last) process.stdout.write(`${step}\n`);
  last = step;
};
await mkdir(folder, { recursive: true });
say('database');
const url = process.env.GROUNDCREW_DATABASE_URL;
const store = await openStore(
  url ? { kind: 'postgres', url } : { kind: 'pglite', dataDir: join(folder, 'database') },
);
say('opened');
if ((await listWorkspaces(store.db)).length === 0) {
  await seedDemo(store, {
    seed: 7,
    now: Date.now(),
    days: 30,
    customers: 150,
    conversations: Number(conversations),
    messages: Number(messages),
    // The tests raise their own.
    signals: false,
    filesDir: join(folder, 'files'),
    progress: ({ step }) => say(step),
  });
}
await store.close();
say('done');
