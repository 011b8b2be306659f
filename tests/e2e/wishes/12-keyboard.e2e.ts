import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { deskOf, expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { copySeededWorkstation } from '../../support/seeded-workstation.ts';

/** Presses a key as a keyboard of another layout does: the sign it gives, and the place of the key. */
async function pressAs(window: Page, key: string, code: string, modifiers = 0): Promise<void> {
  const session = await window.context().newCDPSession(window);
  for (const type of ['keyDown', 'keyUp'] as const)
    await session.send('Input.dispatchKeyEvent', { type, key, code, modifiers });
  await session.detach();
}
const alt = 1;
const ctrl = 2;

test('12. “Shortcuts work on every keyboard layout, can be remapped and switched off; single keys never fire in a text field; no plain Alt+letter, no Ctrl+Alt by default (AltGr); destructive ones confirm” @workspace @long', async ({
  testFolder,
  launchApp,
}) => {
  test.setTimeout(240_000);
  await copySeededWorkstation(join(testFolder, 'workstation'));
  const { window } = await launchApp();
  const desk = deskOf(window);
  const { keyboard } = window;
  await desk.ready();
  await desk.view('All open');
  const rows = desk.list.getByRole('option');
  const conversation = window.getByRole('region', { name: /^Conversation with / });

  await test.step('work on every keyboard layout', async () => {
    await expect(rows.first()).toBeVisible();
    await desk.list.focus();
    await pressAs(window, 'о', 'KeyJ'); // Russian
    await expect(desk.list).toHaveAttribute('aria-activedescendant', /./);
    await pressAs(window, 'щ', 'KeyO');
    await expect(conversation).toBeVisible();
    await expect(desk.list.locator('[aria-current=true]')).toHaveCount(1);
    await pressAs(window, 'υ', 'KeyU'); // Greek: back to the list, the tab stays
    await expect(desk.list.locator('[aria-current=true]')).toHaveCount(0);
    await expect(desk.list).toBeFocused();
    await pressAs(window, '؟', 'Slash', 8); // Arabic
    await expect(window.getByRole('dialog', { name: 'All shortcuts' })).toBeVisible();
    await keyboard.press('Escape');
    await pressAs(window, 'j', 'KeyC'); // Dvorak
    await keyboard.press('Enter');
    await expect(desk.list.locator('[aria-current=true]')).toHaveCount(1);
    await expect(conversation).toBeVisible();
  });

  await test.step('single keys never fire in a text field', async () => {
    await keyboard.press('r');
    await expect(desk.field).toBeFocused();
    await keyboard.type('jexun?');
    await expectWritten(desk.field, 'jexun?');
    await expect(window.getByRole('dialog')).toBeHidden();
    await desk.field.fill('');
    await keyboard.press('Escape');
  });

  await test.step('a key falls in no gap while a conversation is drawn, and one that was written in takes none later', async () => {
    const current = desk.list.locator('[aria-current=true]');
    await desk.list.focus();
    const before = await current.getAttribute('id');
    await Promise.all([keyboard.press('j'), keyboard.press('n')]);
    await expect(desk.field).toBeFocused();
    await expect(window.getByRole('tab', { name: 'Note' })).toHaveAttribute('aria-selected', 'true');
    const noted = await current.getAttribute('id');
    expect(noted).not.toBe(before);
    await desk.list.focus();
    await keyboard.press('k');
    await expect(current).toHaveAttribute('id', before ?? '');
    await keyboard.press('j');
    await expect(current).toHaveAttribute('id', noted ?? '');
    await expect(desk.field).toBeVisible();
    await expect(desk.list).toBeFocused();
  });

  await test.step('no plain Alt+letter, no Ctrl+Alt by default', async () => {
    await expect(conversation).toBeVisible();
    await pressAs(window, 'k', 'KeyK', alt);
    await pressAs(window, 's', 'KeyS', ctrl | alt);
    await pressAs(window, 'm', 'KeyM', ctrl | alt);
    await expect(window.getByRole('button', { name: /^Status: Solved/ })).toBeHidden();
    await expect(window.getByRole('listbox', { name: 'Macros' })).toBeHidden();
  });

  await test.step('G and a letter go to the inbox, the drafts, the floor and the knowledge base', async () => {
    const go = async (letter: string) => {
      await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await keyboard.press('g');
      await keyboard.press(letter);
    };
    await go('k');
    await expect(window.getByRole('heading', { level: 1, name: 'Knowledge base' })).toBeVisible();
    await go('d');
    await expect(window.getByRole('heading', { level: 1, name: 'Drafts' })).toBeVisible();
    await go('f');
    await expect(window.getByRole('tab', { name: 'Capacity', selected: true })).toBeVisible();
    const floor = window.getByRole('table', { name: 'Limits of each agent by channel' });
    await expect(floor.getByRole('rowheader', { name: /Ana Duarte\s*Available/ })).toBeVisible();
    await go('r');
    await window.getByRole('tab', { name: /^Routing/ }).click();
    // Its own screen of the page, whatever was looked at there last.
    await go('f');
    await expect(floor).toBeVisible();
    await go('i');
    await desk.view('All open');
  });

  const settings = window.getByRole('region', { name: 'Keyboard' });
  const find = async (words: string) => {
    await window.getByRole('button', { name: /^Settings/ }).click();
    await settings.getByLabel('Find a command or a key').fill(words);
  };

  await test.step('can be remapped: press to record, conflicts are shown and solved', async () => {
    await find('all shortcuts');
    await settings.getByRole('button', { name: 'Change ? for: All shortcuts' }).click();
    await keyboard.press('y');
    await expect(settings.getByRole('button', { name: 'Change Y for: All shortcuts' })).toBeVisible();
    await settings.getByRole('button', { name: 'Change Y for: All shortcuts' }).click();
    await keyboard.press('e');
    await expect(settings.getByText('E belongs to: “Close”.')).toBeVisible();
    await settings.getByRole('button', { name: 'Leave it there' }).click();
    await window.getByRole('heading', { name: 'Settings', exact: true }).click();
    await keyboard.press('?');
    await expect(window.getByRole('dialog')).toBeHidden();
    await keyboard.press('y');
    const sheet = window.getByRole('dialog', { name: 'All shortcuts' });
    await sheet.getByLabel('Find a command or a key').fill('all shortcuts');
    await expect(sheet.getByText('Y', { exact: true })).toBeVisible();
    await keyboard.press('Escape');
    await settings.getByRole('button', { name: 'Back to the usual keys: All shortcuts' }).click();
    await expect(settings.getByRole('button', { name: 'Change ? for: All shortcuts' })).toBeVisible();
  });

  await test.step('and switched off', async () => {
    const switched = settings.getByLabel('Keys without Ctrl or Cmd');
    await switched.uncheck({ force: true });
    await expect(switched).not.toBeChecked();
    await window.getByRole('heading', { name: 'Settings', exact: true }).click();
    await keyboard.press('?');
    await expect(window.getByRole('dialog')).toBeHidden();
    await keyboard.press('Control+k');
    await expect(window.getByRole('dialog')).toBeVisible();
    await keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();
    await switched.check({ force: true });
  });

  await test.step('the Zendesk preset is opt-in', async () => {
    await settings.getByLabel('Zendesk keys as well').check({ force: true });
    await window
      .getByRole('button', { name: /^Inbox/ })
      .first()
      .click();
    await expect(conversation).toBeVisible();
    await pressAs(window, 'p', 'KeyP', ctrl | alt);
    await expect(window.getByRole('button', { name: 'Status: Pending' })).toBeVisible();
  });

  await test.step('destructive ones confirm', async () => {
    await desk.list.focus();
    await keyboard.press('j');
    await keyboard.press('Shift+J');
    await expect(window.getByRole('toolbar', { name: 'Selected conversations' })).toBeVisible();
    await keyboard.press('e');
    const ask = window.getByRole('dialog', { name: /^Close \d+ conversations\?$/ });
    await expect(ask.getByRole('button', { name: 'Cancel' }).last()).toBeFocused();
    await keyboard.press('Enter');
    await expect(ask).toBeHidden();
    const bar = window.getByRole('toolbar', { name: 'Selected conversations' });
    await expect(bar).toBeVisible();
    // Its button is no shorter way to the same.
    await bar.getByRole('button', { name: 'Close', exact: true }).press('Enter');
    await expect(ask.getByRole('button', { name: 'Cancel' }).last()).toBeFocused();
    await keyboard.press('Enter');
    await expect(ask).toBeHidden();
    await expect(bar).toBeVisible();
  });
});
