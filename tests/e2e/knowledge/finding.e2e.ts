import { expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';

test.describe('finding what to say @knowledge @long', () => {
  test.setTimeout(240_000);

  test('a macro is inserted in another language; articles are filtered by keys, and lead to related ones', async ({
    sitDown,
  }) => {
    const { window, desk } = await sitDown();
    const { keyboard } = window;
    const pages = window.getByRole('navigation', { name: 'Pages' });
    await desk.synced();
    await desk.openFirst('Live chat');
    await desk.field.click();
    await keyboard.type('/');
    const option = window.getByRole('listbox', { name: 'Macros' }).getByRole('option').first();
    await expect(option).toBeVisible();
    const preview = window.getByRole('region', { name: /^Preview of/ });
    const languages = preview.getByRole('group', { name: 'Language of the text' }).getByRole('button');
    const chosen = preview.getByRole('button', { pressed: true });
    await expect(languages.nth(1)).toBeVisible();
    const before = (await chosen.innerText()).trim();
    await picture(window, 'macro-languages');
    await keyboard.press('F8');
    await expect(chosen).not.toHaveText(before);
    await expect(desk.field).toBeFocused();
    const text = (await preview.locator('[lang]').first().innerText()).trim();
    await keyboard.press('Enter');
    await expectWritten(desk.field, new RegExp(text.slice(0, 12).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));

    // Behind `??` the filters are a key away, and the cursor stays where it was.
    await keyboard.press('ControlOrMeta+End');
    await keyboard.type(' ??deposit');
    const articles = window.getByRole('listbox', { name: 'Articles' }).getByRole('option');
    await expect(articles.first()).toBeVisible();
    await keyboard.press('F8');
    await window.getByRole('menuitemradio', { name: 'Public', exact: true }).press('Enter');
    await expect(desk.field).toBeFocused();
    await expect(desk.composer.getByRole('button', { name: 'Remove the filter “Public”' })).toBeVisible();
    await picture(window, 'picker-filtered');
    await keyboard.press('Enter');
    await expectWritten(desk.field, /https:\/\//);

    await keyboard.press('Escape');
    await pages.getByRole('button', { name: /^Knowledge/ }).click();
    const field = window.getByRole('combobox', { name: 'Search articles' });
    await expect(window.getByRole('heading', { level: 1, name: 'Knowledge base' })).toBeVisible();
    await keyboard.press('/');
    await expect(field).toBeFocused();
    const filter = window.getByRole('button', { name: 'Filter', exact: true });
    const choose = async (name: string) => {
      await filter.press('Enter');
      await window.getByRole('menuitemradio', { name, exact: true }).press('Enter');
      await expect(window.getByRole('menu')).toHaveCount(0);
    };
    await choose('Team only');
    await choose('Internal: playbooks');
    await choose('English');
    const on = window.getByRole('list', { name: 'Filters that are on' });
    await expect(on.getByRole('button')).toHaveText(['Internal: playbooks', 'Team only', 'English']);
    await field.fill('deposit');
    const hits = window.getByRole('listbox', { name: 'Results' }).getByRole('option');
    await expect(hits.first()).toBeVisible();
    for (const hit of await hits.all()) {
      await expect(hit).toContainText('Internal: playbooks ›');
      await expect(hit).toContainText('Team only');
    }
    await picture(window, 'filtered');

    // What they leave nothing of is said by their names.
    await field.fill('sandwich');
    const nothing = window.getByText(
      'No article for “sandwich” passes these filters: Internal: playbooks, Team only, and English.',
    );
    await expect(nothing).toBeVisible();
    await on.getByRole('button', { name: 'Remove the filter “Team only”' }).press('Enter');
    await expect(on.getByRole('button')).toHaveCount(2);
    // They stay with the window.
    await window.reload();
    await pages.getByRole('button', { name: /^Knowledge/ }).click();
    await expect(on.getByRole('button')).toHaveText(['Internal: playbooks', 'English']);
    await field.fill('deposit');
    await expect(hits.first()).toBeVisible();
    await field.press('Enter');
    const read = window.getByRole('article');
    const related = read.getByRole('navigation', { name: 'Related articles' }).getByRole('button');
    await expect(related.first()).toBeVisible();
    await related.first().scrollIntoViewIfNeeded();
    await picture(window, 'related');
    const title = (await related.first().locator('span').first().innerText()).trim();
    await related.first().press('Enter');
    await expect(read.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });
});
