import { join } from 'node:path';
import { chatOf, deskOf, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';

test.describe('wish 8 @workspace @long', () => {
  test.setTimeout(240_000);

  test('“Who is viewing and who is typing, in the list too; one owner sends, or a warning.”', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    const hub = await startSyncedHub(testFolder);
    try {
      const { page } = await launchCustomer();
      const chat = chatOf(page);
      await chat.start(hub.chatPage, 'Quillon Abara');
      await chat.write('My card was charged twice');
      const [ana, tomas] = await Promise.all(
        (['ana', 'tomas'] as const).map(async (name) => {
          await copyWorkstationOf(name, join(testFolder, name));
          const app = await launchApp({ workstation: name });
          const desk = deskOf(app.window);
          await desk.signIn(hub.url, people[name]);
          await desk.view('Everything');
          await desk.synced();
          return { ...app, desk };
        }),
      );
      if (!ana || !tomas) throw new Error('two desks are needed');
      await ana.desk.open('Quillon Abara');
      await tomas.window.getByLabel('Filter this list').fill('Quillon');
      const row = tomas.desk.row('Quillon Abara');
      const head = tomas.desk.conversation.getByRole('status').first();

      await test.step('the list names who looks at it and who writes', async () => {
        await expect(row).toContainText('Ana Duarte is looking at this');
        await ana.desk.field.fill('Let me check that');
        await expect(row).toContainText('Ana Duarte is replying');
        await ana.desk.composer.getByRole('tab', { name: 'Note' }).click();
        await ana.desk.field.fill('Charged twice by the terminal');
        await expect(row).toContainText('Ana Duarte is writing a note');
        await ana.desk.composer.getByRole('tab', { name: 'Reply' }).click();
        await expect(row).toContainText('Ana Duarte is replying');
        // One's own window is nobody else.
        await expect(ana.desk.row('Quillon Abara')).not.toContainText(/is (looking|replying)/);
      });

      const warning = tomas.window.getByRole('dialog', { name: /^Look at this before/ });
      const dontSend = warning.getByRole('button', { name: 'Don’t send' }).last();

      await test.step('so does the conversation, and sending asks before two answer', async () => {
        await row.click();
        await expect(head).toHaveText(/Ana Duarte is replying/);
        await tomas.desk.field.fill('We refund one of them.');
        await tomas.window.keyboard.press('Control+Enter');
        await expect(warning).toContainText('Ana Duarte is writing an answer');
        await picture(tomas.window, 'warning');
        await expect(dontSend).toBeFocused();
        // Whoever reads the warning is still about to answer.
        await expect(ana.desk.conversation.getByRole('status').first()).toHaveText(
          /Tomás Herrero is replying/,
        );
        await tomas.window.keyboard.press('Enter');
        await expect(warning).toBeHidden();
        await expect(tomas.desk.field).toHaveValue('We refund one of them.');
      });

      await test.step('who answered since one began is named too, once', async () => {
        await expect(ana.desk.conversation.getByRole('status').first()).toHaveText(
          /Tomás Herrero is replying/,
        );
        await ana.window.keyboard.press('r');
        await ana.desk.field.fill('Let me check that');
        await ana.window.keyboard.press('Control+Enter');
        const anas = ana.window.getByRole('dialog', { name: /^Look at this before/ });
        await expect(anas).toContainText('Tomás Herrero is writing an answer');
        await anas.getByRole('button', { name: 'Send anyway' }).click();
        await expect(tomas.desk.thread.getByText('Let me check that')).toBeVisible();
        await ana.desk.list.focus();
        await expect(head).toHaveText(/Ana Duarte is looking at this/);
        await tomas.desk.field.press('Control+Enter');
        await expect(warning).toContainText(/Ana Duarte answered \d+ seconds? ago/);
        await expect(warning).toContainText('Let me check that');
        await expect(dontSend).toBeFocused();
        await tomas.window.keyboard.press('Enter');
        await expect(warning).toBeHidden();
        await expect(chat.messages.locator('.message.agent')).toHaveCount(1);
      });

      await test.step('a conversation in another’s hands can be taken over; the former owner is told', async () => {
        await tomas.window.keyboard.press('Escape');
        await ana.window.keyboard.press('a');
        await expect(ana.window.getByRole('combobox', { name: 'Assign to…' })).toBeFocused();
        await ana.window.keyboard.press('Enter');
        await expect(tomas.desk.composer).toContainText('Ana Duarte is working on this conversation.');
        await picture(tomas.window, 'take-over');
        await tomas.desk.composer.getByRole('button', { name: 'Take over' }).click();
        await expect(
          ana.window.getByText('Tomás Herrero took over your conversation with Quillon Abara.'),
        ).toBeVisible();
        await expect(tomas.desk.composer).not.toContainText('is working on this conversation');
        await tomas.desk.field.press('Control+Enter');
        await expect(chat.messages.locator('.message.agent')).toHaveCount(2);
      });

      await test.step('whoever crashes is there no more', async () => {
        await expect(row).toContainText('Ana Duarte is looking at this');
        process.kill(ana.electron.process().pid ?? 0, 'SIGKILL');
        await expect(row).not.toContainText('Ana Duarte is');
        await expect(head).toHaveText('');
      });
    } finally {
      await hub.stop();
    }
  });
});
