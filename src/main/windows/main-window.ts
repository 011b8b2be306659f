import type { BrowserWindow } from 'electron';
import type { Log } from '../log.ts';
import { paths } from '../paths.ts';
import { openAppWindow } from './app-window.ts';

let mainWindow: BrowserWindow | null = null;

export function getMainWindow(): BrowserWindow | null {
  return mainWindow;
}

export function focusMainWindow(): void {
  if (mainWindow) bringForward(mainWindow);
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Opens the one main window; `onClosed` hears its end. */
export function openMainWindow(log: Log, devServer: string | null, onClosed: () => void): void {
  const window = openAppWindow(
    { name: 'main', stateFile: paths().windowState, width: 1440, height: 900, minWidth: 960, minHeight: 600 },
    log,
    devServer,
  );
  mainWindow = window;
  // Its title carries the number of conversations that need the agent (`tray/`).
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('closed', () => {
    mainWindow = null;
    onClosed();
  });
}
