import { join } from 'node:path';
import { deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { writeNext } from '../../support/next-version.ts';
import { picture } from '../../support/pictures.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';
import { startTcpProxy } from '../../support/tcp-proxy.ts';

test.describe('staging a macro @knowledge @long', () => {
  test.setTimeout(300_000);

  test('one agent has the staged version, the other does not; taken back, what was written with it offline is stopped', async ({
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
      const fresh = 'Thank you, and a very sunny day to you and yours at home!';
      const { title, version } = await writeNext(hub.url, 'gen-thanks', fresh);
      const button = (name: string | RegExp) => window.getByRole('button', { name, exact: true });
      const cycle = window.getByRole('region', { name: 'Next steps' });
      const whoHas = window.getByRole('region', { name: 'Who has it' });
      const insert = async (desk: typeof ana, wanted: RegExp) => {
        const page = desk.field.page();
        await desk.field.fill('');
        await desk.field.focus();
        await page.keyboard.type('/gen-thanks');
        await expectWritten(desk.field, '/gen-thanks');
        await expect(page.getByRole('option', { name: /gen-thanks/ })).toBeVisible();
        await page.keyboard.press('Enter');
        await expectWritten(desk.field, wanted);
      };
      const isFresh = /sunny day/;
      const isOld = /^(?!\/)(?![\s\S]*sunny day)[\s\S]{20,}/;

      await test.step('the trainer approves it and stages it to one agent, by the keyboard', async () => {
        await button('Studio').click();
        const listed = window.getByRole('listbox', { name: 'Macros' }).getByRole('option');
        await expect(listed.first()).toBeVisible();
        await window.keyboard.press('/');
        await window.keyboard.type(title);
        await expect(listed).toHaveCount(1);
        await window.keyboard.press('Enter');
        await button('Approve').click();
        await expect(cycle).toContainText('Approved.');
        await button('Stage…').press('Enter');
        const dialog = window.getByRole('dialog', { name: `Stage “${title}”` });
        await expect(dialog.getByRole('button', { name: 'Stage' })).toBeDisabled();
        await expect(dialog.getByRole('combobox', { name: 'People' })).toBeFocused();
        await window.keyboard.type('Tomas');
        await expect(window.getByRole('option', { name: /^Tomás/ })).toHaveCount(1);
        await window.keyboard.press('ArrowDown');
        await window.keyboard.press('Enter');
        await window.keyboard.press('Escape');
        await picture(window, 'dialog');
        await dialog.getByRole('button', { name: 'Stage' }).press('Enter');
        await expect(dialog).toBeHidden();
        await expect(cycle).toContainText(`Staged as version ${version + 1}, to 1 person.`);
        await expect(listed).toContainText('Staged to 1 person');
        await expect(whoHas).toContainText(`Staged version ${version + 1}`);
        // He has worked at another one before, which has been off since.
        await expect(whoHas.getByText('1 of 2 workstations', { exact: true }).first()).toBeVisible();
        await expect(window.getByLabel('Text in English')).toHaveJSProperty('readOnly', true);
        await picture(window, 'staged');
      });

      await test.step('that agent inserts it, the trainer still the live one', async () => {
        await tomas.view('Unassigned');
        await tomas.openFirst('Live chat');
        await other.keyboard.press('r');
        await insert(tomas, isFresh);
        await ana.page('Inbox');
        await ana.view('Unassigned');
        await ana.openFirst('E-mail');
        await window.keyboard.press('r');
        await insert(ana, isOld);
      });

      await test.step('it is taken back while a reply with it waits for the line', async () => {
        line.set({ refuse: true });
        line.resetAll();
        await expect(tomas.status).toContainText(/Offline|Connecting/, { timeout: 30_000 });
        await tomas.composer.getByRole('button', { name: /^Send/ }).first().click();
        await expectWritten(tomas.field, '');
        await expect(tomas.status).toContainText('waiting to be sent');
        await button('Studio').click();
        await expect(whoHas).toContainText('Tomás Herrero');
        await button('Take back').press('Enter');
        await expect(cycle).toContainText('Approved.');
        const versions = window.getByRole('region', { name: 'Versions' });
        await expect(versions).toContainText('Staged, and taken back');
        await expect(whoHas).toContainText(new RegExp(`Offline since .*Has version ${version + 1}`));
        await picture(window, 'taken-back');
        line.clear();
        await expect(tomas.status).toContainText('Online', { timeout: 60_000 });
        await expect(tomas.thread).toContainText(`It came from “${title}”, which may not be sent now.`, {
          timeout: 30_000,
        });
        await expect(whoHas).not.toContainText(`Has version ${version + 1}`);
        await insert(tomas, isOld);
      });
    } finally {
      await line.close();
      await hub.stop();
    }
  });
});
