import { expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';

test.describe('wish 4 @workspace @long', () => {
  test.setTimeout(240_000);

  test('“Undo send that is safe: one copy, the text as last seen. Delay set per channel: e-mail 10 s, chat 0.”', async ({
    sitDown,
  }) => {
    const { window, desk } = await sitDown();
    await desk.view('Everything');
    const guard = window.getByRole('dialog', { name: /^Look at this before/ });
    const leaves = desk.composer.getByText(/^Goes out in \d+ s$/);
    const text = 'Your case is closed now.';
    const copies = desk.thread.getByText(text, { exact: true });

    await desk.openFirst('E-mail');
    await desk.field.fill(text);
    await window.keyboard.press('Control+Enter');
    await expect(leaves.or(guard).first()).toBeVisible();
    if (await guard.isVisible()) await guard.getByRole('button', { name: 'Send anyway' }).click();
    await expect(leaves).toBeVisible();
    await expect(copies).toHaveCount(1);
    // Typed on in the meantime: what comes back stands in front of it.
    await desk.field.pressSequentially('And one more thing');
    await desk.composer.getByRole('button', { name: /^Take back/ }).click();
    await expectWritten(desk.field, `${text}\n\nAnd one more thing`);
    await expect(copies).toHaveCount(0);
    await expect(leaves).toBeHidden();

    // Sent again and let go: one copy, the text as last seen.
    await desk.field.fill(text);
    await window.keyboard.press('Control+Enter');
    await expect(leaves.or(guard).first()).toBeVisible();
    if (await guard.isVisible()) await guard.getByRole('button', { name: 'Send anyway' }).click();
    await expect(leaves).toBeHidden({ timeout: 30_000 });
    await expect(desk.status).toContainText('Outbox empty', { timeout: 30_000 });
    await expect(copies).toHaveCount(1);
    await expectWritten(desk.field, '');

    // In a chat the customer waits: it leaves at once.
    await desk.openFirst('Live chat');
    await desk.field.fill('ok');
    await window.keyboard.press('Control+Enter');
    await expectWritten(desk.field, '');
    await expect(desk.thread.getByText('ok', { exact: true }).last()).toBeVisible();
    await expect(leaves).toHaveCount(0);
  });
});
