import fc from 'fast-check';
import { expect, it } from 'vitest';
import { macroFixture } from '../../../tests/support/engine-data.ts';
import type { Macro } from '../../shared/domain/knowledge.ts';
import { fewestEdits } from './few-edits.ts';
import { indexMacro, type MacroUses, searchMacros, suggestMacros } from './macros.ts';

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
const none: MacroUses = new Map();
const titles = (query: string, context: Parameters<typeof searchMacros>[2] = null, uses = none) =>
  searchMacros(index, query, context, uses, 10, 0).map((macro: Macro) => macro.title);

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
  const listed = titles('', { channel: 'chat', topic: 'withdrawal-delayed', locale: 'en' });
  expect(listed).toHaveLength(5);
  expect(listed[0]).toBe('Withdrawal delayed');
  expect(listed.at(-1)).toBe('Código de verificación');
});

const day = 86_400_000;
const used = (n: number, times: number, favourite = false): MacroUses =>
  new Map([[macroFixture(n).id, { weight: times, usedAt: 0, favourite }]]);

it('lists what an agent uses or has marked before the rest, and lets it fade, but finds first what was asked for', () => {
  expect(titles('', null, used(3, 2))[0]).toBe('Verify identity');
  expect(titles('', null, used(3, 0, true))[0]).toBe('Verify identity');
  expect(titles('withdrawal', null, used(5, 50, true))).toEqual(['Withdrawal delayed', 'Greeting']);
  const later = (now: number) =>
    searchMacros(index, '', null, new Map([...used(3, 1), ...used(2, 6)]), 2, now);
  expect(later(0).map(({ title }) => title)).toEqual(['Wrong network', 'Verify identity']);
});

it('suggests what fits by topic, mark or habit, in this channel, and nothing where nothing does', () => {
  const context = { channel: 'chat', topic: 'withdrawal-delayed', locale: 'en', about: '' };
  const suggested = (uses: MacroUses, now = 0, topic: string | null = context.topic) =>
    suggestMacros(index, { ...context, topic }, uses, 3, now).map(({ title }) => title);
  expect(suggested(none)).toEqual(['Withdrawal delayed']);
  expect(suggested(none, 0, null)).toEqual([]);
  expect(suggested(used(5, 0, true))).toEqual(['Withdrawal delayed', 'Greeting']);
  // Made for e-mail.
  expect(suggested(used(4, 90, true))).toEqual(['Withdrawal delayed']);
  expect(suggested(used(3, 4), 0, null)).toEqual(['Verify identity']);
  expect(suggested(used(3, 4), 60 * day, null)).toEqual([]);
  const several = [
    ...index,
    indexMacro(macroFixture(7, { title: 'A limit', topics: ['withdrawal-delayed'] })),
  ];
  const first = (about: string) => suggestMacros(several, { ...context, about }, none, 3, 0)[0]?.title;
  expect(first('')).toBe('A limit');
  expect(first('It is delayed again')).toBe('Withdrawal delayed');
  const withdrawn = indexMacro(
    macroFixture(6, { topics: ['withdrawal-delayed'], validity: { withdrawnAt: 1 } }),
  );
  expect(suggestMacros([withdrawn], context, none, 3, 2)).toEqual([]);
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
