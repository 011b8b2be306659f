import { v7 as newId } from 'uuid';
import { expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';
import { wireClient } from '../../support/wire.ts';

const sunny = 'Thank you, and a very sunny day to you and yours at home!';

/** A trainer at another desk submits the next versions of a macro and of an article, and answers with their titles. */
async function submitBoth(hubUrl: string): Promise<{ macro: string; article: string }> {
  const session = await wireClient(hubUrl).auth.signIn({ ...people.marcus, workstation: 'studio' });
  const { studio } = wireClient(hubUrl, session);
  const { macros } = await studio.library({});
  const all = await Promise.all(macros.map(({ documentId }) => studio.macro({ documentId })));
  const macro = all.find(({ live }) => live?.shortcut === 'gen-thanks');
  const { articles } = await studio.articles({});
  const shelved = articles.find(({ live }) => live?.locale === 'en' && live.articleKey === 'change-email');
  const article = await studio.article({ documentId: shelved?.documentId ?? '' });
  if (!macro?.live || !article.live) throw new Error('the demo lacks them');
  const begin = { expected: null, note: '' };
  const macroContent = macro.versions.find(({ state }) => state === 'live')?.content;
  const articleContent = article.versions.find(({ state }) => state === 'live')?.content;
  if (!macroContent || !articleContent) throw new Error('nothing is live');
  const onMacro = { documentId: macro.live.id, versionId: newId() };
  const onArticle = { documentId: article.live.id, versionId: newId() };
  const bodies = { ...macroContent.bodies, en: sunny };
  const outcomes = [
    await studio.change({
      key: newId(),
      change: { do: 'write', ...begin, ...onMacro, content: { ...macroContent, bodies } },
    }),
    await studio.change({ key: newId(), change: { do: 'submit', ...onMacro, expected: 1 } }),
    await studio.changeArticle({
      key: newId(),
      change: {
        do: 'write',
        ...begin,
        ...onArticle,
        content: { ...articleContent, bodyHtml: `${articleContent.bodyHtml}<p>${sunny}</p>` },
      },
    }),
    await studio.changeArticle({ key: newId(), change: { do: 'submit', ...onArticle, expected: 1 } }),
  ];
  for (const outcome of outcomes) expect(outcome).toMatchObject({ outcome: 'saved' });
  return { macro: macro.live.title, article: article.live.title };
}

test.describe('releases @knowledge @long', () => {
  test.setTimeout(240_000);

  test('a macro and an article go live together and back together, and what stands in the way is named', async ({
    sitDown,
  }) => {
    const { window, desk, hub } = await sitDown();
    await desk.synced();
    const { macro, article } = await submitBoth(hub.url);
    const { keyboard } = window;
    const button = (name: string | RegExp) => window.getByRole('button', { name, exact: true });
    const cycle = window.getByRole('region', { name: 'Next steps' });
    const parts = window.getByRole('region', { name: 'Parts' });
    const palette = async () => {
      await keyboard.press('Control+k');
      await expect(window.getByRole('combobox', { name: /command/i })).toBeFocused();
      await keyboard.type('go to releases');
      const first = window.getByRole('dialog', { name: 'Commands and search' }).getByRole('option').first();
      await expect(first).toHaveText(/^Go to releases/);
      await keyboard.press('Enter');
    };
    const expectInserted = async (wanted: RegExp) => {
      await desk.page('Inbox');
      await desk.view('Unassigned');
      await desk.openFirst('E-mail');
      await keyboard.press('r');
      await desk.field.fill('');
      await keyboard.type('/gen-thanks');
      await expect(window.getByRole('option', { name: /gen-thanks/ })).toBeVisible();
      await keyboard.press('Enter');
      await expectWritten(desk.field, wanted);
      await desk.field.fill('');
    };

    await test.step('a release is begun and filled by the keyboard', async () => {
      await palette();
      await button('New release').first().press('Enter');
      await expect(window.getByRole('textbox', { name: 'Name' })).toBeFocused();
      await keyboard.type('Fees of December');
      await keyboard.press('Enter');
      await expect(window.getByRole('heading', { name: 'Fees of December' })).toBeVisible();
      await button('Put in…').press('Enter');
      const field = window.getByRole('combobox', { name: 'Macros and articles that are being worked on' });
      await expect(field).toBeFocused();
      for (const title of [macro, article]) {
        await field.fill(title);
        await expect(window.getByRole('option', { name: title })).toHaveCount(1);
        await keyboard.press('ArrowDown');
        await keyboard.press('Enter');
      }
      await keyboard.press('Escape');
      await button('Put in 2').press('Enter');
      await expect(parts.getByRole('listitem')).toHaveCount(2);
    });

    await test.step('what nobody has approved stands in its way, by name', async () => {
      await expect(cycle).toContainText('2 parts stand in the way');
      await expect(button('Publish all now')).toBeDisabled();
      await picture(window, 'hindered');
      for (const title of [macro, article]) {
        await button(`Open “${title}”`).press('Enter');
        await button('Approve').press('Enter');
        await expect(cycle).toContainText('Approved.');
        await palette();
      }
      await expect(parts.getByRole('listitem').filter({ hasText: 'Approved' })).toHaveCount(2);
      await expect(cycle).toContainText('Every part is approved.');
    });

    await test.step('it goes live, and this desk has it', async () => {
      await button('Publish all now').press('Enter');
      await expect(cycle).toContainText('Published');
      await expect(window.getByRole('region', { name: 'Who has it' })).toContainText(/[1-9]\d* of \d+ work/);
      await picture(window, 'live');
      await expectInserted(/sunny day/);
    });

    await test.step('all of it is rolled back in one step', async () => {
      await palette();
      await button('Roll all of it back…').press('Enter');
      const dialog = window.getByRole('dialog', { name: 'Roll back “Fees of December”' });
      await expect(dialog.getByRole('textbox', { name: 'Why' })).toBeFocused();
      await expect(dialog.getByText(/^Version \d+ comes back$/)).toHaveCount(2);
      await keyboard.type('The fee is another one.');
      await picture(window, 'rolling-back');
      await dialog.getByRole('button', { name: 'Roll back' }).press('Enter');
      await expect(cycle).toContainText('Rolled back');
      await expect(cycle).toContainText('The fee is another one.');
      await picture(window, 'rolled-back');
      await expectInserted(/^(?!\/)(?![\s\S]*sunny day)[\s\S]{20,}/);
    });
  });
});
