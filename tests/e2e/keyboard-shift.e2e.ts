import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { chatOf, deskOf, expectWritten, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { copyWorkstationOf, startSyncedHub } from '../support/synced-desks.ts';

const pointerEvents = ['pointerdown', 'mousedown', 'mousemove', 'click', 'wheel', 'touchstart', 'dragstart'];

/**
 * Notes every event that a hand on a mouse, pad or screen would make; answers with those that there were. A key that
 * presses a button makes a click that counts none, and the page that moves under a resting pointer a move by nothing.
 */
async function watchPointer(window: Page): Promise<() => Promise<string[]>> {
  await window.evaluate((kinds) => {
    const seen: string[] = [];
    Object.assign(globalThis, { pointerSeen: seen });
    const note = (event: Event) => {
      const { movementX, movementY, detail, type } = event as MouseEvent;
      const byNobody =
        (type === 'mousemove' && movementX === 0 && movementY === 0) || (type === 'click' && detail === 0);
      if (!byNobody) seen.push(type);
    };
    for (const kind of kinds) document.addEventListener(kind, note, { capture: true, passive: true });
  }, pointerEvents);
  return () => window.evaluate(() => (globalThis as unknown as { pointerSeen: string[] }).pointerSeen);
}

/** Goes there by Tab, as whoever has no mouse does. */
async function tabTo(window: Page, wanted: Locator, most = 60): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let step = 0; step < most; step += 1) {
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
    await window.keyboard.press('Tab');
  }
  throw new Error(`not reached by ${most} times Tab: ${wanted}`);
}

/** The focus is on something: whoever goes on by Tab, or listens to a screen reader, is where they were. */
const expectFocusKept = (window: Page) =>
  expect.poll(() => window.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');

test.describe('a shift by keyboard alone @workspace @long', () => {
  test.setTimeout(240_000);

  test('from sign-in to hand-over and out again, with no hand on the mouse', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    const hub = await startSyncedHub(testFolder);
    try {
      await copyWorkstationOf('ana', join(testFolder, 'workstation'));
      const { page } = await launchCustomer();
      const customer = 'Quillon Abara';
      const chat = chatOf(page);
      await chat.start(hub.chatPage, customer);
      await chat.write('Where is my deposit?');
      const { window } = await launchApp();
      const desk = deskOf(window);
      const { keyboard } = window;
      let earlier = '';
      const standing = (where: string) =>
        desk.status.getByRole('button', { name: `Where you stand: ${where}` });
      const pointer = await watchPointer(window);
      const view = (name: string) => window.getByRole('heading', { level: 1, name, exact: true });
      const dialog = (name: string | RegExp) => window.getByRole('dialog', { name });
      const palette = async (words: string, command: string) => {
        await keyboard.press('Control+k');
        await expect(window.getByRole('combobox', { name: /command/i })).toBeFocused();
        await keyboard.type(words);
        const first = dialog('Commands and search').getByRole('option').first();
        await expect(first).toHaveText(new RegExp(`^${command}`));
        await expect(first).toHaveAttribute('aria-selected', 'true');
        await keyboard.press('Enter');
      };
      const choose = async (key: string, name: string | RegExp, words: string, choice: RegExp) => {
        await keyboard.press(key);
        await expect(window.getByRole('combobox', { name })).toBeFocused();
        await keyboard.type(words);
        await expect(window.getByRole('option', { name: choice }).first()).toBeVisible();
        await keyboard.press('Enter');
      };

      /** How many rows are below the one that keys mean, and above it. */
      const around = () =>
        desk.list.evaluate((list) => {
          const row = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
          const [place, count] = ['aria-posinset', 'aria-setsize'].map((of) => Number(row?.getAttribute(of)));
          return row ? { above: (place ?? 0) - 1, below: (count ?? 0) - (place ?? 0) } : null;
        });

      await test.step('signs in', async () => {
        await expect(window.getByLabel('Address of the hub')).toBeFocused({ timeout: 60_000 });
        await keyboard.type(hub.url);
        await keyboard.press('Tab');
        await keyboard.type(people.ana.email);
        await keyboard.press('Tab');
        await keyboard.type(people.ana.password);
        await keyboard.press('Enter');
        await desk.ready();
        await desk.synced();
      });

      await test.step('walks the list and opens a conversation', async () => {
        for (const name of ['Mentions', 'Following', 'Unassigned']) {
          await keyboard.press(']');
          await expect(view(name)).toBeVisible();
        }
        await keyboard.press('j');
        await expect(desk.list).toHaveAttribute('aria-activedescendant', /./);
        const first = await desk.list.getAttribute('aria-activedescendant');
        await keyboard.press('j');
        await expect(desk.list).not.toHaveAttribute('aria-activedescendant', first ?? '');
        await keyboard.press('k');
        await expect(desk.list).toHaveAttribute('aria-activedescendant', first ?? '');
        await keyboard.press('End');
        await expect.poll(around).toMatchObject({ below: 0 });
        await keyboard.press('PageUp');
        await expect.poll(async () => (await around())?.below).toBeGreaterThan(1);
        await keyboard.press('Home');
        await expect.poll(around).toMatchObject({ above: 0 });
        // The row to which a key leads is the next key's, whether it was asked for first or not.
        await keyboard.press('End');
        await keyboard.press('k');
        await expect.poll(around).toMatchObject({ below: 1 });
      });

      await test.step('closes the last of a view, lands on the one above it, and takes that back', async () => {
        const news = window.locator('[data-news]');
        const here = desk.list.locator('[aria-current]');
        await keyboard.press('End');
        await expect.poll(around).toMatchObject({ below: 0 });
        await keyboard.press('Enter');
        await expect(here).toHaveCount(1);
        const last = (await here.getAttribute('id')) ?? '';
        await keyboard.press('Control+Shift+e');
        await expect(news).toContainText('Closed');
        await expect(here).not.toHaveAttribute('id', last);
        await keyboard.press('Escape');
        await keyboard.press('Control+z');
        await expect(news).not.toContainText('Closed');
        await expect(desk.list.locator(`[id="${last}"]`)).toBeVisible();
        await keyboard.press('End');
        await expect(desk.list).toHaveAttribute('aria-activedescendant', last);
      });

      await test.step('filters the list and opens what is left', async () => {
        await keyboard.press('/');
        await keyboard.type('Quillon');
        // Into the list, and into what the filter leaves of it, whether that has come yet or not.
        await keyboard.press('Enter');
        await keyboard.press('Enter');
        await expect(window.getByRole('region', { name: `Conversation with ${customer}` })).toBeVisible();
        await expectFocusKept(window);
      });
      const atHub = async () => (await hub.order({ do: 'find by customer', name: customer })) ?? null;

      await test.step('finds an earlier case with words and operators, and reads the message itself', async () => {
        await keyboard.press('Control+Shift+f');
        await expect(window.getByRole('combobox', { name: 'Search' })).toBeFocused();
        await keyboard.type('deposit is:solved from:customer ');
        const found = window.getByRole('listbox', { name: 'What was found' });
        const messages = found.getByRole('group', { name: 'Messages' }).getByRole('option');
        await expect(found).toHaveAttribute('aria-busy', 'false');
        await expect(messages.first()).toContainText(/#\d/);
        earlier = /#(\d+)/.exec(await messages.first().innerText())?.[1] ?? '';
        await expect(async () => {
          await keyboard.press('ArrowDown');
          await expect(messages.first()).toHaveAttribute('aria-selected', 'true', { timeout: 300 });
        }).toPass();
        const hit = (await messages.first().getAttribute('id'))?.replace(/^.*messages-/, '') ?? '';
        await keyboard.press('Enter');
        await expect(window.locator(`[id="message-${hit}"]`)).toBeInViewport();
        await expectFocusKept(window);
      });

      await test.step('comes back to the customer, and links the two', async () => {
        await keyboard.press('Control+Shift+f');
        // Enter at once: it takes what the answer brings, and nothing that was found for half of it.
        await keyboard.type('"Where is my deposit"');
        await keyboard.press('Enter');
        await expect(window.getByRole('region', { name: `Conversation with ${customer}` })).toBeVisible();
        await palette('link to', 'Link to a conversation');
        await expect(window.getByRole('combobox', { name: /^Link to/ })).toBeFocused();
        await keyboard.type(earlier);
        await keyboard.press('Enter');
        await expect(desk.conversation.getByRole('list', { name: 'Linked conversations' })).toContainText(
          `#${earlier}`,
        );
        await expectFocusKept(window);
      });

      await test.step('answers with a macro and an article', async () => {
        await keyboard.press('r');
        await expect(desk.field).toBeFocused();
        await keyboard.type('/gen-hi');
        await keyboard.press('Enter');
        await expectWritten(desk.field, /^(?!\/)[\s\S]{20,}$/);
        await keyboard.type(' ??memo');
        await expect(
          window.getByRole('listbox', { name: 'Articles' }).getByRole('option').first(),
        ).toBeVisible();
        await keyboard.press('Enter');
        await expectWritten(desk.field, /https:\/\//);
        await keyboard.press('Control+Enter');
        await expectWritten(desk.field, '');
        await expect(chat.messages.locator('.message.agent')).toContainText('https://');
      });

      await test.step('leaves a note that mentions a colleague', async () => {
        await keyboard.press('Escape');
        await keyboard.press('n');
        await keyboard.type('@tom');
        await expect(
          window.getByRole('listbox', { name: 'Whom to mention' }).getByRole('option').first(),
        ).toBeVisible();
        await keyboard.press('Enter');
        await keyboard.type('please look at the fee');
        await keyboard.press('Control+Enter');
        await expect(desk.thread.getByText('please look at the fee')).toBeVisible();
        await keyboard.press('Escape');
        await expectFocusKept(window);
      });

      await test.step('assigns, tags, sets the priority, moves to another queue, is reminded, and snoozes', async () => {
        await choose('a', 'Assign to…', 'nobody', /^Nobody/);
        await expect(desk.conversation.getByTitle('Assigned to Ana Duarte')).toBeHidden();
        await choose('a', 'Assign to…', 'me', /^Me/);
        await expect(desk.conversation.getByTitle('Assigned to Ana Duarte')).toBeVisible();
        await choose('l', 'Add or remove tags…', 'by-keyboard', /by-keyboard/);
        await keyboard.press('Escape');
        await expect(desk.conversation.getByText('by-keyboard', { exact: true })).toBeVisible();
        await choose('p', 'Set priority to…', 'urgent', /^Urgent/);
        await expect(desk.conversation.getByRole('button', { name: 'Urgent priority' })).toBeVisible();
        await choose('q', 'Move to…', 'recovery', /^Asset Recovery/);
        await expect(desk.thread).toContainText(/moved this from .* to Asset Recovery/);
        await keyboard.press('Control+Shift+h');
        await expect(dialog('Remind me').getByLabel('When')).toBeFocused();
        await keyboard.type('tomorrow 9am');
        await keyboard.press('Enter');
        await expect(desk.conversation.getByRole('list', { name: 'Reminders' })).toBeVisible();
        await expect(dialog('Remind me')).toBeHidden();
        await choose('h', /^Until…/, 'tomorrow', /./);
        await expect(desk.conversation.getByText(/^Snoozed until/)).toBeVisible();
        await expect(desk.status).toContainText('Outbox empty', { timeout: 30_000 });
        expect(await atHub()).toMatchObject({ assignee: 'Ana Duarte' });
        await expectFocusKept(window);
      });

      await test.step('reads all shortcuts', async () => {
        await keyboard.press('?');
        await expect(dialog('All shortcuts')).toBeVisible();
        await keyboard.press('Escape');
        await expect(dialog('All shortcuts')).toBeHidden();
        await expectFocusKept(window);
      });

      await test.step('takes a break, and is back', async () => {
        await palette('take a break', 'Take a break');
        await expect(standing('On a break')).toBeVisible();
        await tabTo(window, standing('On a break'));
        await keyboard.press('Enter');
        await expect(window.getByRole('menuitemradio').first()).toBeFocused();
        await keyboard.type('av');
        await keyboard.press('Enter');
        await expect(standing('Available')).toBeVisible();
        await expect(standing('Available')).toBeFocused();
      });

      await test.step('ends the shift and hands over', async () => {
        await palette('end shift', 'End shift and hand over');
        const handover = dialog('End of shift');
        await tabTo(window, handover.getByRole('combobox', { name: `Hand ${customer} to` }), 120);
        await keyboard.type('Back');
        await tabTo(
          window,
          handover.getByRole('textbox', { name: new RegExp(`Hand-over note for ${customer}`) }),
          2,
        );
        await keyboard.press('Control+a');
        await keyboard.type('By keyboard. Next step: look at the fee.');
        await tabTo(window, handover.getByRole('button', { name: /^Hand over/ }), 120);
        await keyboard.press('Enter');
        await expect(standing('Shift ended')).toBeVisible();
        await expect(desk.status).toContainText('Outbox empty', { timeout: 60_000 });
        const found = await atHub();
        expect(found?.assignee).toBeNull();
        expect(found?.lines.map(({ text }) => text)).toContain('By keyboard. Next step: look at the fee.');
        await expectFocusKept(window);
      });

      await test.step('signs out', async () => {
        await palette('sign out', 'This workstation');
        await tabTo(window, window.getByRole('button', { name: 'Sign out', exact: true }), 5);
        await keyboard.press('Enter');
        await expect(window.getByRole('button', { name: 'Really sign out' })).toBeFocused();
        // The page goes with whom it was for, and what it has seen of the mouse with it.
        expect(await pointer()).toEqual([]);
        await keyboard.press('Enter');
        await expect(window.getByLabel('Address of the hub')).toBeFocused({ timeout: 30_000 });
      });
    } finally {
      await hub.stop();
    }
  });
});
