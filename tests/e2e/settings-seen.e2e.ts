import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { deskOf } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';

/** How the window is dressed, as it is drawn: lightness of paper and ink from 0 to 1, and a row's height in pixels. */
async function looksOf(window: Page) {
  await deskOf(window).page('Inbox');
  const row = deskOf(window).list.locator('[role=option]:not([aria-busy])').first();
  await expect(row).toBeVisible();
  return {
    ...(await window.evaluate(() => {
      const lightness = (colour: string) => {
        const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
        return Math.round((red + green + blue) / 7.65) / 100;
      };
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { paper: lightness(backgroundColor), ink: lightness(color) };
    })),
    row: Math.round((await row.boundingBox())?.height ?? 0),
  };
}

async function choose(window: Page, setting: string, value: string): Promise<void> {
  await deskOf(window).page('Settings');
  await window.getByRole('radiogroup', { name: setting }).getByText(value, { exact: true }).click();
}

test('theme and density are seen at once and after the next start, and a surge of the demo fills the inbox @main-job', async ({
  testFolder,
  launchApp,
}) => {
  test.setTimeout(180_000);
  await copySeededWorkstation(join(testFolder, 'workstation'));
  const app = await launchApp();
  await deskOf(app.window).ready();
  await choose(app.window, 'Theme', 'Light');
  await choose(app.window, 'Density', 'Comfortable');
  const light = await looksOf(app.window);
  expect(light.paper).toBeGreaterThan(0.9);
  expect(light.ink).toBeLessThan(0.4);

  await choose(app.window, 'Theme', 'Dark');
  await choose(app.window, 'Density', 'Compact');
  const dark = await looksOf(app.window);
  expect(dark.paper).toBeLessThan(0.2);
  expect(dark.ink).toBeGreaterThan(0.7);
  expect(dark.row).toBeLessThan(light.row * 0.85);

  const { window } = await app.relaunch();
  const desk = deskOf(window);
  await desk.ready();
  expect(await looksOf(window)).toEqual(dark);

  const everything = async () => {
    const said = await window.getByRole('button', { name: /^Everything, / }).textContent();
    return Number(/, ([\d,]+) conversations/.exec(said ?? '')?.[1]?.replace(',', ''));
  };
  const before = await everything();
  await desk.page('Settings');
  // So slow that whatever comes now comes of the surge.
  const pace = window.getByLabel('Messages a minute');
  await pace.fill('1');
  await pace.blur();
  const simulated = window.getByRole('switch', { name: 'Simulated customers' });
  await expect(simulated).toBeChecked();
  await simulated.press('Space');
  await expect(simulated).not.toBeChecked();
  await expect(pace).toBeDisabled();
  // The hub keeps it, not the page.
  await window.reload();
  await desk.page('Settings');
  await expect(simulated).not.toBeChecked();
  await window.getByRole('button', { name: 'Start a surge', exact: true }).click();
  await expect(window.getByText(/^Running for another/)).toBeVisible();
  await expect(window.getByRole('button', { name: 'Start a surge', exact: true })).toBeDisabled();
  await expect(desk.status).toContainText('Surge for another');
  await expect(simulated).toBeChecked();
  await desk.page('Inbox');
  await expect.poll(everything, { timeout: 80_000 }).toBeGreaterThan(before + 4);
});
