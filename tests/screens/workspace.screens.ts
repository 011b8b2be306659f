import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { commands as arabic } from '../../src/renderer/text/ar/commands.ts';
import { commands as english } from '../../src/renderer/text/en/commands.ts';
import { languageNames } from '../../src/renderer/text/languages.ts';
import { windowOpenedBy } from '../support/app-windows.ts';
import { deskOf } from '../support/desk.ts';
import { test, type Workstation } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';
import { take, takePage } from './take.ts';

/** What lies over the inbox and beside it while one works in it: docs/screens/gallery. */
test.setTimeout(600_000);

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

async function speak(window: Page, language: keyof typeof languageNames): Promise<void> {
  await window.keyboard.press('Control+,');
  await window.locator('#setting-language').click();
  await window.getByRole('option', { name: languageNames[language], exact: true }).click();
  await expect(window.locator('html')).toHaveAttribute('lang', language);
}

for (const [language, commands] of [
  ['en', english],
  ['ar', arabic],
] as const)
  test(`working in the inbox, in ${languageNames[language]}`, async ({ testFolder, launchApp }) => {
    await copySeededWorkstation(join(testFolder, 'workstation'));
    const app = await launchApp();
    const { window } = app;
    const { keyboard } = window;
    const draw = (name: string, of: Workstation = app) =>
      take(of, language === 'en' ? name : `${name}-right-to-left`);
    const dialog = window.getByRole('dialog').last();
    const rows = window.getByRole('listbox').first().getByRole('option');
    const reply = window.locator('[data-mode="reply"] :is(textarea, [contenteditable])');
    const go = async (...keys: string[]) => {
      await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      for (const key of keys) await keyboard.press(key);
    };
    const run = async (command: keyof typeof english) => {
      await keyboard.press('Control+k');
      await expect(dialog.getByRole('combobox')).toBeFocused();
      await keyboard.type(String(commands[command]));
      await expect(dialog.getByRole('option').first()).toContainText(String(commands[command]));
      await keyboard.press('Enter');
    };
    const leave = async () => {
      for (let n = 0; n < 3; n += 1) await keyboard.press('Escape');
      await expect(window.getByRole('dialog')).toHaveCount(0);
    };
    await deskOf(window).ready();
    await deskOf(window).view('All open');
    await speak(window, language);
    await go('g', 'i');
    await expect(rows.nth(8)).toBeVisible();

    await run('newView');
    await expect(dialog).toBeVisible();
    await draw('view-builder');
    await leave();

    for (const at of [1, 2, 3]) await rows.nth(at).click({ modifiers: ['Control'] });
    await draw('bulk');
    await leave();

    for (const [name, command] of [
      ['snooze', 'snoozeConversation'],
      ['remind', 'remindMe'],
      ['assign', 'assignConversation'],
      ['tag', 'tagConversation'],
      ['status', 'setStatus'],
      ['merge', 'mergeConversation'],
      ['split', 'splitConversation'],
      ['link', 'linkConversation'],
    ] as const) {
      // Escape has led back to the list, where fewer commands mean a conversation.
      await rows.nth(2).click();
      await expect(reply).toBeVisible();
      await run(command);
      await draw(`act-${name}`);
      await leave();
    }

    await reply.fill('We look into it.');
    await run('sendLater');
    await draw('send-later');
    await leave();
    await reply.fill(phrase);
    await reply.press('Control+Enter');
    await expect(dialog).toBeVisible();
    await draw('guard');
    await leave();
    await reply.fill('');

    for (const [name, command] of [
      ['outbox', 'showOutbox'],
      ['reminders-none', 'showReminders'],
      ['end-shift', 'endShift'],
    ] as const) {
      await run(command);
      await expect(dialog).toBeVisible();
      await draw(name);
      await leave();
    }

    await rows.nth(4).dblclick();
    await run('splitRight');
    await expect(reply).toHaveCount(2);
    await draw('panes');
    const own = await windowOpenedBy(app.electron, () => run('popOut'));
    await expect(own.locator('[data-mode="reply"]').first()).toBeVisible();
    await draw('own-window', { ...app, window: own });
  });

test('a customer at the chat page', async ({ startHub, launchCustomer }) => {
  const hub = await startHub();
  for (const language of ['en', 'ar'] as const) {
    const { page } = await launchCustomer({ name: language });
    const draw = (name: string) => takePage(page, `chat-${name}-${language}`);
    await page.goto(`${hub.chatPage}?lang=${language}`);
    const name = page.getByRole('textbox').first();
    await expect(name).toBeVisible();
    await draw('begin');
    await name.fill('Rhea Coverly');
    await page.keyboard.press('Enter');
    const field = page.locator('textarea');
    await expect(field).toBeVisible();
    await field.fill('My deposit of 500 USDT is not there. It says confirmed on the explorer.');
    await field.press('Enter');
    await expect(page.locator('.message').first()).toBeVisible();
    await draw('written');
  }
});
