import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyOfCluster, makeCluster } from './databases.ts';
import { chooseRemoteHub, deskOf, people } from './desk.ts';
import { copyFolder, removeFolder } from './folders.ts';
import { type HubProcess, startHubProcess } from './hub-process.ts';
import { keptFolder } from './kept-folder.ts';
import { noteDatabase } from './noted-databases.ts';
import { startApp } from './running-app.ts';
import { seededCluster } from './seeded-cluster.ts';

/** Who has worked at a desk; others sync from nothing. */
const agents = ['ana', 'tomas'] as const;
export type Agent = (typeof agents)[number];

const kept = () =>
  keptFolder(
    'seeded-desks',
    ['src', 'resources', 'tests/support/make-seeded-hub.ts', 'tests/support/synced-desks.ts', 'package.json'],
    makeDesks,
  );

/** A hub at which agents have worked, for {@link copyWorkstationOf}; its data lie in the test's folder. */
export async function startSyncedHub(
  testFolder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<HubProcess> {
  const dataDir = join(testFolder, 'hub');
  const folder = await kept();
  copyFolder(join(folder, 'hub'), dataDir);
  noteDatabase(dataDir, await copyOfCluster(join(folder, 'cluster')));
  return startHubProcess(dataDir, env);
}

/**
 * The user-data folder of a workstation at which this agent has worked with that hub. It opens on the sign-in screen;
 * once they have signed in, all that the hub had is on the spot. For tests of what happens then: a first sync in each
 * of them would take a third of their time. Made once a day and version of the app, by the app itself.
 */
export async function copyWorkstationOf(agent: Agent, userData: string): Promise<void> {
  copyFolder(join(await kept(), agent), userData);
}

/** What a workstation has open on which nobody is signed in. */
export const nobody = 'nobody';

/** The same for a workstation that runs: what it keeps of this agent, for when they sign in. */
export async function copyAccountOf(agent: Agent, userData: string): Promise<void> {
  const accounts = join('workstation', 'accounts');
  const from = join(await kept(), agent, accounts);
  for (const name of await readdir(from))
    if (name !== nobody) copyFolder(join(from, name), join(userData, accounts, name));
}

async function makeDesks(folder: string): Promise<void> {
  const seeded = await seededCluster();
  const hubFolder = join(folder, 'hub');
  copyFolder(join(seeded, 'files'), join(hubFolder, 'files'));
  await makeCluster(
    join(folder, 'cluster'),
    async (url) => {
      noteDatabase(hubFolder, url);
      const hub = await startHubProcess(hubFolder);
      try {
        for (const name of agents) await makeDesk(hub, name, join(folder, name));
      } finally {
        await hub.stop();
      }
    },
    join(seeded, 'cluster'),
  );
}

async function makeDesk(hub: HubProcess, name: Agent, userData: string): Promise<void> {
  await chooseRemoteHub(userData);
  const app = await startApp({ userData, log: `${userData}.log` });
  try {
    const desk = deskOf(app.window);
    await desk.signIn(hub.url, people[name]);
    await desk.synced();
  } finally {
    await app.close();
    await rm(`${userData}.log`, { force: true });
  }
  await keepOnly(userData, ['hub-choice.json', 'workstation']);
  await keepOnly(join(userData, 'workstation'), ['accounts']);
}

async function keepOnly(folder: string, names: readonly string[]): Promise<void> {
  for (const name of await readdir(folder)) if (!names.includes(name)) removeFolder(join(folder, name));
}
