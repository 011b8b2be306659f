import { expect, it } from 'vitest';
import { htmlOf } from './rich-html.ts';
import { isFormatted, joinRich, richOf } from './rich-lines.ts';
import { layOut, plainOf } from './rich-plain.ts';
import { type Block, RichText, type Run } from './rich-text.ts';

const line = (text: string, more: Partial<Extract<Block, { kind: 'line' }>> = {}): Block => ({
  kind: 'line',
  runs: text === '' ? [] : [{ text }],
  ...more,
});
const words: Run[] = [
  { text: 'See ' },
  { text: 'this', marks: ['bold'] },
  { text: ' and ' },
  { text: 'our page', href: 'https://northgate.example/memo' },
];

it('is the same text again when it has no formatting', () => {
  const text = 'Hello Maya,\n\nyour deposit is here.\n';
  expect(plainOf(richOf(text))).toBe(text);
  expect(isFormatted(richOf(text))).toBe(false);
});

it('says in plain text what its formatting says', () => {
  const blocks: Block[] = [
    { kind: 'line', runs: words },
    line('first', { list: 'number', depth: 1 }),
    line('within', { list: 'bullet', depth: 2 }),
    line('second', { list: 'number', depth: 1 }),
    line('you wrote', { quote: true }),
    { kind: 'code', runs: [{ text: 'a' }, { text: '\n' }, { text: 'b' }] },
    {
      kind: 'table',
      header: true,
      rows: [
        [[{ text: 'Asset' }], [{ text: 'Fee' }]],
        [[{ text: 'BTC' }], [{ text: '0.0001' }]],
      ],
    },
  ];
  expect(plainOf({ blocks })).toBe(
    [
      'See this and our page (https://northgate.example/memo)',
      '1. first',
      '   - within',
      '2. second',
      '> you wrote',
      'a',
      'b',
      'Asset  Fee',
      'BTC    0.0001',
    ].join('\n'),
  );
  expect(htmlOf({ blocks })).toBe(
    '<div>See <strong>this</strong> and <a href="https://northgate.example/memo">our page</a></div>' +
      '<ol><li>first<ul><li>within</li></ul></li><li>second</li></ol>' +
      '<blockquote style="margin:0;padding:0 0 0 10px;border-left:3px solid #c8ccd1"><div>you wrote</div></blockquote>' +
      '<pre>a<br>b</pre>' +
      `<table style="border-collapse:collapse"><tbody>${[
        ['th', 'Asset', 'Fee'],
        ['td', 'BTC', '0.0001'],
      ]
        .map(
          ([tag, ...cells]) =>
            `<tr>${cells.map((cell) => `<${tag} style="border:1px solid #c8ccd1;padding:3px 8px;text-align:start;vertical-align:top">${cell}</${tag}>`).join('')}</tr>`,
        )
        .join('')}</tbody></table>`,
  );
});

it('knows where in the text everything begins', () => {
  const { text, starts } = layOut({
    blocks: [
      { kind: 'line', runs: words },
      line('x', { list: 'bullet', depth: 1 }),
      line(''),
      line('quoted', { quote: true }),
    ],
  });
  expect(starts.map((start) => text.slice(start, start + 3))).toEqual([
    'See',
    'See',
    'thi',
    ' an',
    'our',
    'x\n\n',
    'x\n\n',
    '\n> ',
    'quo',
    'quo',
  ]);
});

it('can hold no markup and no address that a mail program should not open', () => {
  const evil = '<img src=x onerror="alert(1)">&"\'';
  expect(htmlOf({ blocks: [line(evil)] })).toBe(
    `<div>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&quot;'</div>`,
  );
  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    'http://a.example',
    'https://a"onclick=x',
    '',
  ])
    expect(RichText.safeParse({ blocks: [{ kind: 'line', runs: [{ text: 'x', href }] }] }).success).toBe(
      false,
    );
  expect(RichText.safeParse({ blocks: [{ kind: 'script', runs: [] }] }).success).toBe(false);
});

it('closes every list and quote, in whatever order they come', () => {
  const kinds: Partial<Extract<Block, { kind: 'line' }>>[] = [
    {},
    { list: 'bullet', depth: 1 },
    { list: 'number', depth: 3 },
    { list: 'bullet', depth: 2, quote: true },
    { quote: true },
  ];
  for (const a of kinds)
    for (const b of kinds)
      for (const c of kinds) {
        const html = htmlOf({ blocks: [line('a', a), line('b', b), line('c', c)] });
        const open: string[] = [];
        for (const [, end, tag] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
          if (tag === 'br') continue;
          if (end) expect(open.pop()).toBe(tag);
          else open.push(tag ?? '');
        }
        expect(open).toEqual([]);
        expect(html.replace(/<[^>]+>/g, '')).toBe('abc');
      }
});

it('joins what has formatting with what has none, line by line', () => {
  const rich = { blocks: [line('bold', { list: 'bullet', depth: 1 })] };
  const joined = joinRich({ text: '- bold', rich }, { text: 'plain\nmore', rich: null }, '\n\n');
  expect(joined && plainOf(joined)).toBe('- bold\n\nplain\nmore');
  expect(joinRich({ text: 'a', rich: null }, { text: 'b', rich: null }, '\n')).toBeNull();
  expect(joinRich({ text: '', rich: null }, { text: '- bold', rich }, '\n')).toEqual(rich);
});
