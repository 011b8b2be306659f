import { join } from 'node:path';
import { deskOf, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { writeNext } from '../../support/next-version.ts';
import { picture } from '../../support/pictures.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';
import { startTcpProxy } from '../../support/tcp-proxy.ts';

test.describe('what is new @knowledge @long', () => {
  test.setTimeout(300_000);

  test('a trainer has a macro read: the agent is told, reads what changed and says so offline, once', async ({
    testFolder,
    launchApp,
  }) => {
    await copyWorkstationOf('ana', join(testFolder, 'workstation'));
    await copyWorkstationOf('tomas', join(testFolder, 'tomas'));
    const hub = await startSyncedHub(testFolder);
    const line = await startTcpProxy(Number(new URL(hub.url).port));
    try {
      const { window } = await launchApp();
      const ana = deskOf(window);
      await ana.signIn(hub.url, people.ana);
      await ana.synced();
      const other = (await launchApp({ workstation: 'tomas' })).window;
      const tomas = deskOf(other);
      await tomas.signIn(line.url, people.tomas);
      await tomas.synced();
      const { title } = await writeNext(hub.url, 'gen-thanks', 'Thank you, and a very sunny day to you!');
      const button = (name: string | RegExp) => window.getByRole('button', { name, exact: true });
      const readers = window.getByRole('region', { name: 'Who has read it' });
      const dialog = other.getByRole('dialog', { name: 'What’s new for you' });
      // Quiet while nothing is.
      await expect(tomas.status).not.toContainText(/to read|new/);

      await test.step('the trainer asks for it as she publishes', async () => {
        await button('Studio').click();
        const listed = window.getByRole('listbox', { name: 'Macros' }).getByRole('option');
        await expect(listed.first()).toBeVisible();
        await window.keyboard.press('/');
        await window.keyboard.type(title);
        await expect(listed).toHaveCount(1);
        await window.keyboard.press('Enter');
        await button('Approve').click();
        await window.getByRole('checkbox', { name: 'It must be read and acknowledged' }).check();
        await window.getByRole('combobox', { name: 'And by these people' }).click();
        await window.keyboard.type('Tomas');
        await window.getByRole('option', { name: /^Tomás/ }).click();
        await window.keyboard.press('Escape');
        await picture(window, 'must-read');
        await button('Publish now').click();
        await expect(readers).toContainText('0 of 1 person');
        await expect(readers).toContainText('Tomás Herrero');
        await window.getByText('To do', { exact: true }).click();
        const open = window.getByRole('region', { name: 'Not read by everybody yet' });
        await picture(window, 'overview');
        await open.getByRole('button', { name: title }).click();
      });

      await test.step('the agent is told without being held up, and reads what changed', async () => {
        await expect(tomas.status).toContainText('1 to read');
        await expect(dialog).toBeHidden();
        await expect(readers).toContainText('They have it and have not read it.');
        await button('Remind 1 person').click();
        await expect(other.getByText('You are reminded: 1 thing is still to be read.')).toBeVisible();
        await tomas.list.focus();
        await other.keyboard.press('g');
        await other.keyboard.press('n');
        await expect(dialog.getByRole('article', { name: title })).toBeFocused();
        await expect(dialog.getByRole('insertion').first()).toBeVisible();
        await picture(other, 'reading');
        await other.keyboard.press('Escape');
        await expect(tomas.status).toContainText('1 to read');
      });

      await test.step('offline they acknowledge it by one key, and it waits in the outbox', async () => {
        line.set({ refuse: true });
        line.resetAll();
        await expect(tomas.status).toContainText(/Offline|Connecting/, { timeout: 30_000 });
        await tomas.status.getByRole('button', { name: '1 to read' }).click();
        await expect(dialog.getByRole('button', { name: 'I have read it' })).toBeEnabled();
        await expect(dialog.getByRole('article', { name: title })).toBeFocused();
        await other.keyboard.press('Enter');
        await expect(dialog).toContainText('Nothing new for you');
        await other.keyboard.press('Escape');
        await expect(tomas.status).toContainText('waiting to be sent');
        await expect(tomas.status).not.toContainText('to read');
        await expect(readers).toContainText('0 of 1 person');
      });

      await test.step('back online the trainer sees when they read it', async () => {
        line.clear();
        await expect(readers).toContainText('1 of 1 person', { timeout: 60_000 });
        await expect(readers).toContainText(/Read version \d+/);
        await expect(tomas.status).not.toContainText('waiting to be sent');
        await picture(window, 'read');
      });
    } finally {
      await line.close();
      await hub.stop();
    }
  });
});
