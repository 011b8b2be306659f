import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importLimits, MacroImport } from '../../shared/domain/macro-import.ts';
import { MacroContent } from '../../shared/domain/studio.ts';
import { readImport } from './read-import.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (name: string, bytes: Uint8Array) => readImport({ name, bytes, locale: 'en' }).read;

/** Whatever the file: an answer that the contract allows, and the same one again. */
function expectGoodAnswer(name: string, bytes: Uint8Array): MacroImport {
  const result = read(name, bytes);
  expect(MacroImport.parse(result)).toEqual(result);
  expect(read(name, bytes)).toEqual(result);
  if (result.outcome === 'read')
    for (const { content } of result.macros) expect(MacroContent.parse(content)).toEqual(content);
  return result;
}

const name = fc.constantFrom('x.csv', 'x.json', 'A/B.md', 'x', '');

it('never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(name, fc.uint8Array({ maxLength: 300 }), (its, bytes) => {
      expectGoodAnswer(its, bytes);
    }),
  );
});

it('never throws, whatever stands where in what looks like macros', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      ...['pending', 'true', '<p>x</p>', '{{ticket.id}}', 'self', 'a::b', '', '4', 'x'.repeat(500)],
    ),
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.array(fc.oneof(fc.string({ maxLength: 5 }), fc.integer(), fc.constant({ x: [] })), { maxLength: 3 }),
  );
  const step = fc.record(
    {
      field: fc.constantFrom(
        'status',
        'comment_value',
        'comment_value_html',
        'set_tags',
        'comment_mode_is_public',
        'x',
      ),
      value,
      action_name: fc.constantFrom('send_message', 'add_label', 'change_status', 'assign_agent', 'x'),
      action_params: fc.oneof(value, fc.array(value, { maxLength: 2 })),
    },
    { requiredKeys: [] },
  );
  const item = fc.record(
    {
      id: value,
      title: value,
      name: value,
      short_code: value,
      content: value,
      content_html: value,
      keywords: value,
      active: value,
      actions: fc.oneof(value, fc.array(step, { maxLength: 4 })),
      perform: fc.dictionary(
        fc.constantFrom('ticket.tags', 'article.note', 'x'),
        fc.record({ value, body: value }),
      ),
      restriction: fc.oneof(value, fc.record({ type: value, id: value }, { requiredKeys: [] })),
      canned_responses: fc.array(value, { maxLength: 2 }),
      folder_id: value,
      files: value,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
      expectGoodAnswer('x.json', encode(JSON.stringify(items)));
    }),
    { numRuns: 60 },
  );
});

it('never throws, whatever is in a table or a head', () => {
  const cell = fc.constantFrom(
    ...[
      'title',
      'text',
      'text_es',
      'status',
      '"',
      '\n',
      ',',
      ';',
      '=1',
      'A',
      '---\n',
      ': ',
      '[',
      '&a ',
      '*a',
    ],
  );
  fc.assert(
    fc.property(name, fc.array(cell, { maxLength: 30 }), (its, cells) => {
      expectGoodAnswer(its, encode(`title,text\n${cells.join('')}`));
      expectGoodAnswer(its, encode(`---\n${cells.join('')}\n---\ntext`));
    }),
  );
});

it('tells archives and spreadsheets by name, and files that say nothing', () => {
  const zip = [0x50, 0x4b, 0x03, 0x04];
  expect(read('x.zip', new Uint8Array([...zip, 0, 0]))).toMatchObject({
    why: 'unknown-shape',
    form: 'archive',
  });
  expect(read('x.xlsx', new Uint8Array([...zip, ...encode('…xl/workbook.xml…')]))).toMatchObject({
    why: 'unknown-shape',
    form: 'spreadsheet',
  });
  expect(read('x.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).toMatchObject({ form: 'spreadsheet' });
  for (const nothing of ['', ' \n ', '\ufeff'])
    expect(read('x.csv', encode(nothing))).toMatchObject({ outcome: 'refused', why: 'empty' });
  expect(read('x.json', encode('{"macros":[]}'))).toMatchObject({ outcome: 'refused', why: 'unknown-shape' });
});

it('refuses what is too large, too deep, or of too many parts', () => {
  expect(read('x.csv', new Uint8Array(importLimits.bytes + 1))).toMatchObject({ why: 'too-large' });
  expect(read('x.json', encode('['.repeat(5_000_000)))).toMatchObject({ why: 'not-readable', form: 'json' });
  expect(read('x.json', encode(`[${'[],'.repeat(2_000_000)}[]]`))).toMatchObject({ why: 'too-many' });
  const many = Array.from({ length: importLimits.macros + 1 }, (_, id) => ({ id, title: 'A', actions: [] }));
  expect(read('x.json', encode(JSON.stringify(many)))).toMatchObject({ why: 'too-many' });
});
