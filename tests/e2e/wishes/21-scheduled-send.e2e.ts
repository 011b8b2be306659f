import { expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';

// That it leaves at its time, with the workstation off, and once: tests/sync/scheduled.test.ts moves the clock.
test.describe('wish 21 @workspace @long', () => {
  test.setTimeout(240_000);

  test('“Scheduled send: a new reply never releases it early.”', async ({ sitDown }) => {
    const { window, desk } = await sitDown();
    await desk.openFirst();
    const waiting = desk.composer.getByRole('list', { name: 'Scheduled messages' });
    const text = 'Good morning! Your withdrawal has arrived.';

    await desk.field.fill(text);
    await desk.composer.getByRole('button', { name: 'More ways to send' }).click();
    await window.getByRole('menuitem', { name: 'Send later…' }).click();
    const dialog = window.getByRole('dialog', { name: 'Send later' });
    await expect(dialog.getByLabel('When')).toBeFocused();
    await window.keyboard.type('yesterday');
    await expect(dialog.getByRole('status')).toContainText('no time in the future');
    await dialog.getByLabel('When').fill('tomorrow 9am');
    await expect(dialog.getByRole('status')).toContainText('9:00');
    await window.keyboard.press('Enter');
    const guard = window.getByRole('dialog', { name: /^Look at this before/ });
    await expect(waiting.or(guard).first()).toBeVisible();
    // The first conversation's customer may speak another language.
    if (await guard.isVisible()) await guard.getByRole('button', { name: 'Send anyway' }).click();
    await expect(waiting).toContainText(text);
    await expect(waiting).toContainText('9:00');
    await expect(waiting.getByRole('button', { name: 'Change time' })).toBeVisible({ timeout: 30_000 });
    await expectWritten(desk.field, '');

    await test.step('a new reply leaves it where it is', async () => {
      await desk.field.fill('One moment, please.');
      await window.keyboard.press('Control+Enter');
      await expect(desk.thread.getByText('One moment, please.')).toBeVisible();
      await expect(desk.status).toContainText('Outbox empty', { timeout: 30_000 });
      await expect(waiting).toContainText(text);
      await expect(desk.thread.getByText(text)).toHaveCount(0);
    });

    await test.step('it is in the outbox, with its time', async () => {
      await desk.status.getByTitle('Open the outbox').click();
      const outbox = window.getByRole('dialog', { name: 'Outbox' });
      await expect(outbox.getByRole('region', { name: 'Scheduled, held at the hub' })).toContainText(text);
      await window.keyboard.press('Escape');
      await expect(outbox).toBeHidden();
    });

    await test.step('moved, and edited: the text is in the composer again', async () => {
      await waiting.getByRole('button', { name: 'Change time' }).click();
      await window.getByRole('dialog', { name: 'Another time' }).getByLabel('When').fill('in 3 days');
      await window.keyboard.press('Enter');
      await expect(waiting).not.toContainText('9:00', { timeout: 30_000 });
      await waiting.getByRole('button', { name: 'Edit' }).click();
      await expectWritten(desk.field, text);
      await expect(waiting).toHaveCount(0);
    });

    await test.step('early only by explicit choice', async () => {
      await window.keyboard.press('Control+k');
      await window.keyboard.type('chosen time');
      await window.keyboard.press('Enter');
      await window
        .getByRole('dialog', { name: 'Send later' })
        .getByRole('button', { name: 'In an hour' })
        .click();
      await expect(waiting.or(guard).first()).toBeVisible();
      if (await guard.isVisible()) await guard.getByRole('button', { name: 'Send anyway' }).click();
      await waiting.getByRole('button', { name: 'Send now' }).click({ timeout: 30_000 });
      await waiting.getByRole('button', { name: 'Really send now' }).click();
      await expect(desk.thread.getByText(text)).toBeVisible({ timeout: 30_000 });
      await expect(waiting).toHaveCount(0);
    });
  });
});
