import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { ArticleImport } from '../../../shared/domain/article-import.ts';
import { writeArticlesTable } from '../../export/articles/articles-table.ts';
import { writeWorkbook } from '../../export/workbook.ts';
import { readFileOfArticles } from './read-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
async function read(content: string | Uint8Array, name = 'articles.csv') {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return ArticleImport.parse((await readFileOfArticles({ name, bytes, locale: 'en' })).read);
}
async function articles(content: string | Uint8Array, name?: string) {
  const result = await read(content, name);
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result));
  return result;
}

const rows = [
  [
    ...['Title', 'Language', 'Collection', 'Section', 'Audience', 'URL', 'Tags', 'Valid from', 'Valid until'],
    ...['Product', 'Jurisdiction', 'Text'],
  ],
  [
    ...[
      'Wrong network',
      'es',
      'Deposits',
      'Networks',
      'Public',
      'https://help.northgate.example/n',
      'red, hash',
    ],
    ...['2026-01-02', '2026-02-03T04:05:06Z', 'Spot', 'EU', '## Qué hacer\n\n- Escriba\n- Espere'],
  ],
  ['Inside', '', '', '', '', '', '', '', '', '', '', '<p>Call the <b>duty officer</b>.</p>'],
];
const csv = rows.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n');

it.each([
  ['CSV', csv, 'articles.csv'],
  ['a workbook', writeWorkbook('Articles', rows), 'articles.xlsx'],
  ['a text that is a table', csv, 'export.txt'],
])('reads articles out of %s: what each is, and its text in Markdown or HTML', async (_, content, name) => {
  const { system, articles: found, problems } = await articles(content, name);
  expect(problems).toEqual([]);
  expect(system).toBe('table');
  expect(found).toMatchObject([
    {
      origin: { system: 'table', family: '["deposits","networks","wrong network"]' },
      place: { collection: 'Deposits', section: 'Networks' },
      content: {
        locale: 'es',
        title: 'Wrong network',
        audience: 'public',
        bodyHtml: '<h2>Qué hacer</h2><ul><li>Escriba</li><li>Espere</li></ul>',
        url: 'https://help.northgate.example/n',
        tags: ['red', 'hash'],
        validity: {
          from: Date.UTC(2026, 0, 2),
          until: Date.UTC(2026, 1, 3, 4, 5, 6),
          product: 'Spot',
          jurisdiction: 'EU',
        },
      },
      notes: [],
    },
    {
      place: { collection: '', section: '' },
      content: {
        locale: 'en',
        audience: 'internal',
        bodyHtml: '<p>Call the <strong>duty officer</strong>.</p>',
      },
      notes: [{ about: 'internal', why: 'not-told' }],
    },
  ]);
});

it('names row and column of a cell that is broken, as the column is called there, and reads the others', async () => {
  const { articles: found, problems } = await articles(
    [
      'Title,Valid until,For whom,Audience,Body,Replaced by',
      'A,soon,x,public,One.,',
      'B,2026-01-01,x,everybody,Two.,',
      'C,,x,internal,,',
      'D,,x,internal,Four.,7',
      'E,,x,internal,Five.,,six',
      'F,,x,internal,Six.,',
      ',,x,internal,Seven.,',
    ].join('\n'),
  );
  expect(found.map(({ content }) => content.title)).toEqual(['F']);
  expect(problems.map(({ line, field, why, found: cell }) => [line, field, why, cell])).toEqual([
    [1, 'For whom', 'unknown-column', 'For whom'],
    [2, 'Valid until', 'wrong-type', 'soon'],
    [3, 'Audience', 'wrong-type', 'everybody'],
    [4, 'Body', 'no-text', 'C'],
    [5, 'Replaced by', 'wrong-type', '7'],
    [6, null, 'too-many-cells', 'six'],
    [8, 'Title', 'missing', ''],
  ]);
});

it('takes what looks like a formula for text, says so, and no spreadsheet computes what is exported', async () => {
  const { articles: found } = await articles(
    'title,text,product\n"=HYPERLINK(""http://x"")","- a list\n- of two",@SUM(A1)\n',
  );
  expect(found).toMatchObject([
    {
      content: {
        title: '=HYPERLINK("http://x")',
        bodyHtml: '<ul><li>a list</li><li>of two</li></ul>',
        validity: { product: '@SUM(A1)' },
      },
    },
  ]);
  expect(found[0]?.notes).toEqual(
    expect.arrayContaining([
      { about: 'formula', field: 'title' },
      { about: 'formula', field: 'product' },
    ]),
  );
  const table = await writeArticlesTable([
    {
      id: '01970000-0000-7000-8000-000000000001',
      articleKey: 'a',
      locale: 'en',
      sectionId: '01970000-0000-7000-8000-000000000002',
      place: { collection: '+1', section: '@home' },
      title: '=1+1',
      audience: 'internal',
      bodyHtml: '<ul><li>x</li></ul>',
      url: null,
      tags: ['-2'],
      pictures: [],
      validity: {},
    },
  ]);
  expect(table).not.toMatch(/(?:^|[\n,"])[=+@-]\S/);
  expect((await articles(table)).articles).toMatchObject([
    {
      origin: { system: 'groundcrew', key: 'article:01970000-0000-7000-8000-000000000001', family: 'key:a' },
      place: { collection: '+1', section: '@home' },
      content: { title: '=1+1', tags: ['-2'], bodyHtml: '<ul><li>x</li></ul>' },
    },
  ]);
});

it('refuses a workbook that unpacks to more than any table is, and one that holds none', async () => {
  const bomb = zipSync({
    'xl/workbook.xml': utf8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024),
  });
  expect(await read(bomb, 'articles.xlsx')).toEqual({
    outcome: 'refused',
    why: 'too-large',
    form: 'spreadsheet',
    line: null,
  });
  expect(
    await read(
      writeWorkbook('X', [
        ['id', 'amount'],
        ['1', '2'],
      ]),
      'x.xlsx',
    ),
  ).toMatchObject({
    outcome: 'refused',
    why: 'unknown-shape',
  });
  expect(await read('id,amount\n1,2\n')).toMatchObject({ outcome: 'refused', why: 'unknown-shape', line: 1 });
  expect(await read('groundcrew,title,text\n2,A,B\n')).toMatchObject({ outcome: 'refused', why: 'too-new' });
});

it('reads tables that lie in an archive, and names the one of them that is broken', async () => {
  const zip = zipSync({ 'help/a.csv': utf8('title,text\nA,One.\n'), 'help/b.csv': utf8('id,amount\n1,2\n') });
  const { articles: found, problems } = await articles(zip, 'help.zip');
  expect(found.map(({ content }) => content.title)).toEqual(['A']);
  expect(problems).toMatchObject([{ file: 'help/b.csv', line: 1, why: 'broken' }]);
});
