import { join, resolve } from 'node:path';
import { app } from 'electron';

/** Where this installation keeps its things. Called before `ready`: the single-instance lock lies there too. */
export function chooseDataFolder(): void {
  const chosen = process.env.GROUNDCREW_USER_DATA;
  if (chosen) app.setPath('userData', resolve(chosen));
}

/** Folders of one user's data; each child process owns its own. */
export function paths() {
  const userData = app.getPath('userData');
  return {
    userData,
    engineData: join(userData, 'workstation'),
    hubData: join(userData, 'hub'),
    logs: join(userData, 'logs'),
    secrets: join(userData, 'secrets.json'),
    /** Keys that bring the app forward. */
    desktop: join(userData, 'desktop.json'),
    windowState: join(userData, 'window-state.json'),
    /** Place of a window that was popped out. */
    poppedOut: (name: string) => join(userData, `window-state-${name}.json`),
    sounds: join(app.getAppPath(), 'resources', 'sounds'),
    /** The built application: out/ beside package.json. */
    out: join(app.getAppPath(), 'out'),
  };
}
