import { join } from 'node:path';
import { deskOf, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { picture } from '../support/pictures.ts';
import { copyWorkstationOf, startSyncedHub } from '../support/synced-desks.ts';

test.describe('mention and follow @workspace @long', () => {
  test.setTimeout(240_000);

  test('an @ in a note reaches a colleague: told at once, found under Mentions, read once it is opened', async ({
    testFolder,
    launchApp,
  }) => {
    const hub = await startSyncedHub(testFolder);
    try {
      const [ana, tomas] = await Promise.all(
        (['ana', 'tomas'] as const).map(async (name) => {
          await copyWorkstationOf(name, join(testFolder, name));
          const app = await launchApp({ workstation: name });
          const desk = deskOf(app.window);
          await desk.signIn(hub.url, people[name]);
          await desk.synced();
          return { ...app, desk };
        }),
      );
      if (!ana || !tomas) throw new Error('two desks are needed');
      const views = tomas.window.getByRole('navigation', { name: 'Views' });
      const mentions = views.getByRole('button', { name: /^Mentions, / });
      await expect(mentions).toHaveAccessibleName(/^Mentions, 0/);

      await test.step('picked at the cursor, by keyboard', async () => {
        await ana.desk.view('Everything');
        await ana.desk.openFirst();
        await ana.window.keyboard.press('n');
        await ana.window.keyboard.type('@tom');
        const picker = ana.window.getByRole('listbox', { name: 'Whom to mention' });
        await expect(picker.getByRole('option', { name: /Tomás Herrero/ })).toBeVisible();
        await picture(ana.window, 'picker');
        await ana.window.keyboard.press('Enter');
        await expect(ana.desk.field).toHaveValue('@Tomás Herrero ');
        await expect(picker).toBeHidden();
        await ana.window.keyboard.type('can you look at the fee?');
        await ana.window.keyboard.press('Control+Enter');
        await expect(ana.desk.thread.getByText('can you look at the fee?')).toBeVisible();
      });

      await test.step('told, listed, and read once it is opened', async () => {
        const told = tomas.window.getByText(/^Ana Duarte mentioned you in the conversation with /);
        await expect(told).toBeVisible();
        await expect(mentions).toHaveAccessibleName(/^Mentions, 1 conversation.*1 unread/);
        await mentions.click();
        const row = tomas.desk.list.getByRole('option').first();
        await expect(row).toContainText('You were mentioned here');
        await picture(tomas.window, 'mentions');
        await row.click();
        await expect(tomas.desk.thread.getByText('can you look at the fee?')).toBeVisible();
        await expect(mentions).not.toHaveAccessibleName(/unread/);
        await expect(row).not.toContainText('You were mentioned here');
        await expect(tomas.desk.status).toContainText('Outbox empty');
      });

      await test.step('followed and no longer', async () => {
        const following = views.getByRole('button', { name: /^Following, / });
        const bell = tomas.desk.conversation.getByRole('button', { name: 'Follow', exact: true });
        await bell.click();
        await expect(bell).toHaveAttribute('aria-pressed', 'true');
        await expect(following).toHaveAccessibleName(/^Following, 1/);
        await picture(tomas.window, 'following');
        await bell.click();
        await expect(following).toHaveAccessibleName(/^Following, 0/);
      });
    } finally {
      await hub.stop();
    }
  });
});
