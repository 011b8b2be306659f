import { expectWritten } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { picture } from '../support/pictures.ts';

test.describe('knowledge page @workspace @long', () => {
  test.setTimeout(240_000);

  test('is searched, walked through and read without the mouse', async ({ sitDown }) => {
    const { window, desk } = await sitDown();
    const { keyboard } = window;
    await desk.synced();
    await keyboard.press('g');
    await keyboard.press('k');
    await expect(window.getByRole('heading', { level: 1, name: 'Knowledge base' })).toBeVisible();
    await keyboard.press('/');
    const field = window.getByRole('combobox', { name: 'Search articles' });
    await expect(field).toBeFocused();
    const results = window.getByRole('listbox', { name: 'Results' });
    const hits = results.getByRole('option');
    const read = window.getByRole('article');

    // Enter takes the answer to what was typed, however quick.
    await keyboard.type('deposit');
    await keyboard.press('Enter');
    await expect(hits.nth(2)).toBeVisible();
    await expect(hits.first()).toHaveAttribute('aria-current', 'page');
    await expect(read).toBeVisible();

    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await expect(hits.nth(2)).toHaveAttribute('aria-selected', 'true');
    const id = await hits.nth(2).getAttribute('id');
    await expect(field).toHaveAttribute('aria-activedescendant', id ?? 'none');
    await keyboard.press('Enter');
    await expect(hits.nth(2)).toHaveAttribute('aria-current', 'page');
    await expect(field).toBeFocused();
    await keyboard.press('ArrowUp');
    await expect(hits.nth(1)).toHaveAttribute('aria-selected', 'true');

    // A long one has its contents, which lead to their places.
    await field.fill('buy with a card');
    await keyboard.press('Enter');
    await expect(read.getByRole('heading', { level: 1, name: 'Buy with a card' })).toBeVisible();
    const contents = read.getByRole('navigation', { name: 'Contents' }).getByRole('button');
    await expect(contents).toHaveCount(4);
    const place = read.getByRole('heading', { level: 2, name: (await contents.nth(3).innerText()).trim() });
    await expect(place).not.toBeInViewport();
    await picture(window, 'contents');
    await contents.nth(3).press('Enter');
    await expect(place).toBeInViewport();
    await field.fill('deposit');

    // Other words, another list: it begins at its top.
    await keyboard.type(' network');
    await expect(hits.first()).toHaveAttribute('aria-selected', 'true');

    // What is read stays; first the words go, then the field is left.
    await keyboard.press('Escape');
    await expect(field).toHaveValue('');
    await expect(results).toHaveCount(0);
    await expect(read).toBeVisible();
    await keyboard.press('Escape');
    await expect(field).not.toBeFocused();
    await expect(window.getByRole('heading', { level: 1, name: 'Knowledge base' })).toBeVisible();
  });

  test('some of its steps go into a reply, with their numbers', async ({ sitDown }) => {
    const { window, desk } = await sitDown();
    await desk.synced();
    await desk.openFirst('Live chat');
    await window.getByRole('tab', { name: 'Knowledge' }).click();
    const panel = window.getByRole('complementary', { name: 'Customer and knowledge' });
    await panel.getByRole('button', { name: 'Filter', exact: true }).click();
    await window.getByRole('menuitemradio', { name: 'English', exact: true }).click();
    await panel.getByRole('combobox', { name: 'Search articles' }).fill('buy with a card');
    await panel
      .getByRole('option', { name: /^Buy with a card/ })
      .first()
      .click();
    const parts = panel.getByRole('group', { name: 'Insert' });
    const emptied = async () => {
      await desk.field.press('ControlOrMeta+a');
      await desk.field.press('Delete');
      await expectWritten(desk.field, '');
    };
    await parts.getByRole('button', { name: 'Link', exact: true }).press('Enter');
    await expectWritten(desk.field, /Buy with a card.*https:\/\//s);
    await emptied();
    await parts.getByRole('button', { name: 'Excerpt', exact: true }).press('Enter');
    await expectWritten(desk.field, /Check the price.*https:\/\//s);
    await emptied();
    await parts.getByRole('button', { name: 'Steps', exact: true }).press('Enter');
    await expectWritten(desk.field, /1\. .*3\. Check the price/s);
    await emptied();
    await panel.getByRole('button', { name: 'Choose steps…' }).press('Enter');
    const choice = window.getByRole('dialog', { name: 'Choose steps…' });
    const insert = choice.getByRole('button', { name: 'Insert the chosen ones' });
    await expect(insert).toBeDisabled();
    await choice.getByRole('checkbox', { name: /^2\. Choose the card/ }).press('Space');
    await picture(window, 'steps');
    await insert.press('Enter');
    await expectWritten(desk.field, /Choose the card, or Apple Pay or Google Pay\./);
    await expect(desk.field).not.toContainText('Check the price');
  });
});
