import { join } from 'node:path';
import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions, nativeTheme, Tray } from 'electron';
import type { Log } from '../log.ts';
import { spokenLanguage, text } from '../text/texts.ts';
import { type Desk, isQuiet, type TrayActions, type TrayItem, trayMenu, trayTip } from './tray-menu.ts';

const longestTimerMs = 2_000_000_000;

/**
 * Shows the desk's one number on the tray, on the dock or the task bar, and in the main window's title. The engine
 * counts; here it is only drawn.
 */
export function createDeskMarks(log: Log, mainWindow: () => BrowserWindow | null, actions: TrayActions) {
  let desk: Desk = { needsYou: 0, quietUntil: null };
  let timer: NodeJS.Timeout | null = null;
  const tray = openTray(log);
  tray?.on('click', () => {
    // Where a click opens the menu it must not bring the window up as well.
    if (process.platform !== 'darwin') actions.show();
  });
  nativeTheme.on('updated', draw);

  function draw(): void {
    const now = Date.now();
    app.setBadgeCount(desk.needsYou);
    titleMain(mainWindow(), desk.needsYou);
    if (!tray || tray.isDestroyed()) return;
    tray.setImage(icon(desk.needsYou > 0));
    tray.setToolTip(trayTip(desk, now, text(), sayInstant));
    if (process.platform === 'darwin') tray.setTitle(desk.needsYou > 0 ? ` ${desk.needsYou}` : '');
    tray.setContextMenu(
      Menu.buildFromTemplate(trayMenu(desk, now, text(), sayInstant, actions).map(electronItem)),
    );
    if (timer) clearTimeout(timer);
    const rest = (desk.quietUntil ?? 0) - now;
    timer = isQuiet(desk, now) ? setTimeout(draw, Math.min(rest, longestTimerMs)) : null;
  }

  draw();
  return {
    draw,
    set(next: Desk): void {
      desk = next;
      draw();
    },
    now: (): Desk => desk,
    /** The tray's own menu and tip, for whoever wants to see that they are right. */
    tray: (): Tray | null => tray,
  };
}

function openTray(log: Log): Tray | null {
  try {
    return new Tray(icon(false));
  } catch (error) {
    // A desktop without one: everything else goes on.
    log.warn({ error: String(error) }, 'there is no tray');
    return null;
  }
}

/** macOS tints the picture itself; elsewhere it must stand out from the panel. */
function icon(waiting: boolean): string {
  const kind = waiting ? 'tray-waiting' : 'tray';
  const colour =
    process.platform === 'darwin' ? 'Template' : nativeTheme.shouldUseDarkColors ? '-light' : '-dark';
  return join(app.getAppPath(), 'resources', 'icons', `${kind}${colour}.png`);
}

function electronItem(item: TrayItem): MenuItemConstructorOptions {
  if (item === 'line') return { type: 'separator' };
  if ('items' in item) return { label: item.label, submenu: item.items.map(electronItem) };
  return { label: item.label, enabled: item.enabled ?? true, click: () => item.run() };
}

function titleMain(window: BrowserWindow | null, needsYou: number): void {
  if (window && !window.isDestroyed())
    window.setTitle(needsYou > 0 ? `(${needsYou}) Groundcrew` : 'Groundcrew');
}

function sayInstant(instant: number): string {
  const far = instant - Date.now() > 12 * 3_600_000;
  return new Intl.DateTimeFormat(spokenLanguage(), {
    ...(far ? { weekday: 'short' } : {}),
    hour: 'numeric',
    minute: '2-digit',
  }).format(instant);
}
