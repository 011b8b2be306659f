import { expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';

test.describe('wish 9 @workspace @long', () => {
  test.setTimeout(240_000);

  test('“Note and reply cannot be mistaken for each other: colour, label, position, and the send button says which.”', async ({
    sitDown,
  }) => {
    const { window, desk } = await sitDown();
    await desk.view('Everything');
    await desk.openFirst('Live chat');
    const look = () =>
      desk.composer.evaluate((element) => {
        const { backgroundColor, borderTopStyle } = getComputedStyle(element);
        return `${backgroundColor} ${borderTopStyle}`;
      });
    const sendButton = (name: string) => desk.composer.getByRole('button', { name, exact: true });

    await test.step('a reply says to whom it goes', async () => {
      await window.keyboard.press('r');
      await expect(desk.field).toBeFocused();
      await expect(desk.field).toHaveAccessibleName(/^Reply to /);
      await expect(sendButton('Send')).toBeVisible();
      await expect(sendButton('Add note (team only)')).toHaveCount(0);
    });
    const ofReply = await look();
    await desk.field.fill('For the customer');

    await test.step('a note says that it is the team’s, and looks like nothing else', async () => {
      await window.keyboard.press('Escape');
      await window.keyboard.press('n');
      await expect(desk.field).toBeFocused();
      await expect(desk.field).toHaveAccessibleName('Internal note, only the team sees this');
      await expectWritten(desk.field, '');
      await expect(desk.composer).toContainText('only the team sees this');
      await expect(sendButton('Add note (team only)')).toBeVisible();
      await expect(sendButton('Send')).toHaveCount(0);
      expect(await look()).not.toBe(ofReply);
    });

    await test.step('Enter sends in a chat; Shift Enter starts a line', async () => {
      await desk.field.pressSequentially('first');
      await window.keyboard.press('Shift+Enter');
      await desk.field.pressSequentially('second');
      await expectWritten(desk.field, 'first\nsecond');
      await window.keyboard.press('Enter');
      await expectWritten(desk.field, '');
      await expect(desk.thread.getByText(/first\s+second/)).toBeVisible();
      await expect(desk.thread.getByText('For the customer')).toHaveCount(0);
    });

    await test.step('who leaves the field while it is being sent is not brought back to it', async () => {
      await desk.field.fill('third');
      await Promise.all(['Enter', 'Escape'].map((key) => window.keyboard.press(key)));
      await expect(desk.thread.getByText('third')).toBeVisible();
      await expectWritten(desk.field, '');
      await expect(desk.field).not.toBeFocused();
    });

    await test.step('in an e-mail Enter starts a line and Ctrl Enter sends', async () => {
      await desk.openFirst('E-mail');
      await desk.composer.getByRole('tab', { name: 'Note' }).click();
      await desk.field.pressSequentially('one');
      await window.keyboard.press('Enter');
      await desk.field.pressSequentially('two');
      await expectWritten(desk.field, 'one\ntwo');
      await window.keyboard.press('Control+Enter');
      await expectWritten(desk.field, '');
    });
  });
});
