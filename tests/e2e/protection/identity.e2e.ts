import { expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';

test('M11: a macro that tells of the account waits for the check, and the check follows the risk @protection', async ({
  sitDown,
}) => {
  test.setTimeout(180_000);
  const { window, desk } = await sitDown();
  const { keyboard } = window;
  const check = window.getByRole('dialog', { name: /^Check who / });
  const listed = window.getByRole('listbox', { name: 'Macros' }).getByRole('option');
  const line = window.getByRole('region', { name: 'Account protection' });
  /** By keys alone: opened, its script ticked, answered. */
  const tick = async (...asks: readonly string[]) => {
    for (const ask of asks) await check.getByRole('checkbox', { name: ask }).press('Space');
  };
  const pick = async () => {
    await desk.field.focus();
    await keyboard.type('/acstand');
    await expect(listed.first()).toContainText('How it stands');
    await keyboard.press('Enter');
  };
  const empty = async () => {
    await desk.field.focus();
    await keyboard.press('Control+a');
    await keyboard.press('Delete');
  };

  await desk.view('Everything');
  await desk.openFirst('E-mail');
  await test.step('a macro of the agent’s own says how the account stands', async () => {
    await window.getByRole('tab', { name: 'Macros' }).click();
    await window.getByRole('button', { name: /New macro of your own/ }).click();
    const dialog = window.getByRole('dialog', { name: 'A macro of your own' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('How it stands');
    await dialog.getByRole('textbox', { name: 'Shortcut' }).fill('acstand');
    await dialog
      .getByRole('textbox', { name: 'What it says' })
      .fill(
        '{% if customer.verification %}Your account is {{customer.verification}}.{% else %}None.{% endif %}',
      );
    await keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await window.getByRole('tab', { name: 'Customer' }).click();
  });

  await test.step('its preview says that it needs a check, and to insert it opens the check', async () => {
    await desk.field.focus();
    await keyboard.type('/acstand');
    await expect(listed.first()).toContainText('How it stands');
    await expect(window.getByText(/^It tells of the account: check first who the customer is/)).toBeVisible();
    await picture(window, 'needs-check');
    await keyboard.press('Enter');
    await expect(check).toBeVisible();
    await expect(check).toContainText('Never ask for');
    await picture(window, 'check');
  });

  await test.step('a basic check does where there is no risk, and the macro goes in', async () => {
    await expect(check.getByRole('radio', { name: /^Basic/ })).toBeChecked();
    const passed = check.getByRole('button', { name: 'They are who they say' });
    await expect(passed).toBeDisabled();
    await tick('The e-mail address of the account', 'Month and year', 'An asset they hold');
    await passed.press('Enter');
    await expect(check).toBeHidden();
    await expect(desk.thread.getByText('checked who the customer is: passed').last()).toBeVisible();
    await expect(line).toContainText('Identity checked until');
    await empty();
    await pick();
    await expectWritten(desk.field, /^Your account is [a-z]+\.$/);
  });

  await test.step('one that fails ends it: the strong one alone is left, and says why', async () => {
    await empty();
    await line.getByRole('button', { name: 'Check identity' }).press('Enter');
    await check.getByRole('button', { name: 'Not sure, or not them' }).press('Enter');
    await expect(check).toBeHidden();
    await expect(line).not.toContainText('Identity checked until');
    await pick();
    await expect(check).toContainText('the last check was not passed');
    await expect(check.getByRole('radio', { name: /^Basic/ })).toBeDisabled();
    await expect(check.getByRole('radio', { name: /^Strong/ })).toBeChecked();
    await picture(window, 'strong');
    await tick('You called back', 'They confirmed', 'The provider');
    await check.getByRole('button', { name: 'They are who they say' }).press('Enter');
    await expect(check).toBeHidden();
    await empty();
    await pick();
    await expectWritten(desk.field, /^Your account is [a-z]+\.$/);
    await empty();
  });
});
