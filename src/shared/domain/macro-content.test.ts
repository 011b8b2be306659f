import { expect, it } from 'vitest';
import { cleanContent, differenceOf, isSameMacro, nameKeyOf } from './macro-content.ts';
import type { MacroContent } from './studio.ts';

const content = (more: Partial<MacroContent> = {}): MacroContent => ({
  title: 'Hello',
  folder: [],
  shortcut: null,
  bodies: { en: 'Hi.' },
  actions: [],
  channels: [],
  topics: [],
  tags: [],
  attachments: [],
  validity: {},
  ...more,
});

it('takes out what no database keeps and nobody sees', () => {
  const dirty = content({
    title: ' He\u0000llo\n',
    folder: ['A ', ' '],
    shortcut: ' ',
    bodies: { en: 'Hi\ud800.\r\n', es: ' ' },
    actions: [
      { type: 'note', text: ' x\u0000 ' },
      { type: 'tags', add: [' a ', ' '], remove: [] },
    ],
    tags: ['b', 'b '],
    validity: { product: ' \u0007', jurisdiction: ' EU ' },
  });
  const clean = cleanContent(dirty);
  expect(clean).toEqual(
    content({
      folder: ['A'],
      bodies: { en: 'Hi\ufffd.' },
      actions: [
        { type: 'note', text: 'x' },
        { type: 'tags', add: ['a'], remove: [] },
      ],
      tags: ['b'],
      validity: { jurisdiction: 'EU' },
    }),
  );
  expect(isSameMacro(dirty, clean)).toBe(true);
});

it('tells what differs by what it is, and a text by its language', () => {
  const other = content({ title: 'Bye', bodies: { en: 'Bye.', es: 'Adiós.' }, validity: { until: 4 } });
  expect(differenceOf(content(), other)).toEqual({ fields: ['title', 'validity'], locales: ['en', 'es'] });
  expect(isSameMacro(content({ tags: ['a', 'b'] }), content({ tags: ['b', 'a'] }))).toBe(true);
  const steps = [
    { type: 'assign', to: 'me' },
    { type: 'status', status: 'open' },
  ] as const;
  // The order in which a macro acts is what it does.
  expect(isSameMacro(content({ actions: [...steps] }), content({ actions: steps.toReversed() }))).toBe(false);
});

it('knows a macro by its name in whatever letters, and never one folder for another', () => {
  expect(nameKeyOf({ folder: ['Fees'], title: 'CAFE\u0301' })).toBe(
    nameKeyOf({ folder: ['fees'], title: 'café' }),
  );
  expect(nameKeyOf({ folder: ['a', 'b'], title: 'c' })).not.toBe(
    nameKeyOf({ folder: ['a'], title: 'b","c' }),
  );
});
