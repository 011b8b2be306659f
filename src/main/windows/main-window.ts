import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { Log } from '../log.ts';
import { paths } from '../paths.ts';
import { appOrigin } from '../protocol/schemes.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

let mainWindow: BrowserWindow | null = null;

export function getMainWindow(): BrowserWindow | null {
  return mainWindow;
}

export function focusMainWindow(): void {
  if (!mainWindow) return;
  if (mainWindow.isMinimized()) mainWindow.restore();
  mainWindow.show();
  mainWindow.focus();
}

/** Opens the one main window at its remembered place, hidden until it has something to show. */
export function openMainWindow(log: Log, devServer: string | null): BrowserWindow {
  const state = readWindowState(paths().windowState);
  const area = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    ...(state ? { x: state.x, y: state.y } : {}),
    width: state?.width ?? Math.min(1440, area.width),
    height: state?.height ?? Math.min(900, area.height),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Groundcrew',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
    webPreferences: {
      preload: join(paths().out, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  mainWindow = window;
  if (state?.maximized) window.maximize();
  keepWindowState(window, paths().windowState);
  // A peer connection would find its way around the page's policy: it may use nothing but a proxy, and there is none.
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  window.once('ready-to-show', () => {
    window.show();
    log.info('window shown');
  });
  window.on('closed', () => {
    mainWindow = null;
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error({ reason: details.reason }, 'window process ended');
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    window.webContents.reload();
  });
  window.webContents.on('unresponsive', () => log.warn('window does not answer'));
  void window.loadURL(devServer ?? `${appOrigin}/index.html`);
  return window;
}
