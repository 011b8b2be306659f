import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

test.describe('upset customers @workspace @long', () => {
  test.setTimeout(240_000);

  test('are marked in the list and in the conversation, with why, until an agent says that they are not', async ({
    sitDown,
  }) => {
    const { window, desk } = await sitDown();
    await desk.view('All open');
    const marked = desk.list.getByRole('option').filter({ hasText: /Angry customer|Customer in distress/ });
    const mark = desk.conversation.getByTitle('Why the customer counts as upset');
    // What a customer of the demo writes just then is newer than what was said of them: then another one is taken.
    await expect(async () => {
      await marked.first().click();
      await mark.press('Enter', { timeout: 10_000 });
      const signs = window.getByRole('list', { name: 'Read from' }).getByRole('listitem');
      await expect(signs.first()).toBeVisible();
      await window.getByRole('button', { name: 'Not upset' }).press('Enter');
      await expect(mark).toHaveCount(0);
      await expect(desk.conversation.getByText('said that the customer is not upset')).toBeVisible();
    }).toPass({ timeout: 150_000 });
  });
});
