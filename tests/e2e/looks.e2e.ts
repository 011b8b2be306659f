import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { chooseRemoteHub, deskOf } from '../support/desk.ts';
import { drawnWith } from '../support/drawn-with.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { pressOnPage, speak } from '../support/languages.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';

const note = join(import.meta.dirname, 'looks', 'drawn-with.txt');
/** A sign that moved shows; what the antialiasing of one does differently need not. */
const pictures = {
  maxDiffPixels: 40,
  stylePath: join(import.meta.dirname, 'looks', 'no-news.css'),
};

/**
 * What has no names, times or counts in it, as it looked when somebody last looked at it. Drawn anew, to be looked at,
 * by `npm run e2e -- tests/e2e/looks --update-snapshots`.
 */
test.describe('it looks as it was made to @workspace @long', () => {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
  test.beforeEach(({}, testInfo) => {
    const here = drawnWith();
    if (['all', 'changed'].includes(testInfo.config.updateSnapshots)) writeFileSync(note, `${here}\n`);
    const made = readFileSync(note, 'utf8').trim();
    test.skip(made !== here, `the pictures were drawn with ${made}, this is ${here}`);
  });

  async function inBothThemes(page: Page, shown: Locator, name: string) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect.soft(shown).toHaveScreenshot(`${name}-${colorScheme}.png`, pictures);
    }
  }

  test('the sign-in screen', async ({ testFolder, launchApp }) => {
    await chooseRemoteHub(join(testFolder, 'workstation'));
    const { window } = await launchApp();
    await expect(window.getByLabel('Address of the hub')).toBeVisible({ timeout: 60_000 });
    await inBothThemes(window, window.locator('body'), 'sign-in');
  });

  test('the shortcuts and the search before its first letter, from left to right and from right to left', async ({
    testFolder,
    launchApp,
  }) => {
    await copySeededWorkstation(join(testFolder, 'workstation'));
    const { window } = await launchApp();
    const { keyboard } = window;
    await deskOf(window).ready();
    // Before anything opens: letters that were drawn on the way in stay a shade different.
    await window.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const draw = async (direction: string) => {
      await pressOnPage(window, '?');
      const shortcuts = window.getByRole('dialog');
      await expect(shortcuts).toBeVisible();
      await inBothThemes(window, shortcuts, `shortcuts-${direction}`);
      await keyboard.press('Escape');
      await expect(shortcuts).toBeHidden();
      await pressOnPage(window, 'Control+Shift+f');
      const search = window.getByRole('main');
      await expect(search.getByRole('heading', { level: 1 })).toBeAttached();
      await inBothThemes(window, search, `search-${direction}`);
      await keyboard.press('Escape');
    };
    await draw('left-to-right');
    await speak(window, 'ar');
    await expect(window.locator('html')).toHaveAttribute('dir', 'rtl');
    await draw('right-to-left');
  });
});
