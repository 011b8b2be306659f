import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';

test.describe('settings of escalation @protection @long', () => {
  // Its desk is made once a version, on a busy machine for two minutes.
  test.setTimeout(300_000);

  test('a lead sets by keyboard where one may escalate to, and the card offers it', async ({ sitDown }) => {
    const { window, desk } = await sitDown();
    const { keyboard: keys } = window;
    const page = window.getByRole('form', { name: 'Escalation' });
    const save = page.getByRole('button', { name: 'Save', exact: true });
    const card = (name: string) => page.getByRole('button', { name: `Edit ${name}`, exact: true });
    const openRules = async () => {
      await window
        .getByRole('navigation', { name: 'Pages' })
        .getByRole('button', { name: /^Rules/ })
        .click();
      await window.getByRole('tab', { name: /^Escalation/ }).click();
    };

    await test.step('what is wrong is said beside its field, and cannot be saved', async () => {
      await desk.ready();
      await openRules();
      await expect(page).toContainText('Nobody has changed this yet');
      await picture(window, 'ladder');
      await card('Tier 2').press('Enter');
      const minutes = page.getByLabel('Minutes', { exact: true });
      await minutes.fill('10');
      await expect(page).toContainText('Nothing may be faster than Security');
      await expect(save).toBeDisabled();
      await minutes.fill('120');
      await page.getByRole('button', { name: 'Add a reason' }).press('Enter');
      await expect(page.getByText('It needs a name.')).toBeVisible();
      await page.getByRole('listitem').getByLabel('Name').last().fill('Bank sent it back');
      await page.getByRole('button', { name: 'Add one of your own' }).press('Enter');
      await expect(page).toContainText('Say what your own item is');
      await page.getByRole('textbox', { name: 'New item, in English' }).fill('The bank’s letter');
      await expect(page).not.toContainText('Say what your own item is');
      await picture(window, 'reason');
    });

    await test.step('the draft is there after another tab and another page; the order changes by keyboard', async () => {
      await window.getByRole('tab', { name: 'Protection' }).click();
      await window.getByLabel('Minutes for which a request waits').fill('9');
      await window.getByRole('tab', { name: /^Escalation/ }).click();
      await expect(save).toBeEnabled();
      await window.getByRole('tab', { name: /^Protection/ }).click();
      await expect(window.getByLabel('Minutes for which a request waits')).toHaveValue('9');
      await window.getByRole('button', { name: 'Discard changes' }).click();
      await window.getByRole('tab', { name: /^Escalation/ }).click();
      await card('Security').focus();
      await keys.press('Alt+ArrowUp');
      await expect(page.getByRole('listitem').nth(1)).toContainText('Security');
      await save.press('Enter');
      await expect(window.getByText('It counts from now on, on all desks').first()).toBeVisible();
      await expect(page).toContainText('Changed by');
      await picture(window, 'saved');
    });

    await test.step('the card has it at once', async () => {
      await desk.page('Inbox');
      await desk.view('Everything');
      await desk.list.getByRole('option').first().press('Enter');
      await keys.press('s');
      const escalate = window.getByRole('dialog', { name: /^Escalate/ });
      await escalate.getByRole('radio', { name: 'Tier 2' }).check();
      await escalate.getByLabel('Why').selectOption({ label: 'Bank sent it back' });
      await expect(escalate.getByRole('checkbox', { name: 'The bank’s letter' })).toBeVisible();
      await picture(window, 'card');
    });
  });
});
