import { join } from 'node:path';
import { chooseRemoteHub, deskOf, people } from './desk.ts';
import type { Workstation } from './electron-app.ts';
import type { HubProcess } from './hub-process.ts';
import { copyWorkstationOf } from './synced-desks.ts';

type Launch = (options: { workstation: string }) => Promise<Workstation>;

/** Seats somebody at a workstation of their own: one at which they have worked, or a new one. */
export async function sitDownAt(
  name: keyof typeof people,
  { hub, launchApp, testFolder }: { hub: HubProcess; launchApp: Launch; testFolder: string },
) {
  const folder = join(testFolder, name);
  if (name === 'ana' || name === 'tomas') await copyWorkstationOf(name, folder);
  else await chooseRemoteHub(folder);
  const app = await launchApp({ workstation: name });
  const desk = deskOf(app.window);
  await desk.signIn(hub.url, people[name]);
  await desk.ready();
  return { ...app, desk, folder, keys: app.window.keyboard };
}
