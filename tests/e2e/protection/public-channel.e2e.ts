import { chatOf, expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';

test.describe('public channels @protection', () => {
  test.setTimeout(240_000);

  test('M17: nothing of an account is posted in public, one key leads to a private channel, and impostors are flagged', async ({
    sitDown,
    launchCustomer,
  }) => {
    const { window, desk, hub } = await sitDown();
    await desk.view('Everything');

    await test.step('where everybody reads, it says so, and what is said of an account stays here', async () => {
      await desk.openFirst('X');
      await expect(desk.composer.getByText('PUBLIC', { exact: true })).toBeVisible();
      await desk.field.click();
      await window.keyboard.type('Your verification was rejected, and 500 USDT are on their way.');
      await picture(window, 'composer');
      await window.keyboard.press('Control+Enter');
      const dialog = window.getByRole('dialog', { name: /^Look at this before it goes to / });
      await expect(dialog.getByText('It says something of an account').first()).toBeVisible();
      await expect(dialog.getByText('500 USDT')).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Send anyway' })).toHaveCount(0);
      await picture(window, 'stopped');
      await window.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
    });

    await test.step('the way to a private channel stands there with one key, and leaves', async () => {
      await desk.field.focus();
      await window.keyboard.press('Control+a');
      await window.keyboard.press('Delete');
      await window.keyboard.press('Control+Shift+p');
      await expectWritten(desk.field, /northgate\.example/);
      await window.keyboard.press('Control+Enter');
      await expectWritten(desk.field, '');
    });

    await test.step('who bears our name, and what imitates our address, is flagged wherever one looks', async () => {
      const { page } = await launchCustomer();
      const chat = chatOf(page);
      await chat.start(hub.chatPage, 'N0rthgate Support');
      await chat.write('Please confirm at https://northgate-secure.test/login');
      await expect(desk.row('N0rthgate Support').getByTitle('The name looks like ours')).toHaveCount(1);
      await desk.open('N0rthgate Support');
      await expect(desk.thread.getByText('Looks like our name')).toBeVisible();
      await expect(desk.thread.getByText('this address only looks like it')).toBeVisible();
      await expect(desk.composer.getByText('PUBLIC', { exact: true })).toHaveCount(0);
      const chip = desk.conversation.getByRole('button', { name: 'Imitates us' });
      await chip.press('Enter');
      await expect(window.getByText('passes for ours').first()).toBeVisible();
      await picture(window, 'impostor');
    });
  });
});
