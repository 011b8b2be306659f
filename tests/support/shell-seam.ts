import type { ElectronApplication } from '@playwright/test';

/** A note as the app handed it to the system. */
export type ShownNote = { title: string; body: string; silent: boolean; reply: boolean };

/** The tray as it was drawn last: the line under the pointer, and what can be pressed. */
export type ShownTray = { tip: string; menu: string[] };

type Seen = { notes: (ShownNote & { click(): void })[]; sounds: string[]; tray: ShownTray };
type SeenBySystem = { asked: string[]; opened: string[] };
/**
 * In place of the system, whenever something is to be opened outside of the app: answers the shell's question with these
 * by turns, and opens nothing.
 */
export async function answerForSystem(
  electron: ElectronApplication,
  answers: readonly ('cancel' | 'open')[],
): Promise<() => Promise<SeenBySystem>> {
  await electron.evaluate(({ dialog, shell }, given) => {
    const seen: SeenBySystem = { asked: [], opened: [] };
    Object.assign(globalThis, { seenBySystem: seen });
    dialog.showMessageBox = (async (...asked: unknown[]) => {
      seen.asked.push((asked.at(-1) as { message: string }).message);
      return { response: given[seen.asked.length - 1] === 'open' ? 1 : 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    shell.openExternal = async (url: string) => void seen.opened.push(url);
  }, answers);
  return () =>
    electron.evaluate(() => (globalThis as unknown as { seenBySystem: SeenBySystem }).seenBySystem);
}

type Marks = { title: string; badge: number };

/**
 * Listens at the shell's own seam to what can't be seen in a window: every note that the system is given, and every
 * sound that a window begins to play, and the tray whenever it is drawn anew. The notes and the tray stay real ones;
 * they are only listened to.
 */
export async function listenToShell(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ Notification, Tray, webContents }) => {
    const seen: Seen = { notes: [], sounds: [], tray: { tip: '', menu: [] } };
    (globalThis as unknown as { seen: Seen }).seen = seen;
    const show = Notification.prototype.show;
    Notification.prototype.show = function shown(this: Electron.Notification) {
      const { title, body, silent, hasReply } = this;
      seen.notes.push({ title, body, silent, reply: hasReply, click: () => this.emit('click') });
      return show.call(this);
    };
    const { setToolTip, setContextMenu } = Tray.prototype;
    Tray.prototype.setToolTip = function tipped(this: Electron.Tray, tip: string) {
      seen.tray.tip = tip;
      return setToolTip.call(this, tip);
    };
    Tray.prototype.setContextMenu = function offered(this: Electron.Tray, menu: Electron.Menu | null) {
      seen.tray.menu = (menu?.items ?? []).filter(({ enabled }) => enabled).map(({ label }) => label);
      return setContextMenu.call(this, menu);
    };
    for (const contents of webContents.getAllWebContents()) {
      contents.on('media-started-playing', () => seen.sounds.push(contents.getURL()));
    }
  });
}

export const notesOf = (electron: ElectronApplication): Promise<ShownNote[]> =>
  electron.evaluate(() =>
    (globalThis as unknown as { seen: Seen }).seen.notes.map(({ title, body, silent, reply }) => ({
      title,
      body,
      silent,
      reply,
    })),
  );

export const soundsOf = (electron: ElectronApplication): Promise<string[]> =>
  electron.evaluate(() => (globalThis as unknown as { seen: Seen }).seen.sounds);

/** It is drawn anew for this, as when the desktop changes its colours. */
export const trayOf = (electron: ElectronApplication): Promise<ShownTray> =>
  electron.evaluate(({ nativeTheme }) => {
    nativeTheme.emit('updated');
    return (globalThis as unknown as { seen: Seen }).seen.tray;
  });

/** The agent clicks on the newest note. */
export const clickNewestNote = (electron: ElectronApplication): Promise<void> =>
  electron.evaluate(() => (globalThis as unknown as { seen: Seen }).seen.notes.at(-1)?.click());

/** The main window's title and the badge. */
export const marksOf = (electron: ElectronApplication): Promise<Marks> =>
  electron.evaluate(({ app, BrowserWindow }) => ({
    title:
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().endsWith('/index.html'))
        ?.getTitle() ?? '',
    badge: app.getBadgeCount(),
  }));

/** Puts all windows out of sight, as another program in front of them would. */
export const lookAway = (electron: ElectronApplication): Promise<void> =>
  electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
  });

export const isInFront = (electron: ElectronApplication): Promise<boolean> =>
  electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((window) => window.isVisible()),
  );

export const comeBack = (electron: ElectronApplication): Promise<void> =>
  electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.show();
      window.focus();
    }
  });
