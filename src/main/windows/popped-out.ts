import { rmSync } from 'node:fs';
import { app, type BrowserWindow } from 'electron';
import type { Log } from '../log.ts';
import { paths } from '../paths.ts';
import { openAppWindow } from './app-window.ts';
import { bringForward } from './main-window.ts';

/** As many as anybody has monitors and patience for. */
const mostWindows = 8;

export type PoppedOut = {
  /** Opens the window of this name, or brings it forward; answers false when as many are open as may be. */
  open(name: string): boolean;
  get(name: string): BrowserWindow | undefined;
  all(): BrowserWindow[];
  /** Closes them because the app or its main window ends: they come back with the next start. */
  closeAll(): void;
};

/** The windows beside the main one. `onClosed` hears which one the agent closed. */
export function createPoppedOut(
  log: Log,
  devServer: string | null,
  onClosed: (name: string) => void,
): PoppedOut {
  const open = new Map<string, BrowserWindow>();
  let ending = false;
  app.on('before-quit', () => {
    ending = true;
  });

  return {
    open(name) {
      const present = open.get(name);
      if (present) {
        bringForward(present);
        return true;
      }
      if (open.size >= mostWindows) return false;
      const stateFile = paths().poppedOut(name);
      const window = openAppWindow(
        { name, stateFile, width: 760, height: 820, minWidth: 420, minHeight: 480 },
        log,
        devServer,
      );
      open.set(name, window);
      window.on('closed', () => {
        open.delete(name);
        if (ending) return;
        rmSync(stateFile, { force: true });
        onClosed(name);
      });
      return true;
    },
    get: (name) => open.get(name),
    all: () => [...open.values()],
    closeAll() {
      const before = ending;
      ending = true;
      for (const window of [...open.values()]) window.destroy();
      ending = before;
    },
  };
}
