import type { ElectronApplication } from '@playwright/test';

/** A note as the app handed it to the system. */
export type ShownNote = { title: string; body: string; silent: boolean; reply: boolean };

type Seen = { notes: (ShownNote & { click(): void })[]; sounds: string[] };
type Marks = { title: string; badge: number };

/**
 * Listens at the shell's own seam to what can't be seen in a window: every note that the system is given, and every
 * sound that a window begins to play. The notes stay real ones; only `show` is listened to.
 */
export async function listenToShell(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ Notification, webContents }) => {
    const seen: Seen = { notes: [], sounds: [] };
    (globalThis as unknown as { seen: Seen }).seen = seen;
    const show = Notification.prototype.show;
    Notification.prototype.show = function shown(this: Electron.Notification) {
      const { title, body, silent, hasReply } = this;
      seen.notes.push({ title, body, silent, reply: hasReply, click: () => this.emit('click') });
      return show.call(this);
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
