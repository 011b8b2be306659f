import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { writeWorkbook } from '../../../src/engine/export/workbook.ts';
import type { ImportKind } from '../../../src/shared/wire/macro-imports.ts';
import { deskOf, people } from '../../support/desk.ts';
import { dropFile } from '../../support/drop-file.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';
import {
  chatwootArticles,
  chatwootCanned,
  chatwootMacros,
  freshdeskResponses,
  freshdeskSolutions,
  zammadMacros,
  zammadTexts,
  zendeskArticles,
  zendeskMacros,
} from '../../support/vendor-answers.ts';

/** A red dot of one pixel. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);
const json = (value: unknown) => JSON.stringify(value);
const zipped = (files: Readonly<Record<string, unknown>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, page]) => [name, strToU8(json(page))])));
const table = [
  ['title', 'folder', 'text', 'status'],
  ['From a table', 'Shapes', 'Hello {{customer.first_name}}.', 'pending'],
];
const articleTable = [
  ['title', 'collection', 'section', 'audience', 'text', 'valid_until'],
  ['An article of a table', 'Shapes', 'Tables', 'public', '## A part\n\nIts text.', '2030-01-01'],
];
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');

/** `drafts`: how many it makes. `title`: of one of them, with what the dry run says of it. */
type Shape = {
  readonly kind: ImportKind;
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly system: string;
  readonly drafts: number;
  readonly title: string;
  readonly says: string | RegExp;
};
const shapes: readonly Shape[] = [
  {
    kind: 'macro',
    file: 'zendesk.json',
    content: json(zendeskMacros),
    system: 'Zendesk',
    drafts: 1,
    title: 'Close and redirect to topics',
    says: /group_id.*current_groups/,
  },
  {
    kind: 'macro',
    file: 'freshdesk.json',
    content: freshdeskResponses.map(json).join('\n'),
    system: 'Freshdesk',
    drafts: 2,
    title: 'Canned Response title 1',
    says: 'Hi {{customer.name}}',
  },
  {
    kind: 'macro',
    file: 'canned.json',
    content: json(chatwootCanned),
    system: 'Chatwoot',
    drafts: 1,
    title: 'look',
    says: 'Hello {{customer.name}}, we look into it.',
  },
  {
    kind: 'macro',
    file: 'chatwoot-macros.json',
    content: json(chatwootMacros),
    system: 'Chatwoot',
    drafts: 1,
    title: 'Escalate',
    says: 'assign_team: 3',
  },
  {
    kind: 'macro',
    file: 'texts.json',
    content: json(zammadTexts),
    system: 'Zammad',
    drafts: 1,
    title: 'Ask for the hash',
    says: 'Hello {{customer.first_name}},',
  },
  {
    kind: 'macro',
    file: 'zammad-macros.json',
    content: json(zammadMacros),
    system: 'Zammad',
    drafts: 1,
    title: 'Close & Tag as Spam',
    says: 'We close this.',
  },
  {
    kind: 'macro',
    file: 'macros.csv',
    content: csv(table),
    system: 'Table',
    drafts: 1,
    title: 'From a table',
    says: 'Hello {{customer.first_name}}.',
  },
  {
    kind: 'macro',
    file: 'macros.xlsx',
    content: writeWorkbook('Macros', table),
    system: 'Table',
    drafts: 1,
    title: 'From a table',
    says: 'Hello {{customer.first_name}}.',
  },
  {
    kind: 'macro',
    file: 'pictures.zip',
    content: zipSync({
      'all/Shapes/where.md': strToU8('---\ntitle: Where to look\n---\nSee here:\n\n![map](map.png)\n'),
      'all/Shapes/map.png': new Uint8Array(dot),
    }),
    system: 'Markdown',
    drafts: 1,
    title: 'Where to look',
    says: '[map.png]',
  },
  {
    kind: 'article',
    file: 'help-center.json',
    content: json(zendeskArticles),
    system: 'Zendesk',
    drafts: 1,
    title: 'A deposit on the wrong network',
    says: 'Customers and team',
  },
  {
    kind: 'article',
    file: 'solutions.zip',
    content: zipped(freshdeskSolutions),
    system: 'Freshdesk',
    drafts: 1,
    title: 'Which network to choose',
    says: 'Deposits › Networks',
  },
  {
    kind: 'article',
    file: 'portal.zip',
    content: zipped(chatwootArticles),
    system: 'Chatwoot',
    drafts: 1,
    title: 'Red equivocada',
    says: 'Depósitos',
  },
  {
    kind: 'article',
    file: 'page.html',
    content: '<!doctype html><title>A page of the web</title><h1>A page of the web</h1><p>Its text.</p>',
    system: 'Web page',
    drafts: 1,
    title: 'A page of the web',
    says: 'Team only',
  },
  {
    kind: 'article',
    file: 'articles.csv',
    content: csv(articleTable),
    system: 'Table',
    drafts: 1,
    title: 'An article of a table',
    says: 'Shapes › Tables · is made for it',
  },
  {
    kind: 'article',
    file: 'articles.xlsx',
    content: writeWorkbook('Articles', articleTable),
    system: 'Table',
    drafts: 1,
    title: 'An article of a table',
    says: 'Customers and team',
  },
];

test.describe('every shape that comes in @knowledge @long', () => {
  test.setTimeout(600_000);

  test('a trainer drops files of each system, looks at the dry run, makes the drafts and takes them back', async ({
    startHub,
    takeSeat,
    testFolder,
  }) => {
    const hub = await startHub();
    const { window, electron } = await takeSeat();
    const desk = deskOf(window);
    await desk.signIn(hub.url, people.ana);
    await desk.synced();
    const { keyboard } = window;
    const button = (name: string | RegExp) => window.getByRole('button', { name, exact: true });
    const list = window.getByRole('listbox', { name: 'What the import would do' });
    const details = window.getByRole('complementary', { name: 'Details' });

    for (const kind of ['macro', 'article'] as const) {
      await keyboard.press('ControlOrMeta+k');
      await expect(window.getByRole('combobox', { name: /command/i })).toBeFocused();
      await keyboard.type(`import ${kind}s`);
      await window.getByRole('option', { name: new RegExp(`Import ${kind}s`) }).click();
      const page = window.getByRole('heading', { name: `Import ${kind}s` });
      await expect(page).toBeVisible();
      for (const { file, content, system, drafts, title, says } of shapes.filter(
        (shape) => shape.kind === kind,
      ))
        await test.step(`${file}: ${kind}s of ${system}`, async () => {
          const made = `${drafts} ${drafts === 1 ? 'draft' : 'drafts'}`;
          await dropFile(page, file, content);
          await expect(window.getByText(new RegExp(`^${system} · (?:Macros|Articles): `))).toBeVisible({
            timeout: 60_000,
          });
          await expect(button(new RegExp(`^New ${drafts}$`))).toBeVisible({ timeout: 60_000 });
          await list.getByRole('option').filter({ hasText: title }).click();
          await expect(details).toContainText(says);
          await picture(window, file);
          await button(`Make ${made}`).click();
          await expect(window.getByText(/^1 draft is there\.|^\d drafts are there\./)).toBeVisible({
            timeout: 60_000,
          });
          await window
            .getByRole('region', { name: /draft/ })
            .first()
            .getByRole('button', { name: `Undo the import of ${file}` })
            .click();
          await expect(window.getByText(`Drafts taken back: ${drafts}`).first()).toBeVisible({
            timeout: 60_000,
          });
          // By key: it moves when what was undone is said above it.
          await button('Import something else').press('Enter');
          await expect(window.getByText('Drop files here, or choose them')).toBeVisible();
        });
    }

    await test.step('what is live leaves as a table, which holds nothing new', async () => {
      const table = join(testFolder, 'articles.csv');
      await electron.evaluate(({ dialog }, filePath) => {
        // Only the system's own window is stood in for: a test cannot click in it.
        dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
      }, table);
      await button('Import or export articles').click();
      await window.getByRole('menuitem', { name: 'Export all as a table (CSV)' }).click();
      await expect(window.getByText(/^articles\.csv holds all live articles/)).toBeVisible({
        timeout: 60_000,
      });
      await dropFile(
        window.getByRole('heading', { name: 'Import articles' }),
        'ours.csv',
        await readFile(table),
      );
      await expect(window.getByText('There is nothing new in it.')).toBeVisible({ timeout: 90_000 });
      await expect(button(/^The same [1-9]\d*$/)).toBeVisible();
      await expect(button(/^Problems 0$/)).toBeVisible();
    });
  });
});
