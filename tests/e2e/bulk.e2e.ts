import type { Locator } from '@playwright/test';
import { limits } from '../../src/shared/domain/limits.ts';
import type { Mutation } from '../../src/shared/wire/mutations.ts';
import { colleagueDoes } from '../support/colleague.ts';
import { deskOf, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

test.describe('many conversations at once @workspace @long', () => {
  test.setTimeout(300_000);

  test('several are tagged, made urgent, snoozed, answered, given away and closed at once, by keyboard and by mouse; what failed is named, all is undone', async ({
    startHub,
    takeSeat,
  }) => {
    const hub = await startHub();
    const line = await startTcpProxy(Number(new URL(hub.url).port));
    try {
      const { window } = await takeSeat();
      const desk = deskOf(window);
      const { keyboard } = window;
      await desk.signIn(line.url, people.ana);
      await desk.synced();
      await desk.view('Unassigned');
      const rows = desk.list.locator('[role=option]:not([aria-busy])');
      await expect(rows.nth(3)).toBeVisible();
      const bar = window.getByRole('toolbar', { name: 'Selected conversations' });
      const panel = (name: string | RegExp) => window.getByRole('region', { name });
      const numbersOf = (of: Locator) =>
        of.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.number ?? ''));
      const row = (number: string) => desk.list.locator(`[data-number="${number}"]`);
      const marked = desk.list.locator('[role=option]:has([data-checked])');

      const toTop = async () => {
        await desk.list.focus();
        for (const _row of await rows.all()) await keyboard.press('k');
      };
      const byKeyboard = async (many: number) => {
        // What was taken back may still be on its way to its place.
        await expect(async () => {
          if (await bar.isVisible()) await keyboard.press('Escape');
          await toTop();
          await keyboard.press('x');
          for (let more = 1; more < many; more += 1) await keyboard.press('Shift+J');
          await expect(bar).toContainText(`${many} selected`, { timeout: 3_000 });
        }).toPass({ timeout: 30_000 });
        return numbersOf(marked);
      };
      const byMouse = async (many: number) => {
        const numbers = (await numbersOf(rows)).slice(0, many);
        for (const number of numbers) await row(number).click({ modifiers: ['Control'] });
        await expect(bar).toContainText(`${many} selected`);
        return numbers;
      };
      const choose = async (key: string, menu: string, words: string) => {
        await keyboard.press(key);
        await expect(window.getByRole('combobox', { name: menu })).toBeFocused();
        await keyboard.type(words);
        await expect(window.getByRole('listbox', { name: menu }).getByRole('option').first()).toBeVisible();
        await keyboard.press('Enter');
      };
      const undo = async (name: string | RegExp, outcome: string) => {
        await panel(name).getByRole('button', { name: 'Undo' }).press('Enter');
        const back = panel(/^Take back: /);
        await expect(back).toContainText(outcome, { timeout: 30_000 });
        await back.getByRole('button', { name: 'Dismiss' }).click();
        await expect(window.locator('[data-bulk]')).toHaveCount(0);
      };
      const expectAllHere = async (numbers: readonly string[]) => {
        for (const number of numbers) await expect(row(number)).toBeVisible({ timeout: 30_000 });
      };

      await test.step('tagged by keyboard: how far it is, on whom it failed and why, and the others back', async () => {
        const numbers = await byKeyboard(3);
        line.set({ refuse: true });
        line.resetAll();
        await expect(desk.status).toContainText(/offline/i, { timeout: 60_000 });
        await choose('l', 'Add a tag…', 'by-many');
        const tagged = panel('Add tag by-many');
        await expect(tagged).toContainText('3 under way');
        await expect(tagged.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0');
        // Meanwhile a colleague marks one of them until no more tags fit.
        const full = await row(numbers[1] ?? '').getAttribute('id');
        const conversationId = full?.replace('conversation-', '') ?? '';
        const marks = Array.from(
          { length: limits.tagsPerConversation },
          (_, at): Mutation => ({ kind: 'tags', conversationId, add: [`mark-${at}`], remove: [] }),
        );
        await colleagueDoes(hub.url, marks);
        line.set({ refuse: false });
        await expect(tagged).toContainText('2 done', { timeout: 60_000 });
        await expect(tagged).toContainText('1 not done');
        await expect(tagged.getByRole('progressbar')).toHaveCount(0);
        const failures = tagged.getByRole('list', { name: 'Not done, and why' }).getByRole('listitem');
        await expect(failures).toHaveCount(1);
        await expect(failures).toContainText(numbers[1] ?? '');
        await expect(failures).toContainText(
          `A conversation has at most ${limits.tagsPerConversation} tags.`,
        );
        await undo('Add tag by-many', '2 done');
      });

      await test.step('made urgent by mouse', async () => {
        const numbers = await byMouse(2);
        await bar.getByRole('button', { name: 'More actions' }).click();
        await window.getByRole('menuitem', { name: 'Set priority…' }).click();
        await window.getByRole('option', { name: 'Urgent', exact: true }).click();
        const urgent = panel('Set priority Urgent');
        await expect(urgent).toContainText(/2 done|1 done.*1 was so already|2 were so already/, {
          timeout: 30_000,
        });
        const changed = /(\d+) done/.exec(await urgent.innerText())?.[1] ?? '0';
        await undo('Set priority Urgent', changed === '0' ? '' : `${changed} done`);
        await expectAllHere(numbers);
      });

      await test.step('snoozed by keyboard, and awake again', async () => {
        const numbers = await byKeyboard(3);
        await choose('h', 'Snooze…', 'tomorrow 9am');
        await expect(panel(/^Snooze until /)).toContainText('3 done', { timeout: 30_000 });
        for (const number of numbers) await expect(row(number)).toHaveCount(0, { timeout: 30_000 });
        await undo(/^Snooze until /, '3 done');
        await expectAllHere(numbers);
      });

      await test.step('answered with a macro by keyboard, once one has said so twice, and taken back', async () => {
        await byKeyboard(2);
        await choose('m', 'Apply a macro…', 'ask for the details');
        const sure = window.getByRole('dialog', { name: /^Send “Missing deposit: ask .* to 2 customers\?$/ });
        await expect(sure.getByText('Cancel', { exact: true })).toBeVisible();
        await expect(sure.getByRole('button', { name: 'Cancel' }).last()).toBeFocused();
        await keyboard.press('Enter');
        await expect(sure).toBeHidden();
        await expect(bar).toContainText('2 selected');
        await choose('m', 'Apply a macro…', 'ask for the details');
        await sure.getByRole('button', { name: 'Send to 2' }).press('Enter');
        const sent = panel(/^Apply macro Missing deposit/);
        await expect(sent).toContainText('2 under way');
        await sent.getByRole('button', { name: 'Undo' }).press('Enter');
        await expect(panel(/^Take back: Apply macro/)).toBeVisible();
        await expect(desk.status).toContainText('Outbox empty', { timeout: 30_000 });
        await panel(/^Take back: /)
          .getByRole('button', { name: 'Dismiss' })
          .click();
      });

      await test.step('given away by mouse', async () => {
        const numbers = await byMouse(2);
        await bar.getByRole('button', { name: 'Assign…' }).click();
        await window.getByRole('option', { name: /^Tomás Herrero/ }).click();
        await expect(panel('Assign to Tomás Herrero')).toContainText('2 done', { timeout: 30_000 });
        for (const number of numbers) await expect(row(number)).toHaveCount(0, { timeout: 30_000 });
        await undo('Assign to Tomás Herrero', '2 done');
        await expectAllHere(numbers);
      });

      await test.step('E closes the one under the cursor at once, P asks for its priority; several are closed after a question', async () => {
        await toTop();
        const cursor = (await desk.list.getAttribute('aria-activedescendant')) ?? '';
        const [number = ''] = await numbersOf(window.locator(`[id="${cursor}"]`));
        await keyboard.press('e');
        await expect(row(number)).toHaveCount(0, { timeout: 30_000 });
        await expect(window.getByRole('dialog')).toBeHidden();
        const closed = window.getByText('Conversation closed', { exact: true });
        await closed.locator('..').getByRole('button', { name: 'Undo' }).press('Enter');
        await expect(row(number)).toBeVisible({ timeout: 30_000 });

        await desk.list.focus();
        await choose('p', 'Set priority…', 'low');
        await expect(panel('Set priority Low')).toContainText('1 done', { timeout: 30_000 });
        await undo('Set priority Low', '1 done');

        const numbers = await byKeyboard(2);
        await keyboard.press('e');
        const sure = window.getByRole('dialog', { name: 'Close 2 conversations?' });
        await expect(sure.getByText('Cancel', { exact: true })).toBeVisible();
        await expect(sure.getByRole('button', { name: 'Cancel' }).last()).toBeFocused();
        await keyboard.press('Tab');
        await expect(sure.getByRole('button', { name: 'Close', exact: true })).toBeFocused();
        await keyboard.press('Enter');
        await expect(panel('Set to Solved')).toContainText('2 done', { timeout: 30_000 });
        for (const gone of numbers) await expect(row(gone)).toHaveCount(0, { timeout: 30_000 });
        await undo('Set to Solved', '2 done');
        await expectAllHere(numbers);
        await expect(desk.status).toContainText('Outbox empty', { timeout: 30_000 });
      });
    } finally {
      await line.close();
    }
  });
});
