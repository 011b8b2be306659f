import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { Log } from '../log.ts';
import { paths } from '../paths.ts';
import { appOrigin } from '../protocol/origin.ts';
import { keepWindowState, placeNow, readWindowState } from './window-state.ts';

export type WindowShape = {
  /** `main`, or the name of a window that was popped out; the page reads it from its address. */
  name: string;
  /** Where its place is remembered. */
  stateFile: string;
  width: number;
  height: number;
  minWidth: number;
  minHeight: number;
};

/** Opens a window of the app at its remembered place, hidden until it has something to show. Every window is as locked. */
export function openAppWindow(shape: WindowShape, log: Log, devServer: string | null): BrowserWindow {
  const state = readWindowState(shape.stateFile);
  const place = placeNow(state);
  const area = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    ...(place ? { x: place.x, y: place.y } : {}),
    width: place?.width ?? Math.min(shape.width, area.width),
    height: place?.height ?? Math.min(shape.height, area.height),
    minWidth: shape.minWidth,
    minHeight: shape.minHeight,
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
      // Sounds of notifications play though nobody has clicked here yet.
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  if (place?.maximized) window.maximize();
  keepWindowState(window, shape.stateFile, state);
  // A peer connection would find its way around the page's policy: it may use nothing but a proxy, and there is none.
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  window.once('ready-to-show', () => {
    window.show();
    log.info('window shown');
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error({ reason: details.reason }, 'window process ended');
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    window.webContents.reload();
  });
  window.webContents.on('unresponsive', () => log.warn('window does not answer'));
  const query = shape.name === 'main' ? '' : `?window=${shape.name}`;
  void window.loadURL(`${devServer ?? `${appOrigin}/index.html`}${query}`);
  return window;
}
