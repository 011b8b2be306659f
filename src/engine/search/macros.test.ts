import fc from 'fast-check';
import { expect, it } from 'vitest';
import { macroFixture } from '../../../tests/support/engine-data.ts';
import type { Macro } from '../../shared/domain/knowledge.ts';
import { fewestEdits } from './few-edits.ts';
import { indexMacro, searchMacros } from './macros.ts';

const macros = [
  macroFixture(1, {
    title: 'Withdrawal delayed',
    folder: ['Withdrawals'],
    shortcut: 'wd',
    topics: ['withdrawal-delayed'],
  }),
  macroFixture(2, { title: 'Wrong network', folder: ['Deposits'], tags: ['network'], shortcut: 'wn' }),
  macroFixture(3, {
    title: 'Verify identity',
    folder: ['KYC'],
    bodies: { en: 'Please send your passport.' },
  }),
  macroFixture(4, { title: 'Código de verificación', folder: ['KYC'], channels: ['email'] }),
  macroFixture(5, {
    title: 'Greeting',
    folder: ['General'],
    bodies: { en: 'Hello, thanks for the withdrawal report.' },
  }),
];
const index = macros.map(indexMacro);
const titles = (query: string, context: Parameters<typeof searchMacros>[2] = null) =>
  searchMacros(index, query, context, 10, 0).map((macro: Macro) => macro.title);

it.each([
  ['wd', 'Withdrawal delayed'],
  ['/wn', 'Wrong network'],
  ['netw', 'Wrong network'],
  ['withdrawal', 'Withdrawal delayed'],
  ['delayed with', 'Withdrawal delayed'],
  ['codigo', 'Código de verificación'],
  ['kyc verify', 'Verify identity'],
  ['passport', 'Verify identity'],
])('finds by %s first of all %s', (query, title) => {
  expect(titles(query)[0]).toBe(title);
});

it.each(['withdrwal', 'withdarwal', 'delaed', 'wrng network', 'netwrok', 'identiyt'])(
  'forgives %s',
  (query) => {
    expect(titles(query)).toHaveLength(1);
  },
);

it('asks for every word', () => {
  expect(titles('wrong passport')).toEqual([]);
  expect(titles('zzz')).toEqual([]);
  expect(titles('!!!')).toEqual([]);
});

it('ranks the title before the text', () => {
  expect(titles('withdrawal')).toEqual(['Withdrawal delayed', 'Greeting']);
});

it('lists all before a word is typed, those for this topic first and those for other channels last', () => {
  const listed = titles('', { channel: 'chat', topic: 'withdrawal-delayed' });
  expect(listed).toHaveLength(5);
  expect(listed[0]).toBe('Withdrawal delayed');
  expect(listed.at(-1)).toBe('Código de verificación');
});

it('takes any query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => titles(query).length <= 10),
  );
});

it('counts typing errors like a textbook', () => {
  expect(fewestEdits('kitten', 'sitting', 9)).toBe(3);
  expect(fewestEdits('ab', 'ba', 2)).toBe(1);
  expect(fewestEdits('', 'abc', 9)).toBe(3);
  expect(fewestEdits('abc', 'xyz', 1)).toBe(2);
});
