import { describe, expect, it } from 'vitest';
import { arabic } from '../../text/ar/catalogue.ts';
import { english } from '../../text/catalogue.ts';
import { spanish } from '../../text/es/catalogue.ts';
import { portuguese } from '../../text/pt/catalogue.ts';
import { turkish } from '../../text/tr/catalogue.ts';
import { vietnamese } from '../../text/vi/catalogue.ts';
import { fold } from '../../ui/fold.ts';
import { type CommandId, commandIds } from '../../ui/keys/keymap.ts';
import { rankEntries } from './rank-entries.ts';

type Texts = {
  readonly commands: Readonly<Record<CommandId, string>>;
  readonly commandWords: Readonly<Partial<Record<CommandId, string>>>;
};
const commandsIn = ({ commands, commandWords }: Texts) =>
  commandIds
    .filter((id) => id !== 'openPalette')
    .map((id) => ({ id, label: commands[id], words: commandWords[id] ?? '' }));
const commands = commandsIn(english);
const find = (query: string, recent: string[] = []) =>
  rankEntries(commands, query, recent).map(({ id }) => id);

/** Rows of the palette that are in sight at once, at least. */
const inSight = 10;
const smallWords = new Set([
  'the',
  'to',
  'and',
  'a',
  'an',
  'or',
  'of',
  'in',
  'on',
  'what',
  'was',
  'just',
  'this',
  'who',
]);
const meaning = (label: string) =>
  label
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2 && !smallWords.has(word));

it('finds every command by the first two letters of its first word, among the first in sight', () => {
  for (const { id, label } of commands) {
    const first = meaning(label)[0]?.slice(0, 2) ?? '';
    expect(find(first).slice(0, inSight), `“${first}” for ${label}`).toContain(id);
  }
});

it('finds every command by two letters of one of its words, once it was used', () => {
  for (const { id, label } of commands)
    for (const word of meaning(label)) {
      const typed = word.slice(0, 2);
      expect(find(typed, [id]).slice(0, 3), `“${typed}” for ${label}`).toContain(id);
    }
});

const spoken = (text: string) => fold(text).match(/\p{L}{2,}/gu) ?? [];
/** Arabic's article begins every other noun: its two letters say nothing. */
const withoutArticle = (word: string) => word.replace(/^ال(?=\p{L}{2})/u, '');

const others: readonly (readonly [string, Texts])[] = [
  ['Spanish', spanish],
  ['Portuguese', portuguese],
  ['Turkish', turkish],
  ['Vietnamese', vietnamese],
  ['Arabic', arabic],
];

describe.each(others)('in %s', (_, texts) => {
  const entries = commandsIn(texts);
  const placeOf = (id: CommandId, typed: string, recent: string[] = []) =>
    rankEntries(entries, typed, recent).findIndex((entry) => entry.id === id);

  it('finds every command by two letters of any word of its name, once it was used', () => {
    for (const { id, label } of entries)
      for (const word of spoken(label)) {
        const typed = word.slice(0, 2);
        expect(placeOf(id, typed, [id]), `“${typed}” for ${label}`).toBeOneOf([0, 1, 2]);
      }
  });

  it('finds every command by two letters of one of its words, among the first in sight', () => {
    for (const { id, label, words } of entries) {
      const typed = spoken(`${label} ${words}`).map((word) => withoutArticle(word).slice(0, 2));
      const places = typed.map((letters) => placeOf(id, letters));
      expect(Math.min(...places.filter((place) => place >= 0)), label).toBeLessThan(inSight);
    }
  });
});

it.each([['English', english as Texts] as const, ...others])(
  'finds a command first by its whole name, with or without the dots, in %s',
  (_, texts) => {
    const entries = commandsIn(texts);
    const bare = (label: string | undefined) => label?.replace(/…$/, '');
    for (const { label } of entries)
      for (const typed of [label, bare(label) ?? ''])
        expect(bare(rankEntries(entries, typed, [])[0]?.label), typed).toBe(bare(label));
  },
);

describe('in Arabic', () => {
  const entries = commandsIn(arabic);
  const withArticle = /(?<!\p{L})ال(\p{L}{3,})/gu;

  it('finds every command by two letters after the article of any of its words, once it was used, with the article or without', () => {
    for (const { id, label } of entries)
      for (const [whole, noun = ''] of label.matchAll(withArticle))
        for (const typed of [noun.slice(0, 2), whole.slice(0, 4)]) {
          const place = rankEntries(entries, typed, [id]).findIndex((entry) => entry.id === id);
          expect(place, `“${typed}” for ${label}`).toBeOneOf([0, 1, 2]);
        }
  });

  it('takes no letters of a word for its article', () => {
    const found = (query: string) =>
      rankEntries(
        ['المحادثة التالية', 'إلغاء المتابعة', 'ألوان'].map((label) => ({ id: label, label })),
        query,
        [],
      ).map(({ label }) => label);
    expect(found('إلغ')).toEqual(['إلغاء المتابعة']);
    expect(found('الو')).toEqual(['ألوان']);
    // What really begins with it comes first.
    expect(found('ال').slice(0, 2).toSorted()).toEqual(['ألوان', 'إلغاء المتابعة'].toSorted());
    expect(found('محاد')).toEqual(['المحادثة التالية']);
    expect(found('المحادثة التا')[0]).toBe('المحادثة التالية');
    expect(found('متاب')).toEqual(['إلغاء المتابعة']);
  });
});

it.each([
  ['cl', 'closeConversation'],
  ['so', 'closeConversation'],
  ['do', 'closeConversation'],
  ['re', 'reply'],
  ['an', 'reply'],
  ['no', 'note'],
  ['as', 'assignConversation'],
  ['me', 'assignToMe'],
  ['ta', 'tagConversation'],
  ['la', 'tagConversation'],
  ['sn', 'snoozeConversation'],
  ['la', 'snoozeConversation'],
  ['ma', 'applyMacro'],
  ['te', 'applyMacro'],
  ['pr', 'setPriority'],
  ['ur', 'setPriority'],
  ['qu', 'moveToQueue'],
  ['tr', 'moveToQueue'],
  ['da', 'toggleTheme'],
  ['pr', 'goSettings'],
  ['se', 'goSettings'],
  ['dr', 'goDrafts'],
  ['ou', 'showOutbox'],
  ['sh', 'showShortcuts'],
  ['ke', 'showShortcuts'],
  ['fi', 'searchMessages'],
  ['un', 'undo'],
  ['cu', 'showCustomer'],
  ['ar', 'insertArticle'],
] as const)('“%s” is enough for %s', (typed, id) => {
  expect(find(typed).slice(0, 5)).toContain(id);
});

it('puts what was used last before what answers as well', () => {
  expect(find('se')[0]).not.toBe('searchMessages');
  expect(find('se', ['searchMessages'])[0]).toBe('searchMessages');
  expect(find('', ['tagConversation', 'reply']).slice(0, 2)).toEqual(['tagConversation', 'reply']);
});

const labels = [
  'Go to the inbox',
  'Close',
  'Close and go to the next',
  'Show the outbox',
  'Öffne Ablage',
  'Inbox',
];
const among = (query: string) =>
  rankEntries(
    labels.map((label) => ({ id: label, label })),
    query,
    [],
  ).map(({ label }) => label);

it('offers everything while nothing is typed', () => {
  expect(among(' ')).toHaveLength(labels.length);
});

it('puts what begins with the query first, and words in any order', () => {
  expect(among('close')).toEqual(['Close', 'Close and go to the next']);
  expect(among('inbox')).toEqual(['Inbox', 'Go to the inbox']);
  expect(among('next close')).toEqual(['Close and go to the next']);
  expect(among('box')).toEqual(['Go to the inbox', 'Show the outbox', 'Inbox']);
  expect(among('sto')).toContain('Show the outbox');
});

it('does not mind accents, capitals or characters with a meaning elsewhere', () => {
  expect(among('OFFNE')).toEqual(['Öffne Ablage']);
  expect(among('(')).toEqual([]);
  expect(among('-')).toEqual([]);
});
