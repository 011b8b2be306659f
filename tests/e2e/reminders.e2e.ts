import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

test.describe('reminders @workspace @long', () => {
  test.setTimeout(120_000);

  test('an agent is reminded of a conversation at a time, with a few words, until it is done', async ({
    sitDown,
  }) => {
    const { window, desk } = await sitDown();
    await desk.view('All open');
    await desk.list.getByRole('option').first().click();
    await expect(desk.composer).toBeVisible();
    const name = await desk.customerName();

    await window.keyboard.press('Control+Shift+h');
    const dialog = window.getByRole('dialog', { name: 'Remind me' });
    await dialog.getByLabel('When').fill('tomorrow 9am');
    await dialog.getByLabel('A few words for yourself').fill('Has the refund arrived?');
    await dialog.getByLabel('A few words for yourself').press('Enter');
    await expect(window.getByText(/^You will be reminded /)).toBeVisible();

    const here = desk.conversation.getByRole('list', { name: 'Reminders' });
    await expect(here).toContainText('Has the refund arrived?');
    await desk.list.focus();
    await window.keyboard.press('g');
    await window.keyboard.press('m');
    const drawer = window.getByRole('dialog', { name: 'Reminders' });
    const coming = drawer.getByRole('region', { name: 'Coming up' });
    await expect(coming).toContainText(name);
    await expect(coming).toContainText('Has the refund arrived?');
    await expect(coming).not.toContainText('Kept here until the hub can be reached', { timeout: 20_000 });

    await coming.getByRole('button', { name: 'Done' }).click();
    await expect(drawer).toContainText('Nothing to be reminded of');
    await window.getByRole('button', { name: 'Undo' }).last().click();
    await expect(coming).toContainText('Has the refund arrived?');
  });
});
