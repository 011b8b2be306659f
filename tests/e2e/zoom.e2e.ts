import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { windowOpenedBy } from '../support/app-windows.ts';
import { deskOf, speakArabic } from '../support/desk.ts';
import { sharedApp, test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import type { RunningApp } from '../support/running-app.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';

/** Whether all of it is within the window, from its start to its end. */
const inSight = (locator: Locator) =>
  locator.evaluate((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return left >= 0 && right <= innerWidth && width > 50;
  });

/**
 * Goes on by Tab, and answers where the page was wider than the window or what had the focus was not to be seen; and
 * how many things it came to.
 */
async function walk(window: Page, steps: number): Promise<{ lost: string[]; reached: number }> {
  const lost = new Set<string>();
  const seen = new Set<string>();
  for (let step = 0; step < steps; step += 1) {
    const { name, wrong } = await window.evaluate(() => {
      const page = document.documentElement;
      const focused = document.activeElement ?? document.body;
      const name = `${focused.tagName} “${focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 60)}”`;
      if (page.scrollWidth > innerWidth) return { name, wrong: `the page is ${page.scrollWidth} wide` };
      if (focused === document.body) return { name, wrong: null };
      // A switch and a choice are drawn by what stands beside the field itself.
      const drawn = focused.matches('input[type=checkbox], input[type=radio]')
        ? (focused.parentElement ?? focused)
        : focused;
      const { left, right, top, bottom } = drawn.getBoundingClientRect();
      const inside = left >= -1 && right <= innerWidth + 1 && top < innerHeight && bottom > 0;
      if (inside) return { name, wrong: null };
      const box = [left, top, right, bottom].map(Math.round).join(' ');
      return { name, wrong: `${name} at ${box} of ${innerWidth} × ${innerHeight}` };
    });
    seen.add(name);
    if (wrong !== null) lost.add(wrong);
    await window.keyboard.press('Tab');
  }
  return { lost: [...lost], reached: seen.size };
}

/** Enlarges a window, and waits until so many CSS pixels are all that it has across. */
async function atTwice(
  { electron }: Pick<RunningApp, 'electron'>,
  page: Page,
  across: number,
): Promise<void> {
  const own = await electron.browserWindow(page);
  await own.evaluate((one) => one.webContents.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(across);
}

/** The window as it opens, on a small screen. */
async function atTwiceTheSize({ window, electron }: RunningApp): Promise<ReturnType<typeof deskOf>> {
  const own = await electron.browserWindow(window);
  await own.evaluate((main) => {
    main.webContents.setZoomFactor(1);
    main.setContentSize(1280, 800);
  });
  await window.reload();
  await window.emulateMedia({ reducedMotion: 'reduce' });
  const desk = deskOf(window);
  await desk.ready();
  await desk.synced();
  await atTwice({ electron }, window, 640);
  return desk;
}

test.describe('at twice the size nothing @workspace @main-job', () => {
  test.setTimeout(240_000);
  const theApp = sharedApp(copySeededWorkstation);

  test('is out of reach on a small screen @long', async () => {
    const { window } = theApp();
    const desk = await atTwiceTheSize(theApp());
    await desk.list.focus();
    await expect.poll(() => inSight(desk.list)).toBe(true);
    await desk.openFirst();
    await expect.poll(() => inSight(desk.field)).toBe(true);
    await expect.poll(() => inSight(desk.composer.getByRole('button', { name: 'Send' }).first())).toBe(true);
    await window.keyboard.press('Escape');
    await expect.poll(() => inSight(desk.list)).toBe(true);
    // A pointer on the row of what is open already asks for it as well.
    await desk.openFirst();
    await desk.list.focus();
    await desk.openFirst();
    await expect.poll(() => inSight(desk.field)).toBe(true);
    expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  });

  test('is cut off on any main screen, wherever Tab leads @long', async () => {
    const { window } = theApp();
    const { keyboard } = window;
    const desk = await atTwiceTheSize(theApp());

    const found: Record<string, string[]> = {};
    const tabbed: Record<string, number> = {};
    const look = async (screen: string, steps: number) => {
      const { lost, reached } = await walk(window, steps);
      found[screen] = lost;
      tabbed[screen] = reached;
    };
    const command = async (words: string) => {
      await keyboard.press('Control+k');
      await expect(window.getByRole('combobox', { name: 'Commands and search' })).toBeFocused();
      await keyboard.type(words);
      await keyboard.press('Enter');
    };

    await desk.list.focus();
    await look('list', 30);
    await desk.openFirst();
    await desk.field.focus();
    await look('composer', 40);
    await keyboard.press('Control+k');
    await expect(window.getByRole('dialog')).toBeVisible();
    await look('palette', 5);
    await keyboard.press('Escape');
    await command('escalate');
    const escalation = window.getByRole('dialog', { name: /^Escalate/ });
    await expect(escalation).toBeVisible();
    await look('escalation', 25);
    await keyboard.press('Escape');
    await command('end shift');
    await expect(window.getByRole('dialog', { name: 'End of shift' })).toBeVisible();
    await look('shift', 30);
    await keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();
    await keyboard.press('Control+,');
    await expect(window.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await look('settings', 90);
    await window.getByRole('button', { name: 'Studio', exact: true }).click();
    await expect(window.getByRole('option').first()).toBeVisible();
    await look('studio', 40);
    await window
      .getByRole('option', { name: /Live v1/ })
      .first()
      .click();
    await look('macro in the studio', 60);
    test.info().annotations.push({ type: 'reached by Tab', description: JSON.stringify(tabbed) });
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, []])));
  });
});

test.describe('from right to left at twice the size nothing @workspace', () => {
  test.setTimeout(240_000);

  test('is cut off in two panes or in a window of its own @long', async ({ testFolder, launchApp }) => {
    await copySeededWorkstation(join(testFolder, 'workstation'));
    const app = await launchApp();
    const { window, electron } = app;
    const desk = deskOf(window);
    await desk.ready();
    await desk.view('All open');
    await desk.openFirst();
    await desk.openBehind(2);
    await speakArabic(window);
    await window.keyboard.press('Control+2');
    await window.keyboard.press('Control+\\');
    const panes = window.locator('[data-pane]');
    await expect(panes).toHaveCount(2);
    await (await electron.browserWindow(window)).evaluate((main) => main.setContentSize(1280, 800));
    await atTwice(app, window, 640);

    const found: Record<string, string[]> = {};
    const fieldOf = (pane: Locator) => pane.locator('textarea, [contenteditable="true"]');
    for (const pane of [panes.first(), panes.last()]) {
      await fieldOf(pane).focus();
      await expect.poll(() => inSight(fieldOf(pane))).toBe(true);
      await expect.poll(() => inSight(pane)).toBe(true);
    }
    await window.keyboard.press('Control+1');
    found['two panes'] = (await walk(window, 90)).lost;

    const own = await windowOpenedBy(electron, () => window.keyboard.press('Control+Shift+o'));
    const field = fieldOf(own.locator('[data-pane]'));
    await expect(field).toBeVisible({ timeout: 60_000 });
    await expect(own.locator('html')).toHaveAttribute('dir', 'rtl');
    await atTwice(app, own, 380);
    await field.focus();
    await expect.poll(() => inSight(field)).toBe(true);
    found['window of its own'] = (await walk(own, 50)).lost;
    await own.keyboard.press('Control+.');
    await expect(own.getByRole('complementary')).toBeVisible();
    found['window of its own with what stands beside'] = (await walk(own, 90)).lost;
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, []])));
  });
});
