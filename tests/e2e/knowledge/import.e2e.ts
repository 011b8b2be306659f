import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deskOf, people } from '../../support/desk.ts';
import { dropFile } from '../../support/drop-file.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { zendeskMacro } from '../../support/macro-import.ts';
import { picture } from '../../support/pictures.ts';

const macros = [
  zendeskMacro(
    1,
    'Deposits::Wrong network::Ask for the hash',
    'Please send the hash, {{ticket.requester.first_name}}.',
    {
      actions: [
        {
          field: 'comment_value_html',
          value: '<p>Please send the hash, {{ticket.requester.first_name}}.</p>',
        },
        { field: 'group_id', value: '20455932' },
      ],
    },
  ),
  zendeskMacro(2, 'Phishing', 'Please send us your recovery phrase.'),
  zendeskMacro(3, 'Old greeting', 'Hello!', { active: false }),
  ...Array.from({ length: 1_000 }, (_, at) =>
    zendeskMacro(
      100 + at,
      `Many::Folder ${at % 50}::Macro ${at}`,
      `This is what macro ${at} says to everybody.`,
    ),
  ),
];

test.describe('bringing macros in @knowledge @long', () => {
  test.setTimeout(300_000);

  test('a trainer drops a file of Zendesk, sees what would come of it, makes the drafts and takes them back', async ({
    startHub,
    takeSeat,
    testFolder,
  }) => {
    const hub = await startHub();
    const { window, electron } = await takeSeat();
    const desk = deskOf(window);
    const { keyboard } = window;
    await desk.signIn(hub.url, people.ana);
    await desk.synced();
    const button = (name: string | RegExp) => window.getByRole('button', { name, exact: true });
    const list = window.getByRole('listbox', { name: 'What the import would do' });
    const details = window.getByRole('complementary', { name: 'Details' });
    const page = window.getByRole('heading', { name: 'Import macros' });
    const file = JSON.stringify({ macros });

    await test.step('the dry run says what would come of each macro, and why not', async () => {
      await button('Studio').click();
      await button('Import or export macros').click();
      await window.getByRole('menuitem', { name: 'Import macros…' }).click();
      await expect(window.getByText('Nothing was imported yet.')).toBeVisible();
      await picture(window, 'choosing');
      await dropFile(page, 'zendesk.json', file);
      await expect(list).toBeVisible({ timeout: 90_000 });
      await expect(button(/^New 1,001$/)).toBeVisible();
      await expect(list.getByRole('option').first()).toContainText('Cannot be taken');
      await expect(list.getByRole('option').first()).toContainText('Asks for a secret');
      await expect(details).toContainText('It asks customers for something that nobody may ever be told.');
      await picture(window, 'dry-run');
      await window.keyboard.press('/');
      await expect(window.getByRole('combobox', { name: 'Search this import' })).toBeFocused();
      await keyboard.type('ask for the hash');
      await expect(list.getByRole('option')).toHaveCount(1);
      await expect(details).toContainText('Please send the hash, {{customer.first_name}}.');
      await expect(details).toContainText(
        'Known there only, and nothing is chosen for it yet: group_id: 20455932',
      );
      await expect(details).toContainText('northgate.zendesk.com');
      await keyboard.press('ControlOrMeta+a');
      await keyboard.press('Delete');
      await list.focus();
      await keyboard.press('End');
      await expect(details).toContainText('This is what macro 999 says to everybody.');
    });

    await test.step('the drafts are there, and agents have none of them', async () => {
      await button('Make 1,001 drafts').click();
      await expect(window.getByText('1,001 drafts are there.')).toBeVisible({ timeout: 90_000 });
      await picture(window, 'done');
      await button('Show the macros').click();
      const search = window.getByRole('combobox', { name: 'Search titles and folders' });
      await search.fill('ask for the hash');
      const macro = window.getByRole('listbox', { name: 'Macros' }).getByRole('option');
      await expect(macro).toHaveCount(1);
      await expect(macro).toContainText('Draft');
      await macro.click();
      await expect(window.getByRole('region', { name: 'Next steps' })).toContainText(
        'Written by Ana Duarte.',
      );
      await window.getByLabel('Text in English').fill('Please send the hash. Ana.');
      await keyboard.press('ControlOrMeta+Enter');
      await expect(button('Submit for review')).toBeVisible();
    });

    await test.step('the same file once more does nothing', async () => {
      await button('Import or export macros').click();
      await window.getByRole('menuitem', { name: 'Import macros…' }).click();
      await dropFile(page, 'zendesk.json', file);
      await expect(button(/^The same 1,001$/)).toBeVisible({ timeout: 90_000 });
      await expect(window.getByText('There is nothing new in it.')).toBeVisible();
      await expect(button(/^Make /)).toBeDisabled();
      await window.reload();
      await desk.ready();
      await button('Studio').click();
    });

    await test.step('undo takes back what nobody touched, and names what stays', async () => {
      await button('Import or export macros').click();
      await window.getByRole('menuitem', { name: 'Import macros…' }).click();
      const earlier = window.getByRole('region', { name: 'Earlier imports' });
      await expect(earlier).toContainText('zendesk.json');
      await expect(earlier).toContainText('Drafts: 1,001');
      await button('Undo the import of zendesk.json').click();
      await expect(earlier).toContainText('Drafts taken back: 1,000', { timeout: 60_000 });
      await expect(earlier).toContainText('Staying, because somebody has gone on with them: 1');
      await expect(
        earlier.getByRole('listitem').filter({ hasText: 'Ask for the hash' }).last(),
      ).toBeVisible();
      await expect(earlier).toContainText(/Undone .* by Ana Duarte/);
      await picture(window, 'undone');
    });

    await test.step('what is live leaves as a workbook, which holds nothing new', async () => {
      const workbook = join(testFolder, 'macros.xlsx');
      await electron.evaluate(({ dialog }, filePath) => {
        // Only the system's own window is stood in for: a test cannot click in it.
        dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
      }, workbook);
      await button('Back to the macros').click();
      await button('Import or export macros').click();
      await window.getByRole('menuitem', { name: 'Export all for Excel (XLSX)' }).click();
      await expect(window.getByText(/^macros\.xlsx holds all live macros/)).toBeVisible();
      await button('Import or export macros').click();
      await window.getByRole('menuitem', { name: 'Import macros…' }).click();
      await dropFile(page, 'macros.xlsx', await readFile(workbook));
      await expect(button(/^The same [\d,]+$/)).toBeVisible({ timeout: 90_000 });
      await expect(window.getByText('There is nothing new in it.')).toBeVisible();
      await window.reload();
      await desk.ready();
      await button('Studio').click();
      await button('Import or export macros').click();
      await window.getByRole('menuitem', { name: 'Import macros…' }).click();
    });

    await test.step('without the hub nothing can be brought', async () => {
      await hub.stop();
      await expect(window.getByText('Importing needs the hub')).toBeVisible({ timeout: 60_000 });
      await expect(button('Choose files…')).toBeDisabled();
    });
  });
});
