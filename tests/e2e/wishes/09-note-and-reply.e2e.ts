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

    await test.step('in the thread a note lies across, framed, and a reply at the end: from either side', async () => {
      await desk.composer.getByRole('tab', { name: 'Reply' }).click();
      await desk.field.fill('Said to you');
      await desk.field.press('Enter');
      await expectWritten(desk.field, '');
      const bubble = (name: string, text: string) =>
        window.getByRole('article', { name }).filter({ hasText: text }).locator('..');
      const note = bubble('Internal note by You', 'third');
      const reply = bubble('You', 'Said to you').filter({ hasNot: note });
      const boxes = async () => {
        const [ofNote, ofReply, all] = await Promise.all(
          [note.last(), reply.last().getByRole('article').last(), desk.thread].map((one) =>
            one.boundingBox(),
          ),
        );
        if (!ofNote || !ofReply || !all) throw new Error('note and reply are needed');
        return { note: ofNote, reply: ofReply, all };
      };
      await expect(note.last()).toContainText('only the team sees this');
      await expect(note.last()).toHaveCSS('border-top-style', 'dashed');
      const read = await boxes();
      // A note takes the width; a reply begins past its middle and ends with it.
      expect(read.note.width).toBeGreaterThan(0.6 * read.all.width);
      expect(read.reply.x).toBeGreaterThan(read.note.x + read.note.width / 2);
      expect(Math.abs(read.reply.x + read.reply.width - read.note.x - read.note.width)).toBeLessThan(24);

      await window.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      const mirrored = await boxes();
      expect(mirrored.reply.x + mirrored.reply.width).toBeLessThan(mirrored.note.x + mirrored.note.width / 2);
      expect(Math.abs(mirrored.reply.x - mirrored.note.x)).toBeLessThan(24);
      await window.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
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
