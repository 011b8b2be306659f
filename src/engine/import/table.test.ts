import { expect, it } from 'vitest';
import { MacroImport } from '../../shared/domain/macro-import.ts';
import { readImport } from './read-import.ts';

function read(text: string | Uint8Array, name = 'macros.csv') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return MacroImport.parse(readImport({ name, bytes, locale: 'en' }).read);
}
function macros(text: string | Uint8Array) {
  const result = read(text);
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result));
  expect(result.problems).toEqual([]);
  return result.macros;
}

it('reads everything that a macro has out of a row', () => {
  const [macro] = macros(
    'title,folder,shortcut,text,text_es,text_pt_br,tags,add_tags,status,priority,channels,topics\n' +
      'Ask for the hash,Deposits/Wrong network,/hash,"Hi {{customer.first_name}},\n""please"" send it.",Hola,Olá,"hash, network",waiting,On hold,High,"chat; email",deposit\n',
  );
  expect(macro).toEqual({
    origin: { system: 'table', account: null, key: '["deposits","wrong network","ask for the hash"]' },
    active: true,
    restricted: null,
    foreign: [],
    content: {
      title: 'Ask for the hash',
      folder: ['Deposits', 'Wrong network'],
      shortcut: 'hash',
      bodies: { en: 'Hi {{customer.first_name}},\n"please" send it.', es: 'Hola', 'pt-BR': 'Olá' },
      actions: [
        { type: 'tags', add: ['waiting'], remove: [] },
        { type: 'status', status: 'on_hold' },
        { type: 'priority', priority: 'high' },
      ],
      channels: ['chat', 'email'],
      topics: ['deposit'],
      tags: ['hash', 'network'],
      attachments: [],
      validity: {},
    },
    notes: [],
  });
});

it('reads every separator, and folders by colons too', () => {
  for (const sign of [',', ';', '\t'])
    expect(
      macros([`Title${sign}Folder${sign}Text`, `A${sign}B::C${sign}"x${sign}y"`].join('\r\n'))[0],
    ).toMatchObject({
      content: { title: 'A', folder: ['B', 'C'], bodies: { en: `x${sign}y` } },
    });
});

it('reads UTF-8 with a mark and UTF-16 with and without', () => {
  const text = 'title,text\nHéllo,Grüße 👋\n';
  const utf16 = (mark: string, big: boolean) => {
    const little = Buffer.from(mark + text, 'utf16le');
    return new Uint8Array(big ? little.swap16() : little);
  };
  for (const bytes of [
    new TextEncoder().encode(`\ufeff${text}`),
    utf16('\ufeff', false),
    utf16('\ufeff', true),
    utf16('', false),
    utf16('', true),
  ])
    expect(macros(bytes)[0]).toMatchObject({ content: { title: 'Héllo', bodies: { en: 'Grüße 👋' } } });
});

it('names another encoding, and the line where it shows', () => {
  const latin = Buffer.from('title,text\nok,fine\nHéllo,x\n', 'latin1');
  expect(read(new Uint8Array(latin))).toEqual({
    outcome: 'refused',
    why: 'not-readable',
    form: 'encoding',
    line: 3,
  });
});

it('keeps what a spreadsheet would take for a formula as the text that it is, and says so', () => {
  const [macro] = macros('title,text\n=HYPERLINK("x"),@SUM(1)\n'.replace('"x"', 'x'));
  expect(macro?.content).toMatchObject({ title: '=HYPERLINK(x)', bodies: { en: '@SUM(1)' } });
  expect(macro?.notes).toEqual([
    { about: 'formula', field: 'title' },
    { about: 'formula', field: 'text' },
  ]);
});

it('names what it does not know: columns, values', () => {
  const result = read('title,text,colour,status,channels\nA,x,red,asleep,"chat, pigeon"\n');
  expect(result.outcome === 'read' && result.problems).toEqual([
    { line: 1, index: null, field: 'colour', why: 'unknown-column', found: 'colour' },
  ]);
  expect(result.outcome === 'read' && result.macros[0]?.notes).toEqual([
    { about: 'unmapped', field: 'status', value: 'asleep', why: 'unknown-value' },
    { about: 'unmapped', field: 'channels', value: 'pigeon', why: 'unknown-value' },
  ]);
});

it('names broken rows by their line and reads the others', () => {
  const result = read(
    [
      'title,text,status',
      'A,"two',
      'lines",open',
      '',
      ',no title,open',
      'B,,',
      'C,x,open,surplus',
      'D,"wrong"quote,open',
      'a,again,open',
      'E,x,solved',
      'F,"never ends,open',
      'G,x,open',
    ].join('\n'),
  );
  expect(result.outcome === 'read' && result.macros.map(({ content }) => content.title)).toEqual([
    'A',
    'E',
    'G',
  ]);
  expect(
    result.outcome === 'read' && result.problems.map(({ line, field, why }) => [line, field, why]),
  ).toEqual([
    [5, 'title', 'missing'],
    [6, 'text', 'no-text'],
    [7, null, 'too-many-cells'],
    [8, null, 'broken'],
    [9, null, 'duplicate'],
    [11, null, 'broken'],
  ]);
});

it('takes no other table for one of macros', () => {
  for (const text of ['id,amount\n1,2\n', 'title\nA\n', 'just words', 'a\n\n\nb', '"'])
    expect(read(text, 'x.txt')).toMatchObject({ outcome: 'refused', why: 'unknown-shape', form: 'table' });
});

it('finds a macro of an earlier file again, wherever its row stands now', () => {
  const key = (text: string) => macros(text).find(({ content }) => content.title === 'A')?.origin.key;
  expect(key('title,folder,text\nB,,x\nA,F/G,y\n')).toBe(key('text,title,folder\nchanged,A,F::G\n'));
});

it('refuses more rows than may be imported', () => {
  const rows = Array.from({ length: 20_001 }, (_, at) => `T${at},x`).join('\n');
  expect(read(`title,text\n${rows}`)).toMatchObject({ outcome: 'refused', why: 'too-many' });
});
