import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { importLimits, MacroImport } from '../../shared/domain/macro-import.ts';
import { readInThread } from './read-in-thread.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_ = 'http://schemas.openxmlformats.org/package/2006';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook as spreadsheets write it: texts in a list of their own, cells that name them. */
function workbook(sheets: readonly (readonly (readonly (string | number)[])[])[], cells = ''): Uint8Array {
  const texts: string[] = [];
  const cell = (value: string | number, column: number, row: number) => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (value === '') return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    texts.push(`<si><t xml:space="preserve">${escaped(value)}</t></si>`);
    return `<c r="${at}" t="s"><v>${texts.length - 1}</v></c>`;
  };
  const parts = sheets.map((rows) =>
    rows.map(
      (row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, column, at)).join('')}</row>`,
    ),
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map((_, at) => `<sheet name="Sheet ${at + 1}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${package_}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.join('')}</sst>`,
  };
  for (const [at, rows] of parts.entries())
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rows.join('')}${cells}</sheetData></worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
const read = async (bytes: Uint8Array, limits?: Parameters<typeof readInThread>[2]) =>
  MacroImport.parse(
    (await readInThread({ name: 'macros.xlsx', bytes, locale: 'en' }, undefined, limits)).read,
  );

it('reads the sheet of a workbook that is a table of macros, cell by cell as the table reader does', async () => {
  const bytes = workbook([
    [['Notes'], ['nothing here']],
    [
      ['Title', 'Folder', 'Text', 'text_es', 'Tags'],
      ['Fees & <limits>', 'Fees', 'Line one\nline two', 'Hola', 'a, b'],
      [],
      ['', 'Fees', 'no title', '', ''],
      [2026, '', 'A title that is a number', '', ''],
      ['=SUM(A1)', '', 'A formula that is text', '', ''],
    ],
  ]);
  const result = await read(bytes);
  expect(result).toMatchObject({
    outcome: 'read',
    system: 'table',
    macros: [
      {
        content: {
          title: 'Fees & <limits>',
          folder: ['Fees'],
          bodies: { en: 'Line one\nline two', es: 'Hola' },
          tags: ['a', 'b'],
        },
      },
      { content: { title: '2026' } },
      { content: { title: '=SUM(A1)' }, notes: [{ about: 'formula', field: 'title' }] },
    ],
    problems: [{ line: 4, field: 'title', why: 'missing' }],
  });
});

it('refuses what is no table of macros, and what is broken', async () => {
  expect(
    await read(
      workbook([
        [
          ['id', 'amount'],
          [1, 2],
        ],
      ]),
    ),
  ).toMatchObject({ why: 'unknown-shape', form: 'table' });
  const whole = workbook([
    [
      ['title', 'text'],
      ['A', 'x'],
    ],
  ]);
  expect(await read(whole.slice(0, whole.length - 40))).toMatchObject({
    why: 'not-readable',
    form: 'spreadsheet',
  });
  const garbled = Uint8Array.from(whole);
  garbled.fill(0xff, 60, 200);
  expect(await read(garbled)).toMatchObject({ outcome: 'refused' });
});

it('unpacks no bomb: by what it says of itself, and by what it is where it lies', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 9 });
  expect(bomb.length).toBeLessThan(importLimits.bytes / 100);
  expect(await read(bomb)).toMatchObject({ why: 'too-large', form: 'spreadsheet' });
  // As large as many sheets, but packed as no words are.
  const ratio = zipSync({ 'xl/workbook.xml': new Uint8Array(10 * 1024 * 1024) }, { level: 9 });
  expect(await read(ratio)).toMatchObject({ why: 'too-large', form: 'spreadsheet' });
  const many = zipSync(
    Object.fromEntries([
      ['xl/workbook.xml', new Uint8Array(1)],
      ...Array.from({ length: 1_000 }, (_, at) => [`${at}.xml`, new Uint8Array(0)]),
    ]),
  );
  expect(await read(many)).toMatchObject({ why: 'too-large', form: 'spreadsheet' });
  // It says that it unpacks to 100 bytes.
  const liar = Uint8Array.from(bomb);
  const view = new DataView(liar.buffer);
  for (let at = 0; at < liar.length - 4; at += 1)
    if (view.getUint32(at, true) === 70 * 1024 * 1024) view.setUint32(at, 100, true);
  expect(unzipSync(liar)['xl/workbook.xml']?.length).toBe(100);
  expect(await read(liar)).toMatchObject({ outcome: 'refused' });
});

it('ends with a sheet whose one cell lies at the end of the world', async () => {
  const far = workbook(
    [
      [
        ['title', 'text'],
        ['A', 'x'],
      ],
    ],
    '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row>',
  );
  expect(await read(far, { milliseconds: 20_000, megabytes: 64 })).toMatchObject({ outcome: 'refused' });
});

it('expands no entities', async () => {
  const names = 'abcdefghij'.split('');
  const entities = names
    .map((name, at) => `<!ENTITY ${name} "${at === 0 ? 'ha' : `&${names[at - 1]};`.repeat(10)}">`)
    .join('');
  const bytes = zipSync({
    'xl/workbook.xml': strToU8(`<?xml version="1.0"?><!DOCTYPE w [${entities}]><workbook>&j;</workbook>`),
  });
  expect(await read(bytes)).toMatchObject({ outcome: 'refused' });
});
