import { join } from 'node:path';
import { languageNames } from '../../src/renderer/text/languages.ts';
import { chooseRemoteHub, deskOf } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';
import { take } from './take.ts';

/** Every screen, in the order of a shift: docs/screens/gallery. */
test.setTimeout(600_000);

test('the app at work', async ({ testFolder, launchApp }) => {
  await copySeededWorkstation(join(testFolder, 'workstation'));
  const app = await launchApp();
  const { window } = app;
  const desk = deskOf(window);
  const { keyboard } = window;
  await desk.ready();
  await desk.view('All open');
  await expect(desk.list.getByRole('option').nth(8)).toBeVisible();
  await take(app, 'inbox');

  await desk.list.getByRole('option').nth(2).click();
  await expect(desk.composer).toBeVisible();
  await take(app, 'conversation');

  await keyboard.press('Control+Shift+a');
  await expect(window.getByLabel('Team', { exact: true })).toBeFocused();
  await take(app, 'ask-team');
  await window.getByRole('button', { name: 'Cancel' }).click();
  await window.locator('body').click({ position: { x: 5, y: 5 } });
  await keyboard.press('g');
  await keyboard.press('t');
  await expect(window.getByRole('dialog')).toBeVisible();
  await take(app, 'side-conversations-none');
  await keyboard.press('Escape');
  await window.getByRole('tab', { name: 'Customer' }).click();

  await keyboard.press('n');
  await keyboard.type('Seen on the explorer, waiting for the third confirmation.');
  await take(app, 'note');

  await desk.field.fill('');
  await keyboard.press('Escape');
  await keyboard.press('r');
  await expect(desk.field).toBeFocused();
  await keyboard.type('/');
  await expect(window.getByRole('listbox', { name: 'Macros' })).toBeVisible();
  await take(app, 'macro-picker');
  await keyboard.press('Escape');
  await desk.field.fill('');

  await keyboard.press('Control+k');
  await expect(window.getByRole('dialog')).toBeVisible();
  await keyboard.type('se');
  await take(app, 'palette');
  await keyboard.press('Escape');

  await keyboard.press('Control+Shift+f');
  await expect(window.getByRole('heading', { name: 'Search everything on this workstation' })).toBeVisible();
  await take(app, 'search-begin');
  await keyboard.type('withdr');
  await expect(window.getByRole('option').first()).toBeVisible();
  await take(app, 'search-all');
  await keyboard.type(' channel:');
  await expect(window.getByRole('listbox', { name: 'Ways to go on' })).toBeVisible();
  await take(app, 'search-completion');
  await keyboard.press('Control+a');
  await keyboard.type('tier:vip');
  await window.getByRole('tab', { name: /^Customers/ }).click();
  await window.getByRole('listbox', { name: 'What was found' }).getByRole('option').first().click();
  await expect(window.getByRole('complementary', { name: 'Customer' })).toBeVisible();
  await take(app, 'search-customer');
  await keyboard.press('Control+Shift+f');
  await keyboard.press('Control+a');
  await keyboard.type('form:nobody before:soon zzzz');
  await expect(window.getByText(/^Nothing found for/)).toBeVisible();
  await take(app, 'search-none');
  await keyboard.press('Escape');
  await keyboard.press('Escape');

  await keyboard.press('Escape');
  await window.locator('body').click({ position: { x: 5, y: 5 } });
  await keyboard.press('?');
  await expect(window.getByRole('dialog')).toBeVisible();
  await take(app, 'shortcuts');
  await keyboard.press('Escape');

  await window
    .getByRole('button', { name: /Knowledge/ })
    .first()
    .click();
  await expect(window.getByRole('main')).toBeVisible();
  await take(app, 'knowledge');
  await window
    .getByRole('button', { name: /Settings/ })
    .first()
    .click();
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await take(app, 'settings');

  await keyboard.press('g');
  await keyboard.press('r');
  await expect(window.getByText('Account takeover first').first()).toBeVisible();
  await take(app, 'rules');
  await window.getByRole('tab', { name: /^Capacity/ }).click();
  await expect(window.getByRole('textbox', { name: 'Everybody, Live chat: limit' })).toBeVisible();
  await take(app, 'capacity');
  await window.getByRole('button', { name: 'Studio', exact: true }).click();
  await expect(window.getByRole('option').first()).toBeVisible();
  await take(app, 'studio-none-open');
  await window.getByRole('option').nth(2).click();
  await expect(window.getByRole('region', { name: 'Versions' })).toBeVisible();
  await take(app, 'studio');
});

/** By keys alone, which are the same in each language. */
test('the app at work, right to left', async ({ testFolder, launchApp }) => {
  await copySeededWorkstation(join(testFolder, 'workstation'));
  const app = await launchApp();
  const { window } = app;
  const desk = deskOf(window);
  const { keyboard } = window;
  const draw = (name: string) => take(app, `${name}-right-to-left`);
  /** Leaves the text field, so that single keys are heard. */
  const go = async (...keys: string[]) => {
    await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (const key of keys) await keyboard.press(key);
  };
  const dialog = window.getByRole('dialog');
  const title = window.getByRole('heading', { level: 1 });
  await desk.ready();
  await desk.view('All open');
  await keyboard.press('Control+,');
  await window.locator('#setting-language').click();
  await window.getByRole('option', { name: languageNames.ar, exact: true }).click();
  await expect(window.locator('html')).toHaveAttribute('dir', 'rtl');
  await draw('settings');
  await go('g', 'i');
  await expect(window.getByRole('option').nth(8)).toBeVisible();
  await draw('inbox');
  await go('j', 'j', 'Enter');
  const reply = window.locator('[data-mode="reply"] :is(textarea, [contenteditable])');
  await expect(reply).toBeVisible();
  await draw('conversation');
  await go('Control+Shift+a');
  await expect(window.locator('form select')).toBeFocused();
  await draw('ask-team');
  await keyboard.press('Escape');
  for (const [name, ...keys] of [
    ['side-conversations-none', 'g', 't'],
    ['palette', 'Control+k'],
    ['shortcuts', '?'],
    ['outbox', 'g', 'o'],
  ] as const) {
    await go(...keys);
    await expect(dialog).toBeVisible();
    await draw(name);
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await go('n');
  await keyboard.type('Seen on the explorer, waiting for the third confirmation.');
  await draw('note');
  await keyboard.press('Control+a');
  await keyboard.type('/');
  await expect(window.getByRole('listbox', { name: 'وحدات الماكرو' })).toBeVisible();
  await draw('macro-picker');
  await keyboard.press('Escape');
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await go('Control+Shift+f');
  await expect(title).toBeAttached();
  await draw('search-begin');
  await keyboard.type('usd');
  await expect(window.getByRole('option').first()).toBeVisible();
  await draw('search-all');
  await go('g', 'k');
  await expect(title).toBeVisible();
  await draw('knowledge');
  await go('g', 'r');
  await expect(window.getByText('Account takeover first').first()).toBeVisible();
  await draw('rules');
  await window.getByRole('button', { name: 'الاستوديو', exact: true }).click();
  await window.getByRole('option').nth(2).click();
  await expect(window.getByRole('region', { name: 'النسخ' })).toBeVisible();
  await draw('studio');
  await go('g', 'r');
  for (const [index, name] of [
    [1, 'service-levels'],
    [2, 'capacity'],
  ] as const) {
    await window.getByRole('tab').nth(index).click();
    await expect(window.getByRole('tabpanel')).toBeVisible();
    await draw(name);
  }
});

test('signing in', async ({ testFolder, launchApp }) => {
  await chooseRemoteHub(join(testFolder, 'workstation'));
  const app = await launchApp();
  await expect(app.window.getByLabel('Address of the hub')).toBeVisible({ timeout: 60_000 });
  await take(app, 'sign-in');
});
