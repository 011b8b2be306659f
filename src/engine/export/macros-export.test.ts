import { expect, it } from 'vitest';
import type { MacroInFile } from '../../shared/domain/macros-file.ts';
import { readImport } from '../import/read-import.ts';
import { writeMacrosFile } from './macros-file.ts';
import { writeMacrosTable } from './macros-table.ts';

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
  readImport({ name, bytes: new TextEncoder().encode(text), locale: 'en' });
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

it('writes a table in which no spreadsheet computes, and reads all of it again that a table says', () => {
  const table = writeMacrosTable(
    [
      // Whom it asks and escalates to is not said by a table.
      { ...macro, actions: [...macro.actions, ...toTeams] },
      { ...macro, id: macro.id.replace(/1$/, '3'), title: 'Plain', folder: ['a/b'], bodies: { en: 'x' } },
    ],
    'en',
  );
  expect(table).toMatch(/^\ufefftitle,folder,shortcut,text,text_ar,text_pt-BR,tags,/);
  expect(table).not.toMatch(/(?:^|[\n,"])[=+@-]\w/);
  const result = read('x.csv', table);
  const { id: _, attachments: __, validity: ___, ...said } = macro;
  expect(result).toMatchObject({ outcome: 'read', system: 'table', problems: [] });
  const [first, second] = result.outcome === 'read' ? result.macros : [];
  expect(second?.content.folder).toEqual(['a/b']);
  expect(first?.notes).toEqual([]);
  expect(first?.content).toMatchObject({
    ...said,
    folder: ['Deposits', 'On-chain / other'],
    actions: expect.arrayContaining(said.actions.filter(({ type }) => type !== 'tags')),
  });
  expect(first?.content.actions).toContainEqual({ type: 'tags', add: ['waiting'], remove: [] });
});
