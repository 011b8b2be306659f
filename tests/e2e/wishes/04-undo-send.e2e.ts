import { join } from 'node:path';
import { windowOpenedBy } from '../../support/app-windows.ts';
import { deskOf, expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { copySeededWorkstation } from '../../support/seeded-workstation.ts';

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

  test('“across all windows”: sent in a window of its own, it is taken back there, and in the main one, whatever that shows', async ({
    testFolder,
    launchApp,
  }) => {
    await copySeededWorkstation(join(testFolder, 'workstation'));
    const { window, electron } = await launchApp();
    const desk = deskOf(window);
    await desk.ready();
    await desk.synced();
    await desk.view('Everything');
    await desk.openFirst('E-mail');
    const name = await desk.customerName();
    const popped = await windowOpenedBy(electron, () => window.keyboard.press('Control+Shift+o'));
    const there = deskOf(popped);
    await expect(there.composer).toBeVisible({ timeout: 60_000 });
    await desk.page('Settings');
    await window.getByRole('combobox', { name: 'Seconds to take back in: E-mail' }).click();
    await window.getByRole('option', { name: '30 s', exact: true }).click();
    await desk.page('Inbox');
    const text = 'Your case is closed now.';
    const leaves = there.composer.getByText(/^Goes out in \d+ s$/);
    const guard = popped.getByRole('dialog', { name: /^Look at this before/ });
    const send = async () => {
      await expectWritten(there.field, '');
      await there.field.fill(text);
      await popped.keyboard.press('Control+Enter');
      await expect(leaves.or(guard).first()).toBeVisible();
      if (await guard.isVisible()) await guard.getByRole('button', { name: 'Send anyway' }).click();
      await expect(leaves).toBeVisible();
      await expect(there.thread.getByText(text, { exact: true })).toHaveCount(1);
    };
    const isBack = async () => {
      await expectWritten(there.field, text);
      await expect(there.thread.getByText(text, { exact: true })).toHaveCount(0);
      await expect(leaves).toBeHidden();
      await there.field.fill('');
    };

    await test.step('there, by key', async () => {
      await send();
      await popped.keyboard.press('Control+z');
      await isBack();
    });

    const offer = window
      .getByRole('region', { name: 'News' })
      .getByText(`Reply to ${name} goes out in a moment`);
    await test.step('in the main window, by key, with no conversation open', async () => {
      await send();
      await expect(offer).toBeVisible();
      await desk.list.focus();
      await window.keyboard.press('Control+z');
      await isBack();
      await expect(offer).toBeHidden();
    });

    await test.step('there by the button, also beside another conversation', async () => {
      await desk.openFirst('Live chat');
      await send();
      await window.getByRole('button', { name: 'Take back', exact: true }).click();
      await isBack();
    });

    await test.step('and in the bar below the same conversation, which then stands in both', async () => {
      await send();
      await window.getByLabel('Filter this list').fill(name);
      await desk.row(name).first().click({ button: 'middle' });
      await window.keyboard.press('Control+2');
      await expect(desk.composer.getByText(/^Goes out in \d+ s$/)).toBeVisible();
      await expect(offer).toBeHidden();
      await desk.composer.getByRole('button', { name: /^Take back/ }).click();
      await isBack();
      await expectWritten(desk.field, '');
    });
  });
});
