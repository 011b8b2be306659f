import { join } from 'node:path';
import { deskOf, expectWritten } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';

test('a misspelt word is underlined, and put right or learnt for good, by keyboard and by mouse @composing @workspace @long', async ({
  testFolder,
  launchApp,
}) => {
  test.setTimeout(240_000);
  await copySeededWorkstation(join(testFolder, 'workstation'));
  const app = await launchApp();
  let { window } = app;
  let desk = deskOf(window);
  await desk.ready();
  await desk.view('Everything');
  const press = (keys: string) => window.keyboard.press(keys);
  const underlined = () => desk.composer.locator('[aria-invalid="spelling"], u');
  const suggestions = (word: string) => window.getByRole('menu', { name: `Suggestions for “${word}”` });
  const inEnglish = async () => {
    await desk.composer.getByRole('button', { name: /^(Spelling: |There is no dictionary)/ }).click();
    await window.getByRole('menuitemradio', { name: 'English' }).click();
  };
  const begin = async (channel: string) => {
    await desk.openFirst(channel);
    await inEnglish();
    await desk.field.focus();
  };

  await test.step('words are underlined, and nothing that is no word', async () => {
    await begin('E-mail');
    await expect(desk.composer.locator('[contenteditable="true"]')).toBeFocused();
    await window.keyboard.type(
      'Pleese wait for Blorpcoin KYCX at https://nrothgate.example/wihtdraw or TRC20x {{tikcet.id}}.',
    );
    await expect(underlined()).toHaveText(['Pleese', 'Blorpcoin']);
    await expect(desk.composer.getByRole('button', { name: /2 words are in no dictionary/ })).toBeVisible();
  });

  await test.step('F7 offers what may have been meant, and Enter puts it there', async () => {
    await press('F7');
    await expect(suggestions('Pleese').getByRole('menuitem').first()).toBeFocused({ timeout: 20_000 });
    await expect(suggestions('Pleese').getByRole('menuitem', { name: 'Please', exact: true })).toBeVisible();
    await suggestions('Pleese').getByRole('menuitem', { name: 'Please', exact: true }).focus();
    await press('Enter');
    await expect(desk.field).toBeFocused();
    await expectWritten(desk.field, /^Please wait for Blorpcoin/);
    await expect(underlined()).toHaveText(['Blorpcoin']);
    await press('Control+z');
    await expectWritten(desk.field, /^Pleese wait/);
    await press('Control+y');
    await expectWritten(desk.field, /^Please wait/);
  });

  await test.step('a word goes into the dictionary, and is remembered after a restart', async () => {
    await press('F7');
    await expect(suggestions('Blorpcoin').getByRole('menuitem').first()).toBeFocused({ timeout: 20_000 });
    await press('End');
    await expect(window.getByRole('menuitem', { name: 'Add “Blorpcoin” to my dictionary' })).toBeFocused();
    await press('Enter');
    await expect(window.getByText('“Blorpcoin” is in your dictionary now.')).toBeVisible();
    await expect(underlined()).toHaveCount(0);
    ({ window } = await app.relaunch());
    desk = deskOf(window);
    await desk.ready();
    await desk.view('Everything');
    await begin('Live chat');
    await window.keyboard.type('Your blorpcoin has arived today, ');
    await expect(underlined()).toHaveText(['arived']);
  });

  await test.step('a click with the other button does the same in a plain field', async () => {
    await underlined().first().click({ button: 'right', force: true });
    await expect(suggestions('arived').getByRole('menuitem', { name: 'arrived', exact: true })).toBeVisible({
      timeout: 20_000,
    });
    await press('Escape');
    await expect(suggestions('arived')).toBeHidden();
    await expect(desk.field).toBeFocused();
    await underlined().first().click({ button: 'right', force: true });
    await suggestions('arived').getByRole('menuitem', { name: 'arrived', exact: true }).click();
    await expectWritten(desk.field, 'Your blorpcoin has arrived today, ');
  });

  await test.step('the dictionary is emptied and checking switched off in the settings', async () => {
    await desk.page('Settings');
    const words = window.getByRole('list', { name: 'Your dictionary' });
    await expect(words.getByRole('listitem')).toHaveText(['Blorpcoin']);
    await window.getByLabel('Add a word to your dictionary').fill('zorple');
    await press('Enter');
    await expect(words.getByRole('listitem')).toHaveText(['Blorpcoin', 'zorple']);
    await words.getByRole('button', { name: 'Remove from your dictionary: Blorpcoin' }).click();
    await expect(words.getByRole('listitem')).toHaveText(['zorple']);
    await desk.page('Inbox');
    await expect(underlined()).toHaveText(['blorpcoin']);
    await desk.page('Settings');
    await window.getByRole('switch', { name: 'Underline misspelt words' }).uncheck({ force: true });
    await desk.page('Inbox');
    await expect(underlined()).toHaveCount(0);
    await expect(desk.composer.getByRole('button', { name: 'Spelling is not checked.' })).toBeVisible();
  });
});
