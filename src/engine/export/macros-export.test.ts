import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aheadUnits, goings, type MacroAction } from '../../shared/domain/macro-action.ts';
import { cleanContent, differenceOf } from '../../shared/domain/macro-content.ts';
import type { MacroInFile } from '../../shared/domain/macros-file.ts';
import { channels, priorities, statuses } from '../../shared/domain/vocabulary.ts';
import { readFileOfMacros } from '../import/read-file.ts';
import { readImport } from '../import/read-import.ts';
import { writeMacrosFile } from './macros-file.ts';
import { rowsOfMacros, writeMacrosTable } from './macros-table.ts';
import { writeWorkbook } from './workbook.ts';

const macro: MacroInFile = {
  id: '01970000-0000-7000-8000-000000000001',
  title: '=Wrong network',
  folder: ['Deposits', 'On-chain / other'],
  shortcut: '-network',
  bodies: {
    en: '@{{customer.first_name}},\n"send" the hash.',
    'pt-BR': 'Envie o hash.',
    ar: 'أرسل التجزئة.',
  },
  actions: [
    { type: 'status', status: 'on_hold' },
    { type: 'tags', add: ['waiting'], remove: ['new'] },
    { type: 'priority', priority: 'high' },
    { type: 'note', text: 'Look twice.' },
    { type: 'snooze-for', time: { unit: 'working-days', count: 2 } },
    { type: 'go', to: 'close-tab' },
  ],
  channels: ['chat', 'email'],
  topics: ['deposit'],
  tags: ['network', 'hash'],
  attachments: [{ hash: 'ab'.repeat(32), name: 'map.png', mime: 'image/png', bytes: 3 }],
  validity: {
    from: 5,
    until: 8_640_000_000_000_000,
    product: 'Spot',
    replacedBy: '01970000-0000-7000-8000-000000000002',
  },
};
const read = (name: string, text: string) =>
  readImport({ name, bytes: new TextEncoder().encode(text), locale: 'en' }).read;
const head = { workspace: 'Northgate', locale: 'en', now: 0 };

const toTeams: MacroInFile['actions'] = [
  {
    type: 'side',
    groupId: '01970000-0000-7000-8000-00000000000a',
    subject: 'Payout {{conversation.number}}',
    text: 'Has it\nleft?',
  },
  {
    type: 'escalate',
    targetId: '01970000-0000-7000-8000-00000000000b',
    reason: 'no-progress',
    note: 'Tried all.',
  },
];

it('writes a file that is read again as it was, by the id of each macro', () => {
  const whole = { ...macro, actions: [...macro.actions, ...toTeams] };
  const { id, ...content } = whole;
  expect(read('x.json', writeMacrosFile([whole], head))).toMatchObject({
    outcome: 'read',
    system: 'groundcrew',
    macros: [{ origin: { system: 'groundcrew', account: null, key: `macro:${id}` }, content, notes: [] }],
    problems: [],
  });
});

it('takes what somebody wrote by hand, with no more than a title and a text', () => {
  const text = JSON.stringify({
    macros: [
      { title: 'Hi', bodies: { en: 'Hello {{nobody.knows}} {% render "bye" %}' } },
      { title: 'No', bodies: 'x' },
    ],
  });
  expect(read('x.json', text)).toMatchObject({
    macros: [
      {
        origin: { key: '["hi"]' },
        content: { title: 'Hi', folder: [], validity: {} },
        notes: [{ about: 'placeholder', name: '{{nobody.knows}}' }],
      },
    ],
    problems: [{ index: 1, field: 'bodies', why: 'wrong-type' }],
  });
});

it('says that a later version of the app wrote a file', () => {
  const text = writeMacrosFile([macro], head).replace('"version":1', '"version":2');
  expect(read('x.json', text)).toEqual({ outcome: 'refused', why: 'too-new', form: 'json', line: null });
});

it('writes a table in which no spreadsheet computes, and reads it again as it was', () => {
  const table = writeMacrosTable(
    [
      { ...macro, actions: [...macro.actions, ...toTeams] },
      { ...macro, id: macro.id.replace(/1$/, '3'), title: 'Plain', folder: ['a/b'], bodies: { en: 'x' } },
    ],
    'en',
  );
  expect(table).toMatch(/^\ufefftitle,folder,shortcut,text,text_ar,text_pt-BR,tags,/);
  expect(table).not.toMatch(/(?:^|[\n,"])[=+@-]\w/);
  const result = read('x.csv', table);
  const { id: _, ...said } = macro;
  expect(result).toMatchObject({ outcome: 'read', system: 'table', problems: [] });
  const [first, second] = result.outcome === 'read' ? result.macros : [];
  expect(second?.content.folder).toEqual(['a/b']);
  expect(first?.notes).toEqual([]);
  expect(first?.content).toEqual({ ...said, actions: [...said.actions, ...toTeams] });
});

it('takes what somebody changed in the table, beside what no cell says', () => {
  const assign = { type: 'assign', to: 'me' } as const;
  const table = writeMacrosTable([{ ...macro, actions: [assign, ...macro.actions] }], 'en');
  const result = read('x.csv', table.replace(',on_hold,', ',solved,'));
  const [first] = result.outcome === 'read' ? result.macros : [];
  expect(first?.content.actions).toContainEqual({ type: 'status', status: 'solved' });
  expect(first?.content.actions).toContainEqual(assign);
  expect(first?.content.actions.filter(({ type }) => type === 'status')).toHaveLength(1);
});

const uuid = fc.uuid({ version: 7 });
const words = (longest: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: longest }).filter((text) => text.trim() !== '');
const tag = words(20).filter((text) => !/[,;|\n]/.test(text));
const action = fc.oneof(
  fc.record({ type: fc.constant('status' as const), status: fc.constantFrom(...statuses) }),
  fc.record({ type: fc.constant('priority' as const), priority: fc.constantFrom(...priorities) }),
  fc.record({ type: fc.constant('tags' as const), add: fc.array(tag), remove: fc.array(tag) }),
  fc.record({ type: fc.constant('assign' as const), to: fc.oneof(fc.constantFrom('me' as const), uuid) }),
  fc.record({ type: fc.constant('group' as const), groupId: uuid }),
  fc.record({ type: fc.constant('note' as const), text: words(50) }),
  fc.record({
    type: fc.constant('snooze-for' as const),
    time: fc.record({ unit: fc.constantFrom(...aheadUnits), count: fc.integer({ min: 1, max: 60 }) }),
  }),
  fc.record({ type: fc.constant('side' as const), groupId: uuid, subject: words(20), text: words(50) }),
  fc.record({ type: fc.constant('escalate' as const), targetId: uuid, reason: words(10), note: words(50) }),
  fc.record({ type: fc.constant('go' as const), to: fc.constantFrom(...goings) }),
) as fc.Arbitrary<MacroAction>;
const anyMacro: fc.Arbitrary<MacroInFile> = fc.record(
  {
    id: uuid,
    title: words(40),
    folder: fc.array(
      words(20).filter((name) => !name.includes(':')),
      { maxLength: 4 },
    ),
    shortcut: fc.option(words(20).filter((text) => !/^[\s/:]/.test(text))),
    bodies: fc.record({ en: words(100), es: words(100) }, { requiredKeys: ['en'] }) as fc.Arbitrary<
      Record<string, string>
    >,
    actions: fc.array(action, { maxLength: 8 }),
    channels: fc.uniqueArray(fc.constantFrom(...channels)),
    topics: fc.uniqueArray(tag),
    tags: fc.uniqueArray(tag),
    attachments: fc.array(
      fc.record({
        hash: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
        name: words(20),
        mime: fc.constant('image/png'),
        bytes: fc.integer({ min: 1, max: 1_000_000 }),
      }),
      { maxLength: 3 },
    ),
    validity: fc.record(
      {
        from: fc.nat(8_640_000_000_000),
        until: fc.nat(8_640_000_000_000),
        product: words(20),
        jurisdiction: words(20),
        replacedBy: uuid,
      },
      { requiredKeys: [] },
    ),
    groupIds: fc.uniqueArray(uuid, { maxLength: 3 }),
  },
  {
    requiredKeys: [
      'id',
      'title',
      'folder',
      'shortcut',
      'bodies',
      'actions',
      'channels',
      'topics',
      'tags',
      'attachments',
      'validity',
    ],
  },
);

const writers = {
  json: (macros: MacroInFile[]) => new TextEncoder().encode(writeMacrosFile(macros, head)),
  csv: (macros: MacroInFile[]) => new TextEncoder().encode(writeMacrosTable(macros, 'en')),
  xlsx: (macros: MacroInFile[]) => writeWorkbook('Macros', rowsOfMacros(macros, 'en')),
};

it.each(['json', 'csv', 'xlsx'] as const)(
  'is the same macro after an export and an import as %s',
  async (as) => {
    await fc.assert(
      fc.asyncProperty(anyMacro, async (whole) => {
        const { id: _, ...content } = whole;
        const clean = { ...cleanContent(content), id: whole.id };
        fc.pre(clean.title !== '' && clean.bodies.en !== undefined);
        const bytes = writers[as]([clean]);
        const { read: result } = await readFileOfMacros({ name: `x.${as}`, bytes, locale: 'en' });
        const [only] = result.outcome === 'read' ? result.macros : [];
        expect(only && differenceOf(only.content, clean)).toEqual({ fields: [], locales: [] });
      }),
      { numRuns: 200 },
    );
  },
);

it('keeps what begins like a formula, with quotes of its own before it or without', async () => {
  const tricky = fc.string({
    unit: fc.constantFrom("'", '+', '=', '-', '@', '"', 'a'),
    minLength: 1,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(anyMacro, tricky, fc.constantFrom('csv', 'xlsx'), async (whole, written, as) => {
      const { id: _, ...content } = whole;
      const clean = { ...cleanContent({ ...content, title: 'A', bodies: { en: written } }), id: whole.id };
      const bytes = writers[as]([clean]);
      const { read: result } = await readFileOfMacros({ name: `x.${as}`, bytes, locale: 'en' });
      const [only] = result.outcome === 'read' ? result.macros : [];
      expect(only?.content.bodies.en).toBe(written);
    }),
    { numRuns: 200 },
  );
});
