import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyOfCluster, makeCluster } from './databases.ts';
import { deskOf } from './desk.ts';
import { copyFolder, removeFolder } from './folders.ts';
import { keptFolder } from './kept-folder.ts';
import { noteDatabase } from './noted-databases.ts';
import { startApp } from './running-app.ts';
import { seededCluster } from './seeded-cluster.ts';

/**
 * A user-data folder as an agent has it in the morning: the embedded hub with the small demo exchange, its database on
 * a server, and all of it on the workstation. For tests of what happens then; a first sync in each of them would only
 * make their lists move and take half of their time. Made once a day and version of the app, by the app itself.
 */
export async function copySeededWorkstation(userData: string): Promise<void> {
  const inputs = ['src', 'resources', 'tests/support/make-seeded-hub.ts', 'package.json'];
  const kept = await keptFolder('seeded-workstation', inputs, makeSynced);
  copyFolder(join(kept, 'workstation'), userData);
  noteDatabase(userData, await copyOfCluster(join(kept, 'cluster')));
}

async function makeSynced(folder: string): Promise<void> {
  const seeded = await seededCluster();
  const userData = join(folder, 'workstation');
  copyFolder(join(seeded, 'files'), join(userData, 'hub', 'files'));
  await makeCluster(
    join(folder, 'cluster'),
    async (url) => {
      noteDatabase(userData, url);
      const app = await startApp({ userData, log: `${userData}.log` });
      try {
        const desk = deskOf(app.window);
        await desk.ready();
        await desk.synced();
      } finally {
        await app.close();
        await rm(`${userData}.log`, { force: true });
      }
    },
    join(seeded, 'cluster'),
  );
  // What only a window keeps, and what was printed, each test begins for itself.
  for (const own of ['Local Storage', 'Session Storage', 'window-state.json', 'logs'])
    removeFolder(join(userData, own));
}
