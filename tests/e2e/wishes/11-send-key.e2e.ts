import { expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';

test.describe('wish 11 @workspace @long', () => {
  test.setTimeout(240_000);

  test('“Enter or Ctrl+Enter to send, chosen per channel.”', async ({ sitDown }) => {
    const { window, desk } = await sitDown();
    const { keyboard } = window;
    await desk.synced();
    await desk.view('Everything');

    /** Writes two lines with the key that breaks them, and sends them with the other, to the customer themselves. */
    const send = async (channel: string, breaks: string, sends: string, mark: string) => {
      await desk.openFirst(channel);
      await keyboard.press('r');
      await expect(desk.field).toBeFocused();
      await expect(desk.composer.getByRole('button', { name: /^Send$/ })).toHaveAttribute(
        'title',
        sends === 'Enter' ? 'Send (↵)' : /^Send \(Ctrl.*↵\)$/,
      );
      await keyboard.type(`${mark} one`);
      await keyboard.press(breaks);
      await keyboard.type('two');
      await expectWritten(desk.field, `${mark} one\ntwo`);
      await expect(desk.thread.getByText(`${mark} one`)).toHaveCount(0);
      const guard = window.getByRole('dialog', { name: /^Look at this before/ });
      await keyboard.press(sends);
      await expect(async () => {
        if (await guard.isVisible()) await guard.getByRole('button', { name: 'Send anyway' }).click();
        await expectWritten(desk.field, '', { timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
      await expect(desk.thread.getByText(`${mark} one`)).toHaveCount(1);
    };
    /** Presses the wished key among those of a channel. */
    const choose = (channel: string, key: string) =>
      window
        .getByRole('radiogroup', { name: `Key that sends in: ${channel}` })
        .getByText(key, { exact: true })
        .click();

    await test.step('as it comes: Enter in a chat, Ctrl Enter by e-mail', async () => {
      await send('Live chat', 'Shift+Enter', 'Enter', 'usual chat');
      await send('E-mail', 'Enter', 'Control+Enter', 'usual mail');
    });

    await test.step('the other way about, chosen for each of the two', async () => {
      await desk.page('Settings');
      await choose('Live chat', 'Ctrl ↵');
      await choose('E-mail', 'Enter');
      await desk.page('Inbox');
      await send('Live chat', 'Enter', 'Control+Enter', 'chosen chat');
      await send('E-mail', 'Shift+Enter', 'Enter', 'chosen mail');
    });

    await test.step('and for one alone: the other keeps what was chosen for it', async () => {
      await desk.page('Settings');
      await choose('Live chat', 'Enter');
      await desk.page('Inbox');
      await send('Live chat', 'Shift+Enter', 'Enter', 'again chat');
      await send('E-mail', 'Shift+Enter', 'Enter', 'again mail');
    });
    await expect(desk.status).toContainText('Outbox empty', { timeout: 60_000 });
  });
});
