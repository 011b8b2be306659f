import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { deskOf } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';

/** Chooses an item of the application's menu, as a click or its key would. */
const choose = (electron: ElectronApplication, label: string): Promise<void> =>
  electron.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const [window] = BrowserWindow.getAllWindows();
    for (const { submenu } of Menu.getApplicationMenu()?.items ?? []) {
      const item = submenu?.items.find((one) => one.label === wanted);
      if (item) item.click({} as Electron.KeyboardEvent, window, window?.webContents);
    }
  }, label);

test.describe('the app on its desktop @workspace @long', () => {
  test.setTimeout(240_000);

  test('keys from anywhere, the start with the machine, and a zoom that stays', async ({
    testFolder,
    launchApp,
  }) => {
    await copySeededWorkstation(join(testFolder, 'workstation'));
    const app = await launchApp();
    const { window, electron } = app;
    await deskOf(window).ready();
    await deskOf(window).page('Settings');
    const desktop = window.getByRole('region', { name: 'This desktop' });

    // Keys that every program needs are not taken; others are, and can be given back.
    await desktop.getByRole('button', { name: 'Choose keys' }).click();
    await window.keyboard.press('g');
    await expect(desktop.getByRole('status')).toHaveText(/^Press the keys/);
    await window.keyboard.press('Control+Shift+F9');
    await expect(desktop.getByText('Ctrl + Shift + F9')).toBeVisible();
    const taken = (of: ElectronApplication) =>
      of.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Control+Shift+F9'));
    expect(await taken(electron)).toBe(true);
    // A build in a folder cannot start with the machine, and says so.
    await expect(
      desktop.getByRole('switch', { name: 'Start when I sign in to this machine' }),
    ).toBeDisabled();
    await expect(desktop.getByText(/^Not possible/)).toBeVisible();

    const scale = (of: Page) => of.evaluate(() => devicePixelRatio);
    const usual = await scale(window);
    await choose(electron, 'Zoom in');
    await expect.poll(() => scale(window)).toBeGreaterThan(usual);
    const larger = await scale(window);

    const again = await app.relaunch();
    await deskOf(again.window).ready();
    await expect.poll(() => scale(again.window)).toBe(larger);
    expect(await taken(again.electron)).toBe(true);
    await choose(again.electron, 'Actual size');
    await expect.poll(() => scale(again.window)).toBe(usual);

    await deskOf(again.window).page('Settings');
    await again.window
      .getByRole('region', { name: 'This desktop' })
      .getByRole('button', { name: 'Remove' })
      .click();
    await expect.poll(() => taken(again.electron)).toBe(false);
  });
});
