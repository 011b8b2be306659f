import { join } from 'node:path';
import pg from 'pg';
import { chatOf, deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { notedDatabase } from '../../support/noted-databases.ts';
import { picture } from '../../support/pictures.ts';

/** One whose only conversation is open and stands where everybody reads it. */
async function writesInPublic(hubFolder: string): Promise<string> {
  const client = new pg.Client({ connectionString: notedDatabase(hubFolder) ?? '' });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select customers.name from customers join conversations on customers.id = customer_id
        group by customers.id having count(*) = 1
          and bool_and(channel in ('x', 'reddit') and status in ('new', 'open', 'pending') and not restricted)
        order by customers.name limit 1`,
    );
    if (!rows[0]) throw new Error('Nobody has one conversation in public.');
    return rows[0].name;
  } finally {
    await client.end();
  }
}

test.describe('public channels @protection @long', () => {
  test.setTimeout(240_000);

  test('M17: nothing of an account is posted in public, one key leads to a private channel, and impostors are flagged', async ({
    testFolder,
    startHub,
    takeSeat,
    launchCustomer,
  }) => {
    const hub = await startHub();
    const name = await writesInPublic(join(testFolder, 'hub'));
    const { window } = await takeSeat();
    const desk = deskOf(window);
    await desk.signIn(hub.url, people.ana);
    await desk.ready();
    await desk.view('Everything');

    await test.step('where everybody reads, it says so, and what is said of an account stays here', async () => {
      await desk.open(name);
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
      await desk.open('N0rthgate Support');
      await expect(desk.row('N0rthgate Support').getByTitle('The name looks like ours')).toHaveCount(1);
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
