import { strToU8, zipSync } from 'fflate';
import { helpCenter, zendeskArticle } from '../../support/article-import.ts';
import { deskOf, people } from '../../support/desk.ts';
import { dropFile } from '../../support/drop-file.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';

/** A red dot of one pixel. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

const articles = [
  zendeskArticle(
    11,
    'How to read a bridge receipt',
    '<p>Open the <b>receipt</b>.</p><iframe src="https://video.example"></iframe><img src="https://cdn.example/r.png">',
    {
      translations: [
        { source_id: 11, locale: 'es', title: 'Cómo leer un recibo', body: '<p>Abra el recibo.</p>' },
      ],
    },
  ),
  zendeskArticle(12, 'What the bridge team does at night', '<p>Call the duty officer.</p>', {
    user_segment_id: 77,
  }),
  zendeskArticle(13, 'Prove that it is you', '<p>Please send us your recovery phrase.</p>'),
];
const archive = zipSync({
  'help/articles.json': strToU8(JSON.stringify(helpCenter(articles, 'Bridges', 'Moving coins'))),
  'help/Moving coins/Bridges/delays.md': strToU8(
    '---\naudience: public\n---\n# Why a bridge takes long\n\n1. It waits\n2. It is checked\n\n![The steps](../../steps.png)\n',
  ),
  'help/steps.png': new Uint8Array(dot),
  'help/broken.json': strToU8('{"articles": ['),
});

test.describe('bringing articles in @knowledge @long', () => {
  test.setTimeout(240_000);

  test('a trainer drops an archive, sees what would come of it, makes the drafts and takes them back', async ({
    startHub,
    takeSeat,
  }) => {
    const hub = await startHub();
    const { window } = await takeSeat();
    const desk = deskOf(window);
    const { keyboard } = window;
    await desk.signIn(hub.url, people.ana);
    await desk.synced();
    const button = (name: string | RegExp) => window.getByRole('button', { name, exact: true });
    const list = window.getByRole('listbox', { name: 'What the import would do' });
    const details = window.getByRole('complementary', { name: 'Details' });
    const page = window.getByRole('heading', { name: 'Import articles' });
    const lineOf = (title: string) => list.getByRole('option').filter({ hasText: title });

    await test.step('the palette leads to it, and the dry run says what would come of each article', async () => {
      await keyboard.press('ControlOrMeta+k');
      await expect(window.getByRole('combobox', { name: /command/i })).toBeFocused();
      await keyboard.type('import articles');
      await window.getByRole('option', { name: /Import articles/ }).click();
      await expect(page).toBeVisible();
      await dropFile(page, 'help.zip', archive);
      await expect(button(/^New 4$/)).toBeVisible({ timeout: 60_000 });
      await expect(button(/^Problems 2$/)).toBeVisible();
      await expect(list.getByRole('option').first()).toContainText('broken.json · line 1');
      await lineOf('Prove that it is you').click();
      await expect(details).toContainText('It asks customers for something that nobody may ever be told.');
      await lineOf('How to read a bridge receipt').click();
      await expect(details).toContainText('Moving coins › Bridges · is made for it');
      await expect(details).toContainText('https://cdn.example/r.png is on the web and is not fetched.');
      await expect(details).toContainText('<iframe> is not part of an article here (1)');
      await expect(details).toContainText('Customers and team');
      await picture(window, 'articles-dry-run');
      await lineOf('What the bridge team does at night').click();
      await expect(details).toContainText('Team only');
      await expect(details).toContainText('Only some may read it there: here it is for the team alone.');
    });

    await test.step('the drafts are there, with their picture and in the section that was made', async () => {
      await button('Make 4 drafts').click();
      await expect(window.getByText('4 drafts are there.')).toBeVisible({ timeout: 60_000 });
      await picture(window, 'articles-done');
      await button('Show the articles').click();
      await window.getByRole('combobox', { name: 'Search titles and folders' }).fill('bridge takes long');
      const draft = window.getByRole('listbox', { name: 'Articles' }).getByRole('option');
      await expect(draft).toHaveCount(1);
      await expect(draft).toContainText('Draft');
      await draft.click();
      const body = window.getByRole('textbox', { name: 'Text in English' });
      await expect(body.getByRole('listitem')).toHaveText(['It waits', 'It is checked']);
      const shown = body.getByRole('img', { name: 'The steps' });
      await expect(shown).toBeVisible();
      await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
    });

    await test.step('the same archive once more does nothing, and undo takes all of it back', async () => {
      await button('Import or export articles').click();
      await window.getByRole('menuitem', { name: 'Import articles…' }).click();
      await dropFile(page, 'help.zip', archive);
      await expect(button(/^The same 4$/)).toBeVisible({ timeout: 60_000 });
      await expect(window.getByText('There is nothing new in it.')).toBeVisible();
      await window.reload();
      await desk.ready();
      await button('Studio').click();
      await button('Import or export articles').click();
      await window.getByRole('menuitem', { name: 'Import articles…' }).click();
      const earlier = window.getByRole('region', { name: 'Earlier imports' });
      await button('Undo the import of help.zip').click();
      await expect(earlier).toContainText('Drafts taken back: 4', { timeout: 60_000 });
      await picture(window, 'articles-undone');
    });
  });
});
