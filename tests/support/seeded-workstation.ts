import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { contentStamp } from '../../scripts/build/stamp.ts';
import { deskOf } from './desk.ts';
import { copySeededHub } from './hub-process.ts';
import { startApp } from './running-app.ts';

const cache = join(homedir(), '.cache', 'groundcrew');

let template: string | undefined;

/** One folder for each day and version of the app. */
function templateFolder(): string {
  const stamp = ['src', 'resources', 'tests/support/make-seeded-hub.ts', 'package.json']
    .map((path) => contentStamp(path).slice(0, 8))
    .join('');
  return join(cache, `seeded-workstation-${new Date().toISOString().slice(0, 10)}-${stamp}`);
}

/**
 * A user-data folder as an agent has it in the morning: the embedded hub with the small demo exchange, and all of it
 * on the workstation. For tests of what happens then; a first sync in each of them would only make their lists move
 * and take half of their time. Made once a day and version of the app, by the app itself.
 */
export async function copySeededWorkstation(userData: string): Promise<void> {
  template ??= templateFolder();
  if (!(await stat(template).catch(() => null))) {
    await mkdir(cache, { recursive: true });
    const making = await mkdtemp(join(cache, 'seeding-'));
    await makeSynced(making);
    // Another run may have been faster: then its folder stays.
    await rename(making, template).catch(() => rm(making, { recursive: true, force: true }));
  }
  await cp(template, userData, { recursive: true });
}

async function makeSynced(userData: string): Promise<void> {
  await copySeededHub(join(userData, 'hub'));
  const app = await startApp({ userData, log: `${userData}.log` });
  try {
    const desk = deskOf(app.window);
    await desk.ready();
    await desk.synced();
  } finally {
    await app.close();
    await rm(`${userData}.log`, { force: true });
  }
  // What only a window keeps, and what was printed, each test begins for itself.
  for (const own of ['Local Storage', 'Session Storage', 'window-state.json', 'logs'])
    await rm(join(userData, own), { recursive: true, force: true });
}
