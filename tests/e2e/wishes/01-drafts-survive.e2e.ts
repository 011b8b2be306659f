import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseRemoteHub, deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';

test.describe('wish 1 @workspace @long', () => {
  test.setTimeout(300_000);

  test('“Drafts survive switching view, conversation, session and crash, with their attachments, on this workstation and, once online, on the next one.”', async ({
    testFolder,
    launchApp,
  }) => {
    const hub = await startSyncedHub(testFolder);
    try {
      await copyWorkstationOf('ana', join(testFolder, 'desk'));
      const receipt = join(testFolder, 'receipt.txt');
      await writeFile(receipt, 'paid on Monday');
      const app = await launchApp({ workstation: 'desk' });
      let desk = deskOf(app.window);
      await desk.signIn(hub.url, people.ana);
      await desk.view('Everything');
      await desk.openFirst();
      const name = await desk.customerName();
      const draft = 'A long answer that I have not finished';
      const stands = async () => {
        await expectWritten(desk.field, draft);
        await expect(desk.composer.getByText('receipt.txt', { exact: true })).toBeVisible();
      };
      await desk.field.fill(draft);
      await desk.composer.locator('input[type=file]').setInputFiles(receipt);
      await stands();

      await test.step('another mode, another conversation, another view', async () => {
        await desk.composer.getByRole('tab', { name: 'Note' }).click();
        await expectWritten(desk.field, '');
        await desk.composer.getByRole('tab', { name: 'Reply' }).click();
        await stands();
        await desk.list.focus();
        await app.window.keyboard.press('j');
        await app.window.keyboard.press('Enter');
        await expect(desk.composer).not.toHaveAccessibleName(`Write to ${name}`);
        await expectWritten(desk.field, '');
        await desk.view('Drafts');
        await desk.openFirst();
        await stands();
      });

      await test.step('signed out and in again', async () => {
        await desk.signOut();
        await desk.signIn(hub.url, people.ana);
        await desk.view('Drafts');
        await desk.openFirst();
        await stands();
      });

      await test.step('a crash', async () => {
        await app.kill9();
        const again = await app.relaunch();
        desk = deskOf(again.window);
        await desk.ready();
        await desk.view('Drafts');
        await desk.openFirst();
        await stands();
        await again.close();
      });

      await test.step('the next workstation', async () => {
        await chooseRemoteHub(join(testFolder, 'laptop'));
        const laptop = await launchApp({ workstation: 'laptop' });
        desk = deskOf(laptop.window);
        await desk.signIn(hub.url, people.ana);
        await desk.view('Drafts');
        await desk.openFirst();
        await expect(desk.composer).toHaveAccessibleName(`Write to ${name}`);
        await stands();
      });
    } finally {
      await hub.stop();
    }
  });
});
