import { expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';

test.describe('wish 16 @workspace @long', () => {
  test.setTimeout(240_000);

  test('“Merge conversations of one customer.”', async ({ sitDown }) => {
    const { window, desk } = await sitDown();
    await desk.synced();
    await desk.view('All open');

    // The first open conversation whose customer has another one.
    const others = window.getByRole('button', { name: /^Open conversation \d+/ });
    const rows = desk.list.getByRole('option');
    for (let at = 0; at < 12; at += 1) {
      // By its id, read anew: the list of the view before may still stand there, and a row may move from under the pointer.
      await expect(async () => {
        const row = window.locator(`[id="${await rows.nth(at).getAttribute('id')}"]`);
        await row.click({ timeout: 3_000 });
        await expect(row).toHaveAttribute('aria-current', 'true', { timeout: 3_000 });
      }).toPass({ timeout: 30_000 });
      const found = await expect
        .poll(() => others.count(), { timeout: 1_000 })
        .toBeGreaterThan(0)
        .then(
          () => true,
          () => false,
        );
      if (found) break;
    }
    const label = (await others.first().getAttribute('aria-label')) ?? '';
    const number = /\d+/.exec(label)?.[0] ?? '';
    expect(number).not.toBe('');

    const begun = 'Your deposit is being looked for.';
    const scheduled = 'Good morning! It has arrived.';
    const waiting = desk.composer.getByRole('list', { name: 'Scheduled messages' });
    await test.step('in the other one something is begun, and something waits for its time', async () => {
      const here = (await desk.list.locator('[aria-current=true]').getAttribute('id')) ?? '';
      await others.first().click();
      await expect(desk.thread.getByText(begun)).toHaveCount(0);
      await expectWritten(desk.field, '');
      await desk.field.fill(scheduled);
      await window.keyboard.press('Control+k');
      await window.keyboard.type('chosen time');
      await window.keyboard.press('Enter');
      const dialog = window.getByRole('dialog', { name: 'Send later' });
      await dialog.getByRole('button', { name: 'In an hour' }).click();
      const guard = window.getByRole('dialog', { name: /^Look at this before/ });
      await expect(waiting.or(guard).first()).toBeVisible();
      if (await guard.isVisible()) await guard.getByRole('button', { name: 'Send anyway' }).click();
      await expect(waiting.getByRole('button', { name: 'Send now' })).toBeVisible({ timeout: 30_000 });
      await desk.field.fill(begun);
      await window.locator(`[id="${here}"]`).click();
      await expect(others.filter({ hasText: `#${number}` }).first()).toBeVisible();
    });

    await test.step('by palette and keyboard: chosen, and read as one', async () => {
      await window.keyboard.press('Control+k');
      await window.keyboard.type('merge');
      await window.keyboard.press('Enter');
      const choice = window.getByRole('combobox', { name: 'Merge with…' });
      await expect(choice).toBeFocused();
      await choice.fill(`#${number} comes`);
      await expect(
        window.getByRole('option', { name: new RegExp(`#${number} comes into this one`) }),
      ).toBeVisible();
      await picture(window, 'choice');
      await window.keyboard.press('Enter');
      await expect(window.getByText(`#${number} goes on here now`)).toBeVisible();
      await expect(desk.thread.getByText(new RegExp(`merged #${number} into this`))).toBeVisible();
      await desk.thread.press('Home');
      await expect(desk.thread.getByRole('button', { name: `from #${number}` }).first()).toBeAttached();
      await picture(window, 'merged');
    });

    await test.step('the other one is closed, and points to it', async () => {
      await others
        .filter({ hasText: `#${number}` })
        .first()
        .click();
      const merged = window.getByRole('region', { name: 'Merged conversation' });
      await expect(merged).toContainText('This conversation goes on in #');
      await expect(desk.composer).toHaveCount(0);
      await expect(merged).toContainText(begun);
      await picture(window, 'pointer');
      await merged.getByRole('button', { name: /^Take it along to #/ }).click();
      await expectWritten(desk.field, begun);
    });

    await test.step('what waits for its time there is not sent into the void, and is taken back into this one', async () => {
      await expect(waiting).toContainText(scheduled);
      await expect(waiting).toContainText(/Will not be sent: the conversation goes on in #\d+/);
      await expect(waiting.getByRole('button', { name: 'Send now' })).toHaveCount(0);
      await picture(window, 'waits');
      await waiting.getByRole('button', { name: 'Edit' }).click();
      await expectWritten(desk.field, `${scheduled}\n\n${begun}`);
      await expect(waiting).toHaveCount(0);
      await desk.field.fill('');
    });

    await test.step('taken back from the line that tells of it', async () => {
      const line = desk.thread.locator('p', { hasText: `merged #${number} into this` });
      await line.getByRole('button', { name: 'Undo the merge' }).click();
      await expect(desk.thread.getByText(`took the merge with #${number} back`)).toBeVisible();
      await expect(line.getByRole('button', { name: 'Undo the merge' })).toHaveCount(0);
      await expect(desk.thread.getByRole('button', { name: `from #${number}` })).toHaveCount(0);
    });

    await test.step('split in two, and taken back', async () => {
      await window.keyboard.press('Control+k');
      await window.keyboard.type('split this');
      await window.keyboard.press('Enter');
      const dialog = window.getByRole('dialog', { name: 'Split in two' });
      await dialog.getByRole('checkbox').first().check();
      await picture(window, 'split');
      await dialog.getByRole('button', { name: 'Split off 1 message' }).click();
      const line = desk.thread.locator('p', { hasText: /split 1 message off into #\d+/ });
      await line.getByRole('button', { name: 'Undo the split' }).click();
      await expect(desk.thread.getByText(/took the split of #\d+ back/)).toBeVisible();
    });

    await test.step('linked instead, and named in a note: both open it', async () => {
      await window.keyboard.press('Control+k');
      await window.keyboard.type('link to');
      await window.keyboard.press('Enter');
      const choice = window.getByRole('combobox', { name: /^Link to/ });
      await expect(choice).toBeFocused();
      await choice.fill(number);
      await window.getByRole('option', { name: `duplicate of #${number}`, exact: true }).click();
      const links = window.getByRole('list', { name: 'Linked conversations' });
      await expect(links).toContainText(`duplicate of #${number}`);
      await picture(window, 'linked');
      const name = await desk.customerName();
      await desk.composer.getByRole('tab', { name: 'Note' }).click();
      await desk.field.fill(`Same as #${number}`);
      await window.keyboard.press('Control+Enter');
      await desk.thread.getByRole('button', { name: `#${number}`, exact: true }).click();
      await expect(links).toContainText(/#\d+ is a duplicate of this/);
      expect(await desk.customerName()).toBe(name);
      await links.getByRole('button', { name: /^Remove the link/ }).click();
      await expect(links).toHaveCount(0);
    });
  });
});
