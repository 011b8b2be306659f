import { expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';

test.describe('wish 10 @workspace @long', () => {
  test.setTimeout(180_000);

  test('“A guard before sending: unfilled placeholder, internal text, secret, wrong language; focus rests on "Don’t send".”', async ({
    sitDown,
  }) => {
    const { window, desk } = await sitDown();
    await desk.openFirst();
    const guard = window.getByRole('dialog', { name: /^Look at this before/ });
    const dontSend = guard.getByRole('button', { name: 'Don’t send' }).last();
    const write = async (text: string) => {
      await desk.field.fill(text);
      await window.keyboard.press('Control+Enter');
    };
    const sent = (text: string) => desk.thread.getByText(text);

    await test.step('a placeholder: refused, named, the cursor in it', async () => {
      await write('It takes {{ask.hours}} hours.');
      await expect(desk.composer.getByRole('alert')).toContainText('ask.hours');
      await window.keyboard.type('two');
      await expectWritten(desk.field, 'It takes two hours.');
    });

    await test.step('a recovery phrase: no way to send it, not even as a note', async () => {
      const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
      await write(`Your words: ${phrase}`);
      await expect(guard).toContainText('A recovery phrase');
      await expect(guard).not.toContainText('sausage');
      await expect(dontSend).toBeFocused();
      await expect(guard.getByRole('button', { name: 'Send anyway' })).toHaveCount(0);
      await window.keyboard.press('Enter');
      await expect(guard).toBeHidden();
      await expect(sent('sausage')).toHaveCount(0);
      await expectWritten(desk.field, `Your words: ${phrase}`);
      await desk.field.fill('');
    });

    await test.step('a note that was pasted into the reply: its place is shown', async () => {
      const note = 'Compliance has an eye on this one, do not tell him why it takes so long';
      await desk.composer.getByRole('tab', { name: 'Note' }).click();
      await write(note);
      await expect(sent(note)).toBeVisible();
      await desk.composer.getByRole('tab', { name: 'Reply' }).click();
      await write('Compliance has an eye on this one, sorry.');
      await expect(guard).toContainText('Words of an internal note');
      await expect(guard).toContainText('Compliance has an eye on this one');
      await guard.getByRole('button', { name: 'Show in the text' }).first().click();
      await expect(guard).toBeHidden();
      await expect(desk.field).toBeFocused();
      await window.keyboard.type('We look into it');
      await expectWritten(desk.field, 'We look into it, sorry.');
      await desk.field.fill('');
    });

    await test.step('the wrong language: asked, and sent when the agent means it', async () => {
      const finnish = 'Nostopyyntösi on käsitelty ja rahat ovat matkalla tilillesi huomiseen mennessä.';
      await write(finnish);
      await expect(guard).toContainText('Perhaps the wrong language');
      await expect(guard).toContainText('Finnish');
      await expect(dontSend).toBeFocused();
      await window.keyboard.press('Enter');
      await expect(guard).toBeHidden();
      await expectWritten(desk.field, finnish);
      await window.keyboard.press('Control+Enter');
      await guard.getByRole('button', { name: 'Send anyway' }).click();
      await expect(sent(finnish)).toBeVisible();
      await expectWritten(desk.field, '');
    });
  });
});
