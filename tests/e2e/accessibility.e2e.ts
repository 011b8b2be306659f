import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { languageNames } from '../../src/renderer/text/languages.ts';
import { windowOpenedBy } from '../support/app-windows.ts';
import { barriers, inBothThemes, overlayInBothThemes } from '../support/barriers.ts';
import { chatOf, chooseRemoteHub, deskOf } from '../support/desk.ts';
import { sharedApp, test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { copySeededHub, startHubProcess } from '../support/hub-process.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';

/** The window as it opens, whatever was looked at in it before. */
async function onFreshPage(window: Page): Promise<ReturnType<typeof deskOf>> {
  await window.reload();
  await window.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
  const desk = deskOf(window);
  await desk.ready();
  return desk;
}

test.describe('axe finds nothing serious @workspace @main-job', () => {
  test.setTimeout(240_000);
  const theApp = sharedApp(copySeededWorkstation);

  test('on any screen of the app, light and dark', async () => {
    const { window, electron } = theApp();
    const desk = deskOf(window);
    await desk.ready();
    // A first sync puts rows between others.
    await desk.synced();
    const found: Record<string, string[]> = { inbox: await inBothThemes(window) };

    await desk.view('All open');
    await desk.openFirst();
    found.conversation = await inBothThemes(window);
    await desk.openBehind(2);
    await expect(window.locator('[role="tab"][data-tab-panel-id]')).toHaveCount(3);
    await window.keyboard.press('Control+2');
    await window.keyboard.press('Control+\\');
    await expect(desk.composer).toHaveCount(2);
    found.panes = await inBothThemes(window);
    await window.locator('[role="tab"][data-tab-panel-id]').first().click({ button: 'right' });
    await expect(window.getByRole('menuitem', { name: 'Close this tab' })).toBeVisible();
    found.tabMenu = await overlayInBothThemes(window, '[role=menu]');
    await window.keyboard.press('Escape');
    const popped = await windowOpenedBy(electron, () => window.keyboard.press('Control+Shift+o'));
    await expect(deskOf(popped).composer).toBeVisible({ timeout: 60_000 });
    found.ownWindow = await inBothThemes(popped);
    await popped.close();
    await expect(desk.composer).toHaveCount(1);
    await window.keyboard.press('Control+1');
    await window.keyboard.press('n');
    await expect(window.locator('[data-mode="note"] :is(textarea, [contenteditable])')).toBeFocused();
    await window.keyboard.type('/');
    await expect(window.getByRole('listbox', { name: 'Macros' })).toBeVisible();
    found.macros = await overlayInBothThemes(window, '[role=listbox][aria-label=Macros]');
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+k');
    await expect(window.getByRole('dialog')).toBeVisible();
    found.palette = await overlayInBothThemes(window, '[role=dialog]');
    await window.keyboard.press('Escape');
    await window.getByRole('region', { name: 'Status' }).getByText('Outbox empty').click();
    await expect(window.getByRole('dialog')).toBeVisible();
    found.outbox = await overlayInBothThemes(window, '[role=dialog]');
    await window.keyboard.press('Escape');
    await window
      .getByRole('button', { name: /Knowledge/ })
      .first()
      .click();
    await expect(window.getByRole('main')).toBeVisible();
    found.knowledge = await inBothThemes(window);
    await window
      .getByRole('button', { name: /Settings/ })
      .first()
      .click();
    found.settings = await inBothThemes(window);
    await window.keyboard.press('g');
    await window.keyboard.press('r');
    await window
      .getByRole('button', { name: /^Edit / })
      .first()
      .click();
    await expect(window.getByText('Step by step')).toBeVisible();
    found.rules = await inBothThemes(window);
    await window.getByRole('tab', { name: 'Service levels' }).click();
    await window.getByRole('button', { name: 'New calendar' }).click();
    await window.getByRole('button', { name: 'New service level' }).click();
    await expect(window.getByText('Closed days')).toBeVisible();
    found.serviceLevels = await inBothThemes(window);
    await window.getByRole('tab', { name: 'Capacity' }).click();
    await expect(window.getByRole('textbox', { name: 'Everybody, Live chat: limit' })).toBeVisible();
    found.capacity = await inBothThemes(window);
    await window.getByRole('tab', { name: 'Protection' }).click();
    await window.getByRole('button', { name: /^Edit The same key/ }).click();
    await expect(window.getByRole('textbox', { name: 'Fee: amount' })).toBeVisible();
    found.protection = await inBothThemes(window);
    await window.getByRole('button', { name: 'Studio', exact: true }).click();
    await window
      .getByRole('option', { name: /Live v1/ })
      .first()
      .click();
    await window.getByLabel('Text in English').fill('We guarantee {{nothing.at_all}}.');
    await expect(window.getByRole('region', { name: 'Checks' })).toContainText('A promise');
    await expect(window.getByRole('button', { name: 'Save and submit for review' })).toBeEnabled();
    found.studio = await inBothThemes(window);
    await window.keyboard.press('Control+Shift+f');
    await expect(window.getByRole('heading', { level: 1 })).toBeAttached();
    found.beforeSearching = await inBothThemes(window);
    await window.keyboard.type('usd');
    await expect(window.getByRole('option').first()).toBeVisible();
    found.searching = await inBothThemes(window);
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, []])));
  });

  test('in any language, in Arabic on every screen @long', async () => {
    const { window } = theApp();
    const { keyboard } = window;
    const desk = await onFreshPage(window);
    await desk.openFirst();
    const found: Record<string, string[]> = {};
    /** Leaves the text field, so that single keys are heard. */
    const go = async (...keys: string[]) => {
      await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      for (const key of keys) await keyboard.press(key);
    };
    for (const [language, name] of Object.entries(languageNames)) {
      await keyboard.press('Control+,');
      await window.locator('#setting-language').click();
      await window.getByRole('option', { name, exact: true }).click();
      await expect(window.locator('html')).toHaveAttribute('lang', language);
      await go('g', 'i');
      await expect(window.locator('[data-mode="reply"] :is(textarea, [contenteditable])')).toBeVisible();
      found[language] = await barriers(window, 'other');
    }
    await go('n');
    await expect(window.locator('[data-mode="note"] :is(textarea, [contenteditable])')).toBeFocused();
    // What an earlier look has left there.
    for (const key of ['Control+a', 'Delete', '/']) await keyboard.press(key);
    await expect(window.getByRole('listbox', { name: 'وحدات الماكرو' })).toBeVisible();
    found.macros = await barriers(window, 'other');
    await keyboard.press('Escape');
    for (const [screen, ...keys] of [
      ['palette', 'Control+k'],
      ['shortcuts', '?'],
      ['outbox', 'g', 'o'],
    ] as const) {
      await go(...keys);
      await expect(window.getByRole('dialog')).toBeVisible();
      found[screen] = await barriers(window, 'other');
      await keyboard.press('Escape');
      await expect(window.getByRole('dialog')).toBeHidden();
    }
    for (const [screen, key] of [
      ['knowledge', 'k'],
      ['settings', 's'],
    ] as const) {
      await go('g', key);
      await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
      found[screen] = await barriers(window, 'other');
    }
    await window.getByRole('button', { name: 'الاستوديو', exact: true }).click();
    await window.getByRole('option').first().click();
    await expect(window.getByRole('region', { name: 'النسخ', exact: true })).toBeVisible();
    found.studio = await barriers(window, 'other');
    await go('Control+Shift+f');
    await expect(window.getByRole('heading', { level: 1 })).toBeAttached();
    found.beforeSearching = await barriers(window, 'other');
    await keyboard.type('usd');
    await expect(window.getByRole('option').first()).toBeVisible();
    found.searching = await barriers(window, 'other');
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, []])));
  });

  test('on the sign-in screen and the customer’s chat page', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    const hubFolder = join(testFolder, 'hub');
    await copySeededHub(hubFolder);
    await chooseRemoteHub(join(testFolder, 'workstation'));
    const hub = await startHubProcess(hubFolder);
    try {
      const { window } = await launchApp();
      await expect(window.getByLabel('Address of the hub')).toBeVisible({ timeout: 60_000 });
      expect(await inBothThemes(window)).toEqual([]);
      const { page } = await launchCustomer({ phone: true });
      await page.goto(hub.chatPage);
      await expect(page.getByLabel('Your name')).toBeVisible();
      expect(await inBothThemes(page)).toEqual([]);
      const chat = chatOf(page);
      await chat.start(hub.chatPage, 'Maya');
      await chat.write('hello');
      expect(await inBothThemes(page)).toEqual([]);
    } finally {
      await hub.stop();
    }
  });
});
