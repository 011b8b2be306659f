import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';

/** Accounts of the seeded demo exchange. */
export const people = {
  ana: { email: 'ana.duarte@northgate.example', password: 'northgate-demo' },
  tomas: { email: 'tomas.herrero@northgate.example', password: 'northgate-demo' },
  ingrid: { email: 'ingrid.solheim@northgate.example', password: 'northgate-demo' },
  marcus: { email: 'marcus.oyelaran@northgate.example', password: 'northgate-demo' },
  yuki: { email: 'yuki.tanabe@northgate.example', password: 'northgate-demo' },
} as const;

/** Makes a user-data folder whose app works with a remote hub: it opens on the sign-in screen. */
export async function chooseRemoteHub(userData: string): Promise<void> {
  await mkdir(userData, { recursive: true });
  await writeFile(join(userData, 'hub-choice.json'), JSON.stringify({ embedded: false }));
}

/** The lines in a field to write in, plain or formatted. */
export function writtenIn(field: Locator): Promise<string> {
  return field.evaluate((node) => {
    if (node instanceof HTMLTextAreaElement) return node.value;
    const lineOf = (line: Element) =>
      [...line.childNodes]
        .map((part) => (part instanceof HTMLBRElement ? (part.className ? '' : '\n') : part.textContent))
        .join('');
    return [...node.querySelectorAll('p')].map(lineOf).join('\n');
  });
}

/** Waits until a field to write in holds this. */
export async function expectWritten(
  field: Locator,
  wanted: string | RegExp,
  options: { timeout?: number } = {},
): Promise<void> {
  const now = expect.poll(() => writtenIn(field), { timeout: options.timeout ?? 5_000 });
  if (typeof wanted === 'string') await now.toBe(wanted);
  else await now.toMatch(wanted);
}

/** Has the interface speak Arabic from now on, and goes back to the inbox. */
export async function speakArabic(window: Page): Promise<void> {
  await deskOf(window).page('Settings');
  await window.getByRole('combobox', { name: 'Language', exact: true }).click();
  await window.getByRole('option', { name: 'العربية' }).click();
  await expect(window.locator('html')).toHaveAttribute('dir', 'rtl');
  await window.getByRole('button', { name: /^صندوق الوارد/ }).click();
}

/** What an agent does in the app's window, by the names that a person sees or hears. */
export function deskOf(window: Page) {
  const list = window.getByRole('listbox', { name: /^Conversations: / });
  const row = (name: string): Locator => list.getByRole('option', { name: new RegExp(name) });
  const thread = window
    .getByRole('log', { name: 'Messages' })
    .or(window.getByLabel('Messages', { exact: true }));
  const status = window.getByRole('region', { name: 'Status' });
  const composer = window.getByRole('region', { name: /^Write to / });

  return {
    list,
    row,
    /** The open one, with its head, its messages and the composer. */
    conversation: window.getByRole('region', { name: /^Conversation with / }),
    thread,
    composer,
    field: composer.locator('textarea, [contenteditable="true"]'),
    status,

    async ready(): Promise<void> {
      // Not everybody has conversations of their own.
      const clear = window.getByText('Your inbox is clear', { exact: true });
      await expect(list.or(clear).first()).toBeVisible({ timeout: 60_000 });
      // Not behind the screen that a first start shows.
      await expect(window.getByRole('navigation', { name: 'Views' })).toBeVisible({ timeout: 60_000 });
    },

    /** Everything of the hub is here, articles and pictures too. */
    async synced(): Promise<void> {
      await expect(status).toContainText(/Synced/, { timeout: 60_000 });
      await expect(status).not.toContainText(/First sync|Filling in|Loading/, { timeout: 120_000 });
    },

    async signIn(hubUrl: string, { email, password }: { email: string; password: string }): Promise<void> {
      await window.getByLabel('Address of the hub').fill(hubUrl);
      await window.getByLabel('E-mail').fill(email);
      await window.getByRole('textbox', { name: 'Password' }).fill(password);
      await window.keyboard.press('Enter');
      // Not everybody has conversations of their own.
      const clear = window.getByText('Your inbox is clear', { exact: true });
      await expect(list.or(clear).first()).toBeVisible({ timeout: 60_000 });
    },

    async page(name: 'Inbox' | 'Settings'): Promise<void> {
      await window
        .getByRole('navigation', { name: 'Pages' })
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click();
    },

    async view(name: string): Promise<void> {
      await window
        .getByRole('navigation', { name: 'Views' })
        .getByRole('button', { name: new RegExp(`^${name}, `) })
        .click();
    },

    /** Of the conversation in which one is. */
    async customerName(): Promise<string> {
      return ((await composer.getAttribute('aria-label')) ?? '').replace(/^Write to /, '');
    },

    async signOut(): Promise<void> {
      await window.getByRole('button', { name: 'Settings' }).click();
      await window.getByRole('button', { name: 'Sign out', exact: true }).click();
      await window.getByRole('button', { name: 'Really sign out' }).click();
      await expect(window.getByLabel('Address of the hub')).toBeVisible({ timeout: 30_000 });
    },

    /**
     * Opens the first conversation of the list, whoever it is with; or the first that came by a channel. A first sync
     * may move it from under the pointer: then it clicks again.
     */
    async openFirst(channel?: string): Promise<void> {
      const rows = list.locator('[role=option]:not([aria-busy])');
      const wanted = channel ? rows.filter({ has: window.getByRole('img', { name: channel }) }) : rows;
      await expect(async () => {
        const id = await wanted.first().getAttribute('id');
        const row = window.locator(`[id="${id}"]`);
        await row.click({ timeout: 3_000 });
        await expect(row).toHaveAttribute('aria-current', 'true', { timeout: 3_000 });
        await expect(composer).toBeVisible({ timeout: 3_000 });
      }).toPass({ timeout: 60_000 });
    },

    /** Opens so many more of the list, each in a tab behind, whatever moves meanwhile. */
    async openBehind(count: number): Promise<void> {
      const tabs = window.locator('[role="tab"][data-tab-panel-id]');
      const open = list.locator('[aria-current=true]');
      const pressed = new Set((await open.count()) > 0 ? [await open.getAttribute('id')] : []);
      const wanted = (await tabs.count()) + count;
      await expect(async () => {
        while ((await tabs.count()) < wanted) {
          const before = await tabs.count();
          const ids = await list
            .locator('[role=option]:not([aria-busy])')
            .evaluateAll((rows) => rows.map(({ id }) => id));
          const id = ids.find((one) => !pressed.has(one)) ?? '';
          await window.locator(`[id="${id}"]`).click({ button: 'middle', timeout: 3_000 });
          pressed.add(id);
          await expect.poll(() => tabs.count(), { timeout: 10_000 }).toBeGreaterThan(before);
        }
      }).toPass({ timeout: 60_000 });
    },

    /** Finds a customer's conversation in this view's list and opens it. */
    async open(name: string): Promise<void> {
      await window.getByLabel('Filter this list').fill(name);
      await expect(list.getByRole('option')).toHaveCount(1);
      await row(name).first().click();
      await expect(
        window.getByRole('region', { name: new RegExp(`Conversation with .*${name}`) }),
      ).toBeVisible();
    },
  };
}

/** The customer's browser on the hub's chat page. */
export function chatOf(page: Page) {
  const messages = page.getByRole('log');
  return {
    messages,
    state: page.getByRole('status'),

    async start(chatPage: string, name: string): Promise<void> {
      await page.goto(chatPage);
      await page.getByLabel('Your name').fill(name);
      await page.keyboard.press('Enter');
      await expect(page.getByLabel('Your message')).toBeFocused();
    },

    async write(text: string): Promise<void> {
      await page.getByLabel('Your message').fill(text);
      await page.keyboard.press('Enter');
      await expect(messages.locator('.message.you:not(.unsent)', { hasText: text })).toBeVisible();
    },

    /** Texts of the agents' messages, in the order in which they stand on the page. */
    answers: () => messages.locator('.message.agent .text').allInnerTexts(),
  };
}
