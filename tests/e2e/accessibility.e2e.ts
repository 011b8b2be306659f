import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { arabic } from '../../src/renderer/text/ar/catalogue.ts';
import { interfaceLanguages } from '../../src/shared/domain/interface-language.ts';
import { windowOpenedBy } from '../support/app-windows.ts';
import { barriers, expectNone, inBothThemes, overlayInBothThemes } from '../support/barriers.ts';
import { chatOf, chooseRemoteHub, deskOf } from '../support/desk.ts';
import { sharedApp, test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { copySeededHub, startHubProcess } from '../support/hub-process.ts';
import { pressOnPage, speak } from '../support/languages.ts';
import { picture } from '../support/pictures.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';

/** The window as it opens, whatever was looked at in it before. */
async function onFreshPage(window: Page): Promise<ReturnType<typeof deskOf>> {
  await window.reload();
  await window.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
  const desk = deskOf(window);
  await desk.ready();
  return desk;
}

/** Each by what leads to it in every language, and by what is there when it is drawn. */
const screens = {
  conversation: { keys: ['g', 'i'], drawn: '[data-composer]' },
  knowledge: { keys: ['g', 'k'], drawn: 'h1' },
  search: { keys: ['Control+Shift+f'], drawn: 'input' },
  rules: { keys: ['g', 'r'], drawn: '[role=tabpanel]' },
  floor: { keys: ['g', 'f'], drawn: 'table' },
  audit: { keys: ['g', 'a'], drawn: 'h1' },
  settings: { keys: ['g', 's'], drawn: '#setting-language' },
} as const;
type Screen = keyof typeof screens;
const mainScreens = Object.keys(screens) as Screen[];
const overlays = [
  ['palette', 'Control+k'],
  ['shortcuts', '?'],
  ['outbox', 'g', 'o'],
  ['reminders', 'g', 'm'],
  ['side conversations', 'g', 't'],
  ['escalations', 'g', 'e'],
] as const;

async function barriersOn(window: Page, screen: Screen): Promise<string[]> {
  const { keys, drawn } = screens[screen];
  await pressOnPage(window, ...keys);
  await expect(window.locator(`[data-page]:not([hidden]) ${drawn}`).first()).toBeAttached();
  return barriers(window, 'other');
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
    expectNone(found);
  });

  test('in any language on a main screen', async () => {
    const { window } = theApp();
    const desk = await onFreshPage(window);
    await desk.openFirst();
    const found: Record<string, string[]> = {};
    for (const [language, screen] of [
      ['es', 'knowledge'],
      ['pt', 'rules'],
      ['tr', 'search'],
      ['vi', 'floor'],
      ['ar', 'conversation'],
    ] as const) {
      await speak(window, language);
      found[`${language} ${screen}`] = await barriersOn(window, screen);
    }
    await speak(window, 'en');
    expectNone(found);
  });

  test('in any language on any screen, with panes and in a window of its own @long', async () => {
    test.setTimeout(600_000);
    const { window, electron } = theApp();
    const desk = await onFreshPage(window);
    await desk.openFirst();
    await desk.openBehind(1);
    await window.keyboard.press('Control+\\');
    await expect(desk.composer).toHaveCount(2);
    const found: Record<string, string[]> = {};
    for (const language of interfaceLanguages) {
      await speak(window, language);
      for (const screen of mainScreens) found[`${language} ${screen}`] = await barriersOn(window, screen);
      for (const [overlay, ...keys] of overlays) {
        await pressOnPage(window, ...keys);
        await expect(window.getByRole('dialog')).toBeVisible();
        found[`${language} ${overlay}`] = await barriers(window, 'other');
        await window.keyboard.press('Escape');
        await expect(window.getByRole('dialog')).toBeHidden();
      }
    }

    // What is Arabic by now.
    await expect(window.locator('html')).toHaveAttribute('dir', 'rtl');
    await pressOnPage(window, 'g', 'i');
    await expect(window.locator('[data-pane]')).toHaveCount(2);
    await picture(window, 'panes');
    await pressOnPage(window, 'n');
    await expect(window.locator('[data-mode="note"] :is(textarea, [contenteditable])')).toBeFocused();
    // What an earlier look has left there.
    for (const key of ['Control+a', 'Delete', '/']) await window.keyboard.press(key);
    await expect(window.getByRole('listbox', { name: arabic.composer.picker.macros })).toBeVisible();
    found['ar macros'] = await barriers(window, 'other');
    await window.keyboard.press('Escape');
    await window.keyboard.press('Escape');
    const popped = await windowOpenedBy(electron, () => window.keyboard.press('Control+Shift+o'));
    await expect(popped.locator('[data-composer]')).toBeVisible({ timeout: 60_000 });
    await expect(popped.locator('html')).toHaveAttribute('dir', 'rtl');
    found['ar own window'] = await barriers(popped, 'other');
    await picture(popped, 'own-window');
    await popped.close();
    await pressOnPage(window, 'g', 'r');
    await window.locator('[data-page]:not([hidden]) [role=tab]').first().click();
    await window.locator('[data-page]:not([hidden]) li button').first().click();
    found['ar rule'] = await barriers(window, 'other');
    await picture(window, 'rule');
    await window.locator('button:has(.tabler-icon-pencil-star)').click();
    await window.getByRole('option').first().click();
    await expect(window.getByRole('region', { name: arabic.studio.versions, exact: true })).toBeVisible();
    found['ar studio'] = await barriers(window, 'other');
    expectNone(found);
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
