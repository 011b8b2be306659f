import { app } from 'electron';
import { focusMainWindow } from './windows/main-window.ts';

/** A second start, whatever for, shows the first one's window and ends: two engines over one database must not be. */
export function allowOneInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write('Groundcrew is running already; its window was brought to the front.\n');
    app.quit();
    return false;
  }
  app.on('second-instance', () => focusMainWindow());
  return true;
}
