import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { chatOf, deskOf, expectWritten, people, writtenIn } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { notedDatabase } from '../support/noted-databases.ts';
import { executedOn, keysWaiting } from '../support/outbox-keys.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';
import { copyWorkstationOf, startSyncedHub } from '../support/synced-desks.ts';

/** Of each picture whether it is drawn. */
const picturesIn = (place: Locator): Promise<boolean[]> =>
  place
    .locator('img')
    .evaluateAll((pictures: HTMLImageElement[]) =>
      pictures.map(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    );

test.describe('the main job, end to end @main-job', () => {
  test.setTimeout(240_000);

  test('a customer writes, the agent answers with a macro by keyboard alone, the customer reads it', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    await copySeededWorkstation(join(testFolder, 'workstation'));
    const { window } = await launchApp();
    const desk = deskOf(window);
    await desk.ready();
    const chatPage = await expect
      .poll(
        () =>
          window.evaluate(() =>
            (
              globalThis as unknown as { groundcrew: { info(): Promise<{ chatPage: string | null }> } }
            ).groundcrew
              .info()
              .then((info) => info.chatPage),
          ),
        { timeout: 60_000 },
      )
      .not.toBeNull()
      .then(() =>
        window.evaluate(() =>
          (globalThis as unknown as { groundcrew: { info(): Promise<{ chatPage: string }> } }).groundcrew
            .info()
            .then((info) => info.chatPage),
        ),
      );
    const { page } = await launchCustomer();
    const chat = chatOf(page);
    await chat.start(chatPage, 'Zelda Quint');
    await chat.write('My withdrawal of 0.25 BTC is stuck since yesterday');

    // From here on no mouse: to the list of the unassigned, to the customer, into the conversation.
    for (const view of ['Mentions', 'Following', 'Unassigned']) {
      await window.keyboard.press(']');
      await expect(window.getByRole('heading', { level: 1, name: view })).toBeVisible();
    }
    await window.keyboard.press('/');
    await window.keyboard.type('Zelda');
    await expect(desk.row('Zelda Quint')).toBeVisible();
    // The filter has been applied when she is the only one left.
    await expect(desk.list.getByRole('option')).toHaveCount(1);
    await window.keyboard.press('Enter');
    await window.keyboard.press('j');
    await window.keyboard.press('Enter');
    await expect(desk.thread.getByText('My withdrawal of 0.25 BTC is stuck since yesterday')).toBeVisible();

    await window.keyboard.press('r');
    await window.keyboard.type('/wd-failed');
    await expect(window.getByRole('option', { name: /wd-failed/ })).toBeVisible();
    await window.keyboard.press('Enter');
    await expectWritten(desk.field, /Hi Zelda,[\s\S]*\{\{ask\.reason\}\}/);
    // What it asks for is put off; an unfilled placeholder never leaves: it is refused, named, and has the cursor.
    await expect(desk.composer.getByRole('form').getByRole('textbox').first()).toBeFocused();
    await window.keyboard.press('Escape');
    await expect(desk.field).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(desk.composer.getByRole('alert')).toContainText('ask.reason');
    await window.keyboard.type('not enough gas');
    await window.keyboard.press('Tab');
    await window.keyboard.type('0.25');
    await window.keyboard.press('Tab');
    await window.keyboard.type('BTC');
    await expectWritten(desk.field, /^(?![\s\S]*{{)/);
    await window.keyboard.press('Enter');

    await expect(chat.messages.locator('.message.agent')).toContainText('not enough gas');
    await expect(chat.messages.locator('.message.agent')).toHaveCount(1);
    await expect(desk.thread.getByText(/Read by the customer|Delivered/).first()).toBeAttached();
    expect(await writtenIn(desk.field)).toBe('');
  });

  test('without a hub everything works; killed and started again nothing is lost; each message arrives once', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    await copyWorkstationOf('ana', join(testFolder, 'workstation'));
    const hub = await startSyncedHub(testFolder);
    try {
      const app = await launchApp();
      let desk = deskOf(app.window);
      await desk.signIn(hub.url, people.ana);
      const { page } = await launchCustomer();
      const chat = chatOf(page);
      await chat.start(hub.chatPage, 'Quillon Abara');
      await chat.write('I lost my memo on an XRP deposit');
      await desk.view('Everything');
      await desk.open('Quillon Abara');
      await expect(desk.status).toContainText(/Online/);
      await desk.synced();

      await hub.stop();
      await expect(desk.status).toContainText(/Offline|Connecting/);
      const window = app.window;

      // Knowledge and history are on the workstation.
      await window.keyboard.press('Control+Shift+F');
      await window.keyboard.type('deposit');
      const search = window.getByRole('combobox', { name: 'Search' });
      await expect(search).toHaveValue('deposit');
      const found = window.getByRole('listbox', { name: 'What was found' });
      await expect(found.getByRole('group', { name: 'Messages' }).locator('mark').first()).toBeVisible();
      await search.press('Escape');
      await expect(desk.composer).toBeVisible();

      await window.keyboard.press('g');
      await window.keyboard.press('k');
      await window.getByRole('combobox', { name: 'Search articles' }).fill('buy with a card');
      await window.keyboard.press('Enter');
      const article = window.getByRole('article');
      await expect(article.getByRole('heading', { level: 1, name: 'Buy with a card' })).toBeVisible();
      await expect.poll(() => picturesIn(article)).toEqual([true]);
      await desk.page('Inbox');

      // A reply of the agent's own words, a macro, an article's link; then a note; then closed.
      await desk.composer.getByRole('tab', { name: 'Reply' }).click();
      await desk.field.pressSequentially('First answer, written offline. ');
      await desk.field.pressSequentially('??memo');
      await expect(
        window.getByRole('listbox', { name: 'Articles' }).getByRole('option').first(),
      ).toBeVisible();
      await window.keyboard.press('Enter');
      await expectWritten(desk.field, /https:\/\//);
      await desk.composer.getByRole('button', { name: /^Send/ }).first().click();
      await expect(desk.thread.getByText('First answer, written offline.')).toBeVisible();
      await desk.field.pressSequentially('/gen-hi');
      await expect(window.getByRole('option', { name: /gen-hi/ })).toBeVisible();
      await window.keyboard.press('Enter');
      await expectWritten(desk.field, /Quillon/);
      await desk.composer.getByRole('button', { name: /^Send/ }).first().click();
      await expectWritten(desk.field, '');
      await desk.composer.getByRole('tab', { name: 'Note' }).click();
      await desk.field.fill('memo was missing, see the deposit log');
      await desk.composer.getByRole('button', { name: /Add note/ }).click();
      await expect(desk.thread.getByText('memo was missing, see the deposit log')).toBeVisible();
      await desk.conversation.getByRole('button', { name: 'Close', exact: true }).click();
      await expect(desk.conversation.getByRole('button', { name: 'Status: Solved' })).toBeVisible();
      await desk.field.fill('a draft that is not sent yet');
      await app.window.waitForTimeout(1_000);
      await expect(desk.status).toContainText(/waiting to be sent/);
      const written = keysWaiting(app.userData);
      expect(written).toHaveLength(5);

      await app.kill9();
      expect(keysWaiting(app.userData)).toEqual(written);
      const again = await app.relaunch();
      desk = deskOf(again.window);
      await desk.ready();
      // Which view was open may be lost to the power cut: Chromium writes that down after a while.
      await desk.view('Everything');
      await desk.open('Quillon Abara');
      await expect(desk.thread.getByText('First answer, written offline.')).toBeVisible();
      await expect(desk.thread.getByText('memo was missing, see the deposit log')).toBeVisible();
      await desk.composer.getByRole('tab', { name: 'Note' }).click();
      await expectWritten(desk.field, 'a draft that is not sent yet');
      // Closed, as far as the agent is concerned, and the outbox says that the hub does not know yet.
      await expect(desk.conversation.getByRole('button', { name: 'Status: Solved' })).toBeVisible();
      await expect(desk.conversation.getByRole('button', { name: 'Reopen' })).toBeVisible();
      await expect(desk.status).toContainText(/waiting to be sent/);
      await desk.status.getByTitle('Open the outbox').click();
      const outbox = again.window.getByRole('dialog', { name: 'Outbox' });
      await expect(outbox.getByRole('listitem').filter({ hasText: 'Status' })).toContainText('Solved');
      await again.window.keyboard.press('Escape');
      await expect(outbox).toBeHidden();

      await hub.start();
      // Without a keychain on this machine the sign-in lives in memory alone, and ended with the process.
      const signIn = again.window.getByRole('button', { name: 'Sign in', exact: true });
      await expect(signIn.or(desk.status.getByText('Outbox empty')).first()).toBeVisible({ timeout: 60_000 });
      if (await signIn.isVisible()) {
        await expect(
          again.window
            .getByText(/this computer has no keychain, so the sign-in was kept in memory only/)
            .first(),
        ).toBeVisible();
        await signIn.click();
        const dialog = again.window.getByRole('dialog');
        await dialog.getByRole('textbox', { name: 'Password' }).fill(people.ana.password);
        await again.window.keyboard.press('Enter');
      }
      await expect(chat.messages.locator('.message.agent')).toHaveCount(2, { timeout: 60_000 });
      await expect(desk.status).toContainText('Outbox empty', { timeout: 60_000 });
      const answers = await chat.answers();
      expect(answers[0]).toContain('First answer, written offline.');
      expect(answers[0]).toContain('https://');
      expect(answers[1]).toContain('Quillon');
      await page.reload();
      await expect(chat.messages.locator('.message.agent')).toHaveCount(2);
      expect(await chat.answers()).toEqual(answers);
      expect(await page.content()).not.toContain('memo was missing');

      const atHub = await hub.order({ do: 'find by customer', name: 'Quillon Abara' });
      expect(atHub?.status).toBe('solved');
      const solved = atHub?.lines.filter(({ event }) => event?.type === 'status' && event.to === 'solved');
      expect(solved).toMatchObject([{ author: 'Ana Duarte' }]);
      expect(await executedOn(notedDatabase(join(testFolder, 'hub')), atHub?.id ?? '')).toEqual({
        keys: written,
        effects: ['reply', 'reply', 'assign', 'note', 'status'].map((kind) => `conversation-${kind}`),
      });
      await expect(desk.conversation.getByRole('button', { name: 'Status: Solved' })).toBeVisible();
    } finally {
      await hub.stop();
    }
  });
});
