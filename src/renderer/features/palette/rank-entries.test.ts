import { expect, it } from 'vitest';
import { english } from '../../text/catalogue.ts';
import { type CommandId, commandIds } from '../../ui/keys/keymap.ts';
import { rankEntries } from './rank-entries.ts';

const words: Partial<Record<CommandId, string>> = english.commandWords;
const commands = commandIds
  .filter((id) => id !== 'openPalette')
  .map((id) => ({ id, label: english.commands[id], words: words[id] ?? '' }));
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
  ['un', 'undoSend'],
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
