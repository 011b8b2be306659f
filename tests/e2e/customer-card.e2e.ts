import { makePerson } from '../../src/hub/seed/people/customers.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { picture } from '../support/pictures.ts';

/** Of the small demo exchange: a customer who wrote as two, one of whom the exchange knows. */
const { name } = makePerson(7, 140, Date.now(), []).customer;

test.describe('customer card @workspace @long', () => {
  test.setTimeout(240_000);

  test('what the exchange wants to know is filled in in place, and two customers become one, and two again', async ({
    sitDown,
  }) => {
    const { window, hub } = await sitDown();
    // They wrote to queues that hang on the hour at which the exchange was made.
    await hub.order({ do: 'move all of', customer: name, group: 'General' });
    const { keyboard } = window;
    const card = window.getByRole('complementary', { name: 'Customer' });
    const hits = window.getByRole('listbox', { name: 'What was found' }).getByRole('option');
    const twins = card.getByRole('region', { name: 'Possibly the same person' });

    await keyboard.press('Control+Shift+f');
    const field = window.getByRole('combobox', { name: 'Search' });
    await field.fill(name);
    await window.getByRole('tab', { name: /^Customers/ }).click();
    await expect(hits).toHaveCount(2);
    await hits.filter({ hasNotText: 'Not verified' }).click();
    await expect(card.getByText('Signed in at the exchange')).toBeVisible();
    await expect(twins).toBeVisible();

    await test.step('a value is changed where it stands, by those who may', async () => {
      const details = card.getByRole('region', { name: 'Account details' });
      await details.getByRole('button', { name: 'Change: Fee plan' }).click();
      await details.getByLabel('Fee plan').selectOption('OTC');
      await keyboard.press('Enter');
      await expect(details).toContainText('OTC');
      await expect(details.getByRole('button', { name: 'Change: Fee plan' })).toBeFocused();
      await details.getByRole('button', { name: 'Add: Last review' }).click();
      await details.getByLabel('Last review').fill('2026-03-02');
      await keyboard.press('Enter');
      await expect(details).toContainText('Mar 2, 2026');
      await details.getByRole('button', { name: 'Change: Fee plan' }).click();
      await details.getByLabel('Fee plan').selectOption('Standard');
      await keyboard.press('Escape');
      await expect(details).toContainText('OTC');
      await expect(details.getByRole('button', { name: 'Copy Exchange account' })).toBeVisible();
      await expect(
        details.getByRole('button', { name: /(Add|Change): Source of funds checked/ }),
      ).toHaveCount(0);
    });

    await test.step('two are put side by side and merged by a person, and it can be taken back', async () => {
      await expect(twins).toContainText('same e-mail');
      await picture(window, 'card');
      await twins.getByRole('button', { name: 'Merge…' }).first().click();
      const dialog = window.getByRole('dialog', { name: 'Merge two customers' });
      await expect(dialog).toContainText(`${name} stays`);
      // One mailbox, however it is written: masked on both sides, and nothing to choose.
      const mailbox = dialog.getByRole('row', { name: /^E-mail/ });
      await expect(mailbox).toContainText('•••@');
      await expect(mailbox.getByRole('radio')).toHaveCount(0);
      await picture(window, 'dialog');
      await dialog.getByRole('button', { name: 'Merge customers' }).click();
      await expect(window.getByText(`Everything goes on with ${name}`)).toBeVisible();
      const merged = card.getByRole('list', { name: 'Merged customers' });
      await expect(merged).toContainText(`Includes ${name}, merged by`);
      await expect(twins).toHaveCount(0);
      await picture(window, 'merged');
      await merged.getByRole('button', { name: /^Undo the merge/ }).click();
      await expect(merged).toHaveCount(0);
      await expect(twins).toBeVisible();
    });

    await test.step('that they are two is said once', async () => {
      await twins.getByRole('button', { name: 'Not the same person' }).first().click();
      await expect(twins).toHaveCount(0);
      await expect(window.getByText('Nobody is asked about these two again')).toBeVisible();
    });

    await test.step('a lead says what else is wanted of customers, and it stands on the card at once', async () => {
      const pages = window.getByRole('navigation', { name: 'Pages' });
      await pages.getByRole('button', { name: /^Rules/ }).click();
      await window.getByRole('tab', { name: 'Customer fields' }).click();
      const setup = window.getByRole('region', { name: 'Customer fields' });
      await expect(setup.getByRole('listitem').first()).toContainText('Exchange account');
      await setup.getByRole('button', { name: 'New field' }).click();
      const mask = setup.getByRole('combobox', { name: 'Masked as' });
      await setup.getByLabel('Label').fill('Passport number');
      await expect(mask).toHaveValue(/^Document number/);
      await setup.getByLabel('Label').fill('Loyalty card');
      await expect(mask).toHaveValue('Not masked');
      await picture(window, 'field-form');
      await keyboard.press('Control+Enter');
      await expect(window.getByText('Saved. It counts from now on.')).toBeVisible();
      await pages.getByRole('button', { name: /^Search/ }).click();
      await field.fill(name);
      await hits.first().click();
      await expect(
        card
          .getByRole('region', { name: 'Account details' })
          .getByRole('button', { name: 'Add: Loyalty card' }),
      ).toBeVisible();

      // Seen by some roles alone, of which this lead is none, it is on their card no longer.
      await pages.getByRole('button', { name: /^Rules/ }).click();
      await setup.getByRole('button', { name: 'Edit Loyalty card' }).click();
      const sees = setup.getByRole('combobox', { name: 'Who may see it' });
      await sees.focus();
      for (let role = 0; role < 6; role += 1) await keyboard.press('Backspace');
      await keyboard.press('ArrowDown');
      await window.getByRole('option', { name: 'Compliance', exact: true }).click();
      await keyboard.press('Escape');
      await picture(window, 'field-sight');
      await setup.getByLabel('Label').press('Control+Enter');
      await expect(setup).toContainText('Seen by: Compliance');
      await pages.getByRole('button', { name: /^Search/ }).click();
      await hits.first().click();
      const details = card.getByRole('region', { name: 'Account details' });
      await expect(details).toBeVisible();
      await expect(details.getByText('Loyalty card')).toHaveCount(0);
    });
  });
});
