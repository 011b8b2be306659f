import { expect, it } from 'vitest';
import { matching } from './match-commands.ts';

const commands = [
  'Go to the inbox',
  'Close',
  'Close and go to the next',
  'Show the outbox',
  'Öffne Ablage',
  'Inbox',
].map((label) => ({ label }));
const find = (query: string) => matching(commands, query).map(({ label }) => label);

it('offers everything while nothing is typed', () => {
  expect(find(' ')).toHaveLength(commands.length);
});

it('puts what begins with the query first', () => {
  expect(find('close')).toEqual(['Close', 'Close and go to the next']);
  expect(find('inbox')).toEqual(['Inbox', 'Go to the inbox']);
});

it('finds words in any order and inside of words', () => {
  expect(find('next close')).toEqual(['Close and go to the next']);
  expect(find('box')).toEqual(['Go to the inbox', 'Show the outbox', 'Inbox']);
});

it('does not mind accents, capitals or characters with a meaning elsewhere', () => {
  expect(find('OFFNE')).toEqual(['Öffne Ablage']);
  expect(find('(')).toEqual([]);
  expect(find('-')).toEqual([]);
});
