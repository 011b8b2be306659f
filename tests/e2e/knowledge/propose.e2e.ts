import { join } from 'node:path';
import { deskOf, expectWritten, people } from '../../support/desk.ts';
import { dropFile } from '../../support/drop-file.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { zendeskMacro } from '../../support/macro-import.ts';
import { picture } from '../../support/pictures.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';

const handOver = (id: number, title: string) =>
  zendeskMacro(id, title, '', {
    actions: [
      { field: 'comment_value', value: 'We hand this over.' },
      { field: 'group_id', value: '20455932' },
    ],
  });

test.describe('macros out of other hands @knowledge @long', () => {
  test.setTimeout(300_000);

  test('an agent proposes their own macro, the trainer declines it with a reason, and says once what an import names', async ({
    testFolder,
    launchApp,
  }) => {
    await copyWorkstationOf('ana', join(testFolder, 'workstation'));
    await copyWorkstationOf('tomas', join(testFolder, 'tomas'));
    const hub = await startSyncedHub(testFolder);
    const { window } = await launchApp();
    const ana = deskOf(window);
    await ana.signIn(hub.url, people.ana);
    await ana.synced();
    const other = (await launchApp({ workstation: 'tomas' })).window;
    const tomas = deskOf(other);
    await tomas.signIn(hub.url, people.tomas);
    await tomas.synced();
    const button = (name: string | RegExp) => window.getByRole('button', { name, exact: true });

    await test.step('the agent writes it in two languages with what it does, uses it and proposes it', async () => {
      await tomas.openFirst('Live chat');
      await other.getByRole('tab', { name: 'Macros' }).click();
      const own = other.getByRole('region', { name: 'Your own' });
      await own.getByRole('button', { name: /New macro of your own/ }).click();
      const dialog = other.getByRole('dialog', { name: 'A macro of your own' });
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Calm greeting');
      await dialog.getByRole('textbox', { name: 'Shortcut' }).fill('calm');
      await dialog.getByRole('textbox', { name: 'What it says' }).fill('I am with you.');
      await dialog.getByRole('tab', { name: /^Spanish/ }).click();
      await dialog.getByRole('textbox', { name: 'What it says' }).fill('Estoy con usted.');
      await dialog.getByRole('button', { name: 'Action', exact: true }).click();
      await other.getByRole('menuitem', { name: 'Tags', exact: true }).click();
      await expect(dialog.getByPlaceholder('Tags to add')).toBeFocused();
      await other.keyboard.type('calmed');
      await other.keyboard.press('Enter');
      await picture(other, 'own-macro');
      await other.keyboard.press('Control+Enter');
      await expect(dialog).toBeHidden();
      await tomas.field.focus();
      await other.keyboard.type('/calm');
      await expect(other.getByRole('option', { name: /Calm greeting/ })).toBeVisible();
      await other.keyboard.press('Enter');
      await expectWritten(tomas.field, /^(I am with you|Estoy con usted)\.$/);
      await expect(tomas.composer).toContainText('calmed');
      await own
        .getByRole('button', { name: /Calm greeting/ })
        .first()
        .click();
      await other.getByRole('button', { name: 'Propose to the trainers' }).click();
      await expect(other.getByText(/^With the trainers since/)).toBeVisible();
      await expect(other.getByRole('button', { name: 'Propose to the trainers' })).toBeHidden();
      await picture(other, 'proposed');
    });

    await test.step('the trainer finds it with its author’s name, and declines it with a reason', async () => {
      await button('Studio').click();
      await window.getByText('To do', { exact: true }).click();
      const waiting = window.getByRole('region', { name: 'Proposed by agents' }).getByRole('button');
      await expect(waiting).toHaveText(/Calm greeting.*Proposed by Tomás/, { timeout: 30_000 });
      await picture(window, 'to-do');
      await waiting.press('Enter');
      const line = window
        .getByRole('listbox', { name: 'Macros' })
        .getByRole('option', { name: /Calm greeting/ });
      await expect(line.getByRole('img', { name: /^Proposed by Tomás/ })).toBeVisible();
      const cycle = window.getByRole('region', { name: 'Next steps' });
      await expect(cycle).toContainText(/Proposed by Tomás/);
      await picture(window, 'studio');
      await button('Delete draft').click();
      const dialog = window.getByRole('dialog', { name: 'Decide against “Calm greeting”' });
      await window.keyboard.type('We have one already.');
      await picture(window, 'declining');
      await dialog.getByRole('button', { name: 'Delete draft' }).click();
      await expect(line).toBeHidden();
      await expect(
        other.getByText(
          'Ana Duarte decided against “Calm greeting”, which you proposed: We have one already.',
        ),
      ).toBeVisible({ timeout: 15_000 });
      await expect(other.getByText(/^Ana Duarte decided against it/)).toBeVisible();
      await picture(other, 'declined');
    });

    await test.step('an import asks once what a name is here, and the next one does not', async () => {
      const file = JSON.stringify({ macros: [handOver(1, 'Hand over'), handOver(2, 'Hand over at night')] });
      const bring = async () => {
        await button('Import or export macros').click();
        await window.getByRole('menuitem', { name: 'Import macros…' }).click();
        await dropFile(window.getByRole('heading', { name: 'Import macros' }), 'zendesk.json', file);
      };
      await bring();
      const details = window.getByRole('complementary', { name: 'Details' });
      await expect(details).toContainText('nothing is chosen for it yet: group_id: 20455932');
      await picture(window, 'to-be-chosen');
      await window.getByRole('combobox', { name: 'What is Queue or team 20455932 here?' }).click();
      const queue = window.getByRole('option', { name: 'Asset Recovery', exact: true });
      await picture(window, 'choosing');
      await queue.click();
      await expect(details).not.toContainText('nothing is chosen');
      await button('Make 2 drafts').click();
      await expect(window.getByText('2 drafts are there.')).toBeVisible({ timeout: 30_000 });
      await button('Show the macros').click();
      await bring();
      await expect(button(/^The same 2$/)).toBeVisible({ timeout: 30_000 });
      await expect(window.getByText('All chosen: 1')).toBeVisible();
      await window.getByText('Known there only').click();
      await expect(window.getByRole('combobox', { name: /20455932/ })).toHaveValue('Asset Recovery');
      await picture(window, 'chosen');
    });
  });
});
