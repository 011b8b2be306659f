import type { Page } from '@playwright/test';
import { deskOf, expectWritten, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

/** A reply leaves, whatever the guard asks before. */
async function pastTheGuard(window: Page): Promise<void> {
  const guard = window.getByRole('dialog', { name: /^Look at this before/ });
  const { field } = deskOf(window);
  await expect(async () => {
    if (await guard.isVisible()) await guard.getByRole('button', { name: 'Send anyway' }).click();
    await expectWritten(field, '', { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

test.describe('sending @workspace @long', () => {
  test.setTimeout(240_000);

  test('“Send and close / pending / snooze” from the composer’s menu', async ({ sitDown }) => {
    const { window, desk } = await sitDown();
    await desk.synced();
    await desk.view('All open');
    const choose = async (what: string) => {
      await desk.openFirst('Live chat');
      await desk.field.fill('Your case is looked into.');
      await desk.composer.getByRole('button', { name: 'More ways to send' }).click();
      await window.getByRole('menuitem', { name: what }).click();
    };

    await choose('Send and close');
    await pastTheGuard(window);
    await expect(desk.conversation.getByRole('button', { name: 'Status: Solved' })).toBeVisible();
    await expect(desk.thread.getByText('Your case is looked into.')).toBeVisible();

    await choose('Send and set to pending');
    await pastTheGuard(window);
    await expect(desk.conversation.getByRole('button', { name: 'Status: Pending' })).toBeVisible();

    await choose('Send and snooze…');
    const until = window.getByRole('dialog').getByLabel('When');
    await expect(until).toBeFocused();
    await window.keyboard.type('tomorrow 9am');
    await window.keyboard.press('Enter');
    await pastTheGuard(window);
    await expect(desk.conversation.getByText(/^Snoozed until /)).toBeVisible();
  });

  test('a file in the composer says how much of it has gone', async ({ startHub, takeSeat }) => {
    const hub = await startHub();
    const line = await startTcpProxy(Number(new URL(hub.url).port));
    try {
      const { window } = await takeSeat();
      const desk = deskOf(window);
      await desk.signIn(line.url, people.ana);
      await desk.synced();
      await desk.view('Everything');
      await desk.openFirst('E-mail');
      let letGo = () => {};
      line.set({ heldUntil: new Promise<void>((resolve) => (letGo = resolve)), onlyRequests: /^PUT / });
      line.resetAll();
      await desk.composer.locator('input[type=file]').setInputFiles({
        name: 'statement.txt',
        mimeType: 'text/plain',
        buffer: Buffer.alloc(900_000, 'a line of a statement\n'),
      });
      const files = desk.composer.getByRole('list', { name: 'Files that go along' });
      await expect(files).toContainText('statement.txt');
      await expect(files.getByRole('progressbar', { name: /statement\.txt/ })).toBeVisible({
        timeout: 30_000,
      });
      letGo();
      line.clear();
      line.resetAll();
      await expect(files.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
      await expect(files).toContainText('statement.txt');
    } finally {
      await line.close();
    }
  });
});
