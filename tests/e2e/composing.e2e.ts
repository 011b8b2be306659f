import { expectWritten } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

test('pictures, tables, emoji and a signature go into a reply, as its channel carries them @composing @workspace @long', async ({
  sitDown,
}) => {
  test.setTimeout(240_000);
  const { window, desk } = await sitDown();
  await desk.view('Everything');
  const { keyboard } = window;
  const rich = desk.composer.locator('[contenteditable="true"]');
  /** What a paste brings; a picture is one pixel. */
  const paste = (data: Record<string, string>, picture = false) =>
    desk.field.evaluate(
      (node, { data, picture }) => {
        const clipboardData = new DataTransfer();
        for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
        const pixel = atob(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
        );
        const bytes = Uint8Array.from(pixel, (letter) => letter.charCodeAt(0));
        if (picture) clipboardData.items.add(new File([bytes], 'shot.png', { type: 'image/png' }));
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        if (node.dispatchEvent(event) && node instanceof HTMLTextAreaElement)
          document.execCommand('insertText', false, clipboardData.getData('text/plain'));
      },
      { data, picture },
    );
  const cells = {
    'text/html': '<table><tr><td>Asset</td><td>Fee</td></tr><tr><td>BTC</td><td>0.0001</td></tr></table>',
    'text/plain': 'Asset\tFee\nBTC\t0.0001',
  };

  await test.step('a signature for e-mail is set', async () => {
    await desk.page('Settings');
    // The switch itself lies under its label.
    await window.getByRole('switch', { name: 'Signature in: E-mail' }).check({ force: true });
    await window
      .getByLabel('Text of the signature in: E-mail')
      .fill('{{agent.public_name}}\n{{workspace.name}} support');
    await keyboard.press('Tab');
    await desk.page('Inbox');
  });

  await test.step('a picture and a table by e-mail', async () => {
    await desk.openFirst('E-mail');
    await keyboard.press('r');
    await expect(rich).toBeFocused();
    await keyboard.type('Fees ');
    await paste({}, true);
    const files = desk.composer.getByRole('list', { name: 'Files that go along' });
    await expect(files).toContainText('shot.png');
    await expect(files.locator('img')).toBeVisible();
    await keyboard.press('Enter');
    await paste(cells, true);
    await expect(rich.locator('td')).toHaveText(['Asset', 'Fee', 'BTC', '0.0001']);
    // The picture that a spreadsheet adds is not taken for one.
    await expect(files.getByRole('listitem')).toHaveCount(1);
  });

  await test.step('formatted text from elsewhere is cleaned', async () => {
    await paste({
      'text/html':
        '<h1 style="color:red" onclick="alert(1)">Head</h1><p><b>bold</b> <a href="javascript:alert(1)">bad</a> <a href="https://northgate.example/x">good</a><img src="https://elsewhere.example/pixel.gif"></p><script>alert(1)</script>',
      'text/plain': 'Head bold bad good',
    });
    await expect(rich.locator('strong')).toHaveText('bold');
    await expect(rich.locator('a')).toHaveText('good');
    await expect(rich.locator('h1, img:not(.ProseMirror-separator), script, [onclick]')).toHaveCount(0);
  });

  await test.step('emoji by name and by keyboard', async () => {
    await keyboard.type(' :thumbs');
    const list = window.getByRole('listbox', { name: 'Emoji' });
    await expect(list.getByRole('option').first()).toContainText('thumbs up');
    await keyboard.press('Enter');
    await expect(list).toHaveCount(0);
    await expectWritten(desk.field, /👍/u);
    await desk.composer.getByRole('button', { name: 'Emoji' }).click();
    await expect(list.getByRole('option').first()).toBeVisible();
    await keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await expectWritten(desk.field, /👍[^:]*$/u);
  });

  await test.step('the signature stands below, is sent once, and comes back with the text', async () => {
    const signature = desk.composer.getByRole('region', { name: 'Signature' });
    await expect(signature).toContainText(/\S+ support$/);
    await keyboard.press('Control+Enter');
    const guard = window.getByRole('dialog', { name: /^Look at this before/ });
    const leaves = desk.composer.getByText(/^Goes out in \d+ s$/);
    await expect(leaves.or(guard).first()).toBeVisible();
    if (await guard.isVisible()) await guard.getByRole('button', { name: 'Send anyway' }).click();
    const sent = desk.thread.getByRole('article').last();
    await expect(sent).toContainText(/👍[\s\S]*support/u);
    await expect(sent.locator('td')).toHaveText(['Asset', 'Fee', 'BTC', '0.0001']);
    await desk.composer.getByRole('button', { name: /^Take back/ }).click();
    await expectWritten(desk.field, /support$/);
    await expect(signature).toHaveCount(0);
    await desk.field.fill('');
  });

  await test.step('a chat gets the table as text', async () => {
    await desk.openFirst('Live chat');
    await keyboard.press('r');
    await paste(cells, true);
    await expectWritten(desk.field, 'Asset  Fee\nBTC    0.0001');
    await desk.field.fill('');
  });
});
