import type { Locator, Page } from '@playwright/test';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

/** What the palette lists under a heading. */
const inPalette = (window: Page, heading: string): Locator =>
  window
    .getByRole('dialog', { name: 'Commands and search' })
    .getByRole('group', { name: heading, exact: true })
    .getByRole('option');

async function askPalette(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('combobox', { name: 'Commands and search' })).toBeFocused();
  await window.keyboard.type(words);
}

test.describe('mouse and palette @workspace @long', () => {
  test.setTimeout(240_000);

  test('conversations are selected by mouse, closed after a question, linked to one by keyboard, and back', async ({
    sitDown,
  }) => {
    const { electron, window, desk } = await sitDown();
    await desk.synced();
    await desk.view('Everything');
    const rows = desk.list.locator('[role=option]:not([aria-busy])');
    await expect(rows.nth(6)).toBeVisible();
    const seen = await rows.evaluateAll((all) =>
      all.slice(0, 7).map((row) => ({ id: row.id, number: (row as HTMLElement).dataset.number ?? '' })),
    );
    const row = (index: number) => window.locator(`[id="${seen[index]?.id}"]`);
    const bar = window.getByRole('toolbar', { name: 'Selected conversations' });
    const panel = (name: string) => window.getByRole('region', { name, exact: true });

    await test.step('a click opens; with Ctrl it selects, with Shift up to here, on the box it takes one out', async () => {
      await row(0).click();
      await expect(row(0)).toHaveAttribute('aria-current', 'true');
      await expect(bar).toBeHidden();
      await row(1).click({ modifiers: ['Control'] });
      await row(3).click({ modifiers: ['Control'] });
      await expect(bar).toContainText('2 selected');
      await expect(row(0)).toHaveAttribute('aria-current', 'true');
      await row(5).click({ modifiers: ['Shift'] });
      await expect(bar).toContainText('4 selected');
      await row(4).locator('[data-check]').click();
      await expect(bar).toContainText('3 selected');
      for (const [index, chosen] of [false, true, false, true, false, true].entries())
        await expect(row(index)).toHaveAttribute('aria-selected', String(chosen));
    });

    await test.step('several are closed after a question, whoever asks for it; one at once', async () => {
      const sure = window.getByRole('dialog', { name: 'Close 3 conversations?' });
      await bar.getByRole('button', { name: 'Close', exact: true }).click();
      await expect(sure.getByRole('button', { name: 'Cancel' }).last()).toBeFocused();
      await window.keyboard.press('Enter');
      await expect(sure).toBeHidden();
      await expect(bar).toContainText('3 selected');
      await expect(window.locator('[data-bulk]')).toHaveCount(0);
      await bar.getByRole('button', { name: 'Clear selection' }).click();
      await row(2).click({ modifiers: ['Control'] });
      await bar.getByRole('button', { name: 'Close', exact: true }).click();
      await expect(panel('Set to Solved')).toContainText(/1 (done|was so already)/, { timeout: 30_000 });
      await expect(window.getByRole('dialog')).toBeHidden();
    });

    await test.step('what is selected is linked to one conversation from the palette, and back', async () => {
      for (const index of [1, 3, 5]) await row(index).click({ modifiers: ['Control'] });
      await askPalette(window, 'link to a conv');
      await window.keyboard.press('Enter');
      await expect(window.getByRole('combobox', { name: 'Link to: type a number…' })).toBeFocused();
      await window.keyboard.type(`#${seen[0]?.number}`);
      await window.keyboard.press('ArrowDown');
      await window.keyboard.press('ArrowDown');
      await window.keyboard.press('ArrowDown');
      await window.keyboard.press('Enter');
      const what = `incident of the problem #${seen[0]?.number}`;
      await expect(panel(`Link: ${what}`)).toContainText('3 done', { timeout: 30_000 });
      const links = desk.conversation.getByRole('list', { name: 'Linked conversations' });
      await expect(links.getByRole('listitem')).toHaveText(
        [1, 3, 5].map((index) => `problem behind #${seen[index]?.number}`),
        { timeout: 30_000 },
      );
      await panel(`Link: ${what}`).getByRole('button', { name: 'Undo' }).click();
      await expect(panel(`Take back: Link: ${what}`)).toContainText('3 done', { timeout: 30_000 });
      await expect(links).toBeHidden();
    });

    await test.step('what the palette opened stays in sight and keeps the focus while the window gets smaller', async () => {
      const shell = await electron.browserWindow(window);
      const resize = async ([width = 0, height = 0]: readonly number[]) => {
        await shell.evaluate((own, to) => own.setContentSize(to.width, to.height), { width, height });
        await expect.poll(() => window.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
      };
      const usual = await shell.evaluate((own) => own.getContentSize());
      await resize([1900, 1000]);
      await row(0).click();
      await desk.field.focus();
      await askPalette(window, 'snooze');
      await expect(inPalette(window, 'Commands').first()).toContainText('Snooze…');
      await window.keyboard.press('Enter');
      const until = window.getByRole('combobox', { name: /^Until/ });
      await expect(until).toBeFocused();
      await resize([1000, 640]);
      await expect(until).toBeInViewport({ ratio: 1 });
      await expect(until).toBeFocused();
      await window.keyboard.press('Escape');
      await expect(until).toBeHidden();
      await expect(desk.field).toBeFocused();
      await resize(usual);
    });
  });

  test('views are put in order by dragging, and the palette finds what was opened last, customers and articles', async ({
    sitDown,
  }) => {
    const { window, desk, hub } = await sitDown();
    await desk.synced();

    await test.step('a view is dragged to another place, where it stays', async () => {
      const order = (of: Page) =>
        of
          .locator('[data-view-id]')
          .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-view-id')));
      const before = await order(window);
      const vip = window.locator('[data-view-id="vip"]');
      await vip.dragTo(window.locator('[data-view-id="mentions"]'));
      const wanted = before.filter((id) => id !== 'vip');
      wanted.splice(wanted.indexOf('mentions'), 0, 'vip');
      await expect.poll(() => order(window)).toEqual(wanted);
      await window.reload();
      await desk.ready();
      await expect.poll(() => order(window)).toEqual(wanted);
    });

    await test.step('the order is chosen above the list, and kept', async () => {
      const order = (name: string) => window.getByRole('button', { name: `Order: ${name}` });
      const change = async (from: string, to: string) => {
        await order(from).click();
        await window.getByRole('menuitemradio', { name: to }).click();
        await expect(order(to)).toBeVisible();
      };
      await desk.view('Everything');
      const rowId =
        (await desk.list.locator('[role=option]:not([aria-busy])').first().getAttribute('id')) ?? '';
      const conversationId = rowId.replace('conversation-', '');
      await hub.order({ do: 'customer writes', conversationId, text: 'The latest of all.' });
      const latest = window.locator(`[id="${rowId}"]`);
      const expectAtEnd = () =>
        expect(async () => {
          await desk.list.focus();
          await window.keyboard.press('End');
          const count = await latest.getAttribute('aria-setsize', { timeout: 1_000 });
          expect(await latest.getAttribute('aria-posinset')).toBe(count);
          expect(await desk.list.getAttribute('aria-activedescendant')).toBe(rowId);
        }).toPass({ timeout: 30_000 });
      await change('Most urgent first', 'Newest first');
      await expect(latest).toHaveAttribute('aria-posinset', '1');
      await change('Newest first', 'Oldest first');
      await expectAtEnd();
      await window.reload();
      await desk.ready();
      await expect(order('Oldest first')).toBeVisible();
      await expectAtEnd();
      await change('Oldest first', 'Most urgent first');
    });

    await test.step('clocks tell in the list and in the conversation what is due', async () => {
      await desk.view('Everything');
      const due = /^(First reply|Next reply|Resolution) (due in|overdue by) /;
      const clock = desk.list.getByTitle(due).first();
      await expect(clock).toBeVisible();
      await expect(clock).toHaveAttribute('data-urgency', /^(calm|soon|late)$/);
      const which = (await clock.getAttribute('title'))?.split(/ (?:due|overdue)/)[0] ?? '';
      await desk.list
        .getByRole('option')
        .filter({ has: window.getByTitle(due) })
        .first()
        .click();
      const there = desk.conversation.getByTitle(due);
      await expect(there).toContainText(which);
      await expect(there).toContainText(/\d/);
    });

    await test.step('what was opened last is first in the palette', async () => {
      await desk.openFirst('E-mail');
      const first = await desk.customerName();
      await desk.openFirst('Live chat');
      const second = await desk.customerName();
      await askPalette(window, '');
      await expect(inPalette(window, 'Opened last').first()).toContainText(first);
      await window.keyboard.press('Enter');
      await expect.poll(() => desk.customerName()).toBe(first);

      await test.step('a customer by name', async () => {
        await askPalette(window, second);
        await inPalette(window, 'Customers').filter({ hasText: second }).first().click();
        await expect.poll(() => desk.customerName()).toBe(second);
        await expect(
          window
            .getByRole('complementary', { name: 'Customer and knowledge' })
            .getByRole('heading', { name: second }),
        ).toBeVisible();
      });
    });

    await test.step('an article by a word of its title', async () => {
      await askPalette(window, 'deposit');
      const article = inPalette(window, 'Articles').first();
      await expect(article).toBeVisible();
      const title = (await article.locator('span.gc-truncate').first().innerText()).trim();
      await article.click();
      await expect(window.getByRole('heading', { name: title }).first()).toBeVisible();
    });
  });
});
