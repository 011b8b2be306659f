import { strFromU8, unzipSync } from 'fflate';
import readWorkbookSheets from 'read-excel-file/universal';
import { expect, it } from 'vitest';
import { writeWorkbook } from './workbook.ts';

async function readBack(rows: readonly (readonly string[])[]) {
  const bytes = Uint8Array.from(writeWorkbook('Fees & "more"', rows));
  const [first] = await readWorkbookSheets(bytes.buffer, { trim: false });
  return first;
}

it('is read again as it was written, past the column Z and with what XML cannot hold', async () => {
  const long = Array.from({ length: 60 }, (_, at) => `column ${at}`);
  const odd = [
    '<b>&amp;</b> "x"',
    ' two\nlines\t ',
    '_x0041_x0042_',
    'a\u0001\rb\uffff',
    '👋 سلام',
    '2026',
    '',
    'end',
  ];
  const back = await readBack([long, odd]);
  expect(back?.sheet).toBe('Fees & "more"');
  expect(back?.data).toEqual([long, [...odd.map((text) => text || null), ...Array(52).fill(null)]]);
});

it('holds texts alone: a cell that reads like a formula or a number is none', () => {
  const sheet = unzipSync(writeWorkbook('Macros', [['=1+1', '2026', '=1+1']]))['xl/worksheets/sheet1.xml'];
  const xml = strFromU8(sheet ?? new Uint8Array());
  expect(xml).not.toContain('<f>');
  expect([...xml.matchAll(/<c r="(\w+)" t="s"><v>(\d+)<\/v>/g)].map(([, at, text]) => [at, text])).toEqual([
    ['A1', '0'],
    ['B1', '1'],
    ['C1', '0'],
  ]);
});
