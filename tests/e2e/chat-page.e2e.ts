import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import type { Mutation } from '../../src/shared/wire/mutations.ts';
import { inBothThemes } from '../support/barriers.ts';
import { chatOf, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { removeFolder } from '../support/folders.ts';
import { serveForeignPage } from '../support/foreign-page.ts';
import { copySeededHub, type HubProcess, startHubProcess } from '../support/hub-process.ts';
import { picture } from '../support/pictures.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { openLive, wireClient } from '../support/wire.ts';

/** What somebody hears who cannot see: the names of buttons and frames, those within closed shadows too. */
async function heardOn(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: {
      role?: { value?: string };
      name?: { value?: string };
      properties?: { name: string; value: { value?: unknown } }[];
    }[];
  };
  await session.detach();
  return nodes
    .filter(({ role }) => role?.value === 'button' || role?.value === 'Iframe')
    .map(({ role, name, properties = [] }) => ({
      role: role?.value,
      name: name?.value,
      focused: properties.some((one) => one.name === 'focused' && one.value.value === true),
      expanded: properties.find((one) => one.name === 'expanded')?.value.value ?? null,
    }));
}

/** Where an element within a closed shadow stands, in CSS pixels. */
async function placeOf(page: Page, tag: 'BUTTON' | 'IFRAME') {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const node = nodes.find(({ nodeName }) => nodeName === tag);
  if (!node) throw new Error(`there is no ${tag} on the page`);
  const { model } = await session.send('DOM.getBoxModel', { nodeId: node.nodeId });
  await session.detach();
  return { left: model.border[0] ?? 0, top: model.border[1] ?? 0, width: model.width, height: model.height };
}

/** The frame that the script has opened, once it is the chat. */
async function chatFrame(page: Page): Promise<Frame> {
  const found = () => page.frames().find((one) => one.url().includes('/chat/'));
  await expect.poll(() => found() !== undefined).toBe(true);
  return found() ?? page.mainFrame();
}

test.describe('the customer’s chat @main-job', () => {
  let folder: string;
  let hub: HubProcess;
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'groundcrew-test-'));
    await copySeededHub(join(folder, 'hub'));
    hub = await startHubProcess(join(folder, 'hub'));
  });
  test.afterAll(async () => {
    await hub.stop();
    removeFolder(folder);
  });

  test('says who is there and who writes, and through a line that breaks nothing is lost or comes twice', async ({
    launchCustomer,
  }) => {
    test.setTimeout(180_000);
    const line = await startTcpProxy(Number(new URL(hub.url).port));
    try {
      const { page } = await launchCustomer();
      const chat = chatOf(page);
      // Nobody is at the desk.
      await page.goto(`${line.url}/chat`);
      await expect(chat.state).toHaveText('We are away just now. Write to us: we will answer by e-mail.');
      const started = page.waitForResponse(/\/chat\/api\/start$/);
      await chat.start(`${line.url}/chat`, 'Quillon Abara');
      const { conversationId } = (await (await started).json()) as { conversationId: string };
      await chat.write('My deposit is missing');
      await expect(chat.state).toHaveText('We are away just now. Write to us: we will answer by e-mail.');

      const session = await wireClient(hub.url).auth.signIn({ ...people.ana, workstation: 'a desk' });
      const does = async (mutation: Mutation) => {
        const items = [{ key: uuidv7(), mutation }];
        const { results } = await wireClient(hub.url, session).mutations.apply({ items });
        expect(results).toMatchObject([{ outcome: 'applied' }]);
      };
      const desk = await openLive(hub.url, { session });
      await desk.next('welcome');
      await expect(chat.state).toHaveText('Received. A person will review it and takes it seriously.');

      // As long as she writes, not for the first five seconds alone.
      desk.say({ type: 'presence', here: [{ conversationId, doing: 'replying' }] });
      const writes = chat.messages.getByText('Ana is writing…');
      await expect(writes).toBeVisible();
      await page.waitForTimeout(7_000);
      await expect(writes).toBeVisible();
      await picture(page, 'writing');
      // And the desk hears of the customer's.
      await page.getByLabel('Your message').pressSequentially('It was');
      expect(await desk.next('typing')).toMatchObject({ conversationId });
      await page.getByLabel('Your message').fill('');
      desk.say({ type: 'presence', here: [{ conversationId, doing: 'viewing' }] });
      const base = { seenOrdinal: 1, assigneeId: null, heldMs: 0, force: true };
      await does({
        kind: 'reply',
        conversationId,
        messageId: uuidv7(),
        bodyText: 'I am looking for it',
        attachments: [],
        sources: [],
        base,
      });
      await expect(chat.messages.locator('.message.agent')).toContainText(['I am looking for it']);
      await expect(writes).toBeHidden();
      await expect(chat.state).toHaveText('We are online');

      // Cut: what is written meanwhile is kept, says so, and goes out by itself.
      line.set({ refuse: true });
      line.resetAll();
      await expect(chat.state).toHaveText('No connection. What you write is kept and sent when it is back.');
      await page.getByLabel('Your message').fill('Written without a line');
      await page.keyboard.press('Enter');
      await expect(chat.messages.locator('.message.you.unsent')).toContainText([
        'Not sent yet. It is kept and will go out by itself.',
      ]);
      await picture(page, 'cut');
      line.clear();
      await expect(chat.messages.locator('.message.you.unsent')).toHaveCount(0, { timeout: 30_000 });
      await expect(chat.state).toHaveText('Received. A person will review it and takes it seriously.', {
        timeout: 30_000,
      });

      // The hub has it, and says so into a broken line.
      const harmed = line.harmed();
      line.set({ cutResponseAfter: 0, onlyRequests: /^POST \/chat\/api\/messages/ });
      await page.getByLabel('Your message').fill('Answered into nothing');
      await page.keyboard.press('Enter');
      await expect.poll(() => line.harmed(), { timeout: 30_000 }).toBeGreaterThan(harmed);
      line.clear();
      await expect(chat.messages.locator('.message.you.unsent')).toHaveCount(0, { timeout: 30_000 });

      // The same after a reload, and what was being written.
      const told = ['My deposit is missing', 'Written without a line', 'Answered into nothing'];
      await expect(chat.messages.locator('.message.you .text')).toHaveText(told);
      await page.getByLabel('Your message').fill('half a sen');
      await page.reload();
      await expect(chat.messages.locator('.message.you .text')).toHaveText(told);
      await expect(chat.messages.locator('.message.agent')).toHaveCount(1);
      await expect(page.getByLabel('Your message')).toHaveValue('half a sen');
      const atHub = await hub.order({ do: 'find by customer', name: 'Quillon Abara' });
      expect(atHub?.lines.filter(({ author }) => author === 'customer').map(({ text }) => text)).toEqual(
        told,
      );

      await does({ kind: 'status', conversationId, status: 'solved', expected: 'open' });
      await expect(chat.state).toHaveText(
        'This conversation was closed. Write again at any time to reopen it.',
      );
      await chat.write('One more thing');
      await expect(chat.state).toHaveText('Received. A person will review it and takes it seriously.');
      desk.close();
      await expect(chat.state).toHaveText('We are away just now. Write to us: we will answer by e-mail.');
    } finally {
      await line.close();
    }
  });

  test('on a strict page of another origin, from the right and by keys alone: opens, is written to, closes, comes back', async ({
    launchCustomer,
  }) => {
    const site = await serveForeignPage({ hubUrl: hub.url, lang: 'ar', dir: 'rtl' });
    try {
      const { page } = await launchCustomer({ locale: 'en-GB' });
      const refused: string[] = [];
      page.on('console', (message) => {
        if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
      });
      await page.goto(site.url);
      const opener = { role: 'button', name: 'فتح محادثة الدعم', focused: true, expanded: false };
      await expect.poll(async () => (await heardOn(page)).length).toBe(1);
      // The site's own inline style was refused, as its policy says; nothing of ours.
      expect(refused).toHaveLength(1);
      const button = await placeOf(page, 'BUTTON');
      expect(button).toMatchObject({ left: 20, width: 56, height: 56 });

      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await heardOn(page)).toEqual([opener]);
      await page.keyboard.press('Enter');
      const frame = await chatFrame(page);
      await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl');
      await expect(frame.getByLabel('اسمك')).toBeVisible();
      expect(await heardOn(page)).toContainEqual(
        expect.objectContaining({ role: 'Iframe', name: 'محادثة الدعم' }),
      );
      // The focus has gone into it: the next stop is its first field.
      await page.keyboard.press('Tab');
      await expect(frame.getByLabel('اسمك')).toBeFocused();
      await page.keyboard.type('مايا');
      await page.keyboard.press('Enter');
      await expect(frame.getByLabel('رسالتك')).toBeFocused();
      await page.keyboard.type('أين إيداعي؟');
      await page.keyboard.press('Enter');
      const said = frame.locator('.message.you:not(.unsent) .text');
      await expect(said).toHaveText(['أين إيداعي؟']);
      await picture(page, 'arabic');

      await page.keyboard.press('Escape');
      await expect.poll(() => page.frames().length).toBe(1);
      expect(await heardOn(page)).toEqual([opener]);
      await page.keyboard.press('Enter');
      const again = await chatFrame(page);
      await expect(again.locator('.message.you .text')).toHaveText(['أين إيداعي؟']);
      expect(refused).toHaveLength(1);
      // By itself, since axe cannot look through a closed shadow.
      await page.goto(again.url());
      await expect(page.getByText('أين إيداعي؟')).toBeVisible();
      expect(await inBothThemes(page)).toEqual([]);
    } finally {
      site.close();
    }
  });

  test('on a telephone it fills the screen and leaves the button that closes it', async ({
    launchCustomer,
  }) => {
    const site = await serveForeignPage({ hubUrl: hub.url, lang: 'vi', dir: 'ltr' });
    try {
      const { page } = await launchCustomer({ phone: true, locale: 'vi-VN' });
      await page.goto(site.url);
      await expect.poll(async () => (await heardOn(page)).length).toBe(1);
      const { left, top, width, height } = await placeOf(page, 'BUTTON');
      await page.touchscreen.tap(left + width / 2, top + height / 2);
      const frame = await chatFrame(page);
      await frame.getByLabel('Tên của bạn').fill('Minh');
      await frame.getByRole('button', { name: 'Bắt đầu trò chuyện' }).tap();
      await frame.getByLabel('Tin nhắn của bạn').fill('Tiền nạp của tôi đâu?');
      await frame.getByRole('button', { name: 'Gửi', exact: true }).tap();
      await expect(frame.locator('.message.you:not(.unsent) .text')).toHaveText(['Tiền nạp của tôi đâu?']);
      await picture(page, 'telephone');

      const place = await placeOf(page, 'IFRAME');
      expect(place).toMatchObject({ left: 0, top: 0, width: 390 });
      expect(place.top + place.height).toBeLessThanOrEqual(top);
      // Nothing has to be scrolled to the side.
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.touchscreen.tap(left + width / 2, top + height / 2);
      await expect.poll(() => page.frames().length).toBe(1);
    } finally {
      site.close();
    }
  });
});
