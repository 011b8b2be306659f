import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

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
});
