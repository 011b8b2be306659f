import fc from 'fast-check';
import { expect, it } from 'vitest';
import { macroFixture } from '../../../tests/support/engine-data.ts';
import type { Macro } from '../../shared/domain/knowledge.ts';
import { fewestEdits } from './few-edits.ts';
import { indexMacro, searchMacros, suggestMacros, type Uses } from './macros.ts';

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
const none: Uses = { own: new Map(), team: new Map() };
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
  const listed = titles('', { channel: 'chat', topic: 'withdrawal-delayed', locale: 'en', tier: 'standard' });
  expect(listed).toHaveLength(5);
  expect(listed[0]).toBe('Withdrawal delayed');
  expect(listed.at(-1)).toBe('Código de verificación');
});

it('puts those that speak the customer’s language before like ones, and before none that was asked for by its shortcut', () => {
  const both = { en: 'Your fee.', pt: 'A sua taxa.' };
  const desk = [
    macroFixture(1, { title: 'Refund of a fee', shortcut: 'fee' }),
    macroFixture(2, { title: 'Network fee', bodies: both }),
    macroFixture(3, { title: 'Limits', bodies: { pt: 'A taxa, the fee, está no aplicativo.' } }),
  ].map(indexMacro);
  const found = (query: string, locale: string) =>
    searchMacros(desk, query, { channel: 'chat', topic: null, locale, tier: 'standard' }, none, 10, 0).map(
      ({ title }) => title,
    );
  expect(found('', 'pt-BR')).toEqual(['Limits', 'Network fee', 'Refund of a fee']);
  expect(found('', 'en')).toEqual(['Network fee', 'Refund of a fee', 'Limits']);
  expect(found('refund fee', 'pt-BR')).toEqual(['Refund of a fee']);
  expect(found('fee', 'pt-BR')[0]).toBe('Refund of a fee');
  const withoutShortcut = desk.map(({ macro }) => indexMacro({ ...macro, shortcut: null }));
  expect(
    searchMacros(
      withoutShortcut,
      'fee',
      { channel: 'chat', topic: null, locale: 'pt-BR', tier: 'standard' },
      none,
      10,
      0,
    ).map(({ title }) => title),
  ).toEqual(['Network fee', 'Refund of a fee', 'Limits']);
});

const day = 86_400_000;
const used = (n: number, times: number, favourite = false): Uses => ({
  ...none,
  own: new Map([[macroFixture(n).id, { weight: times, usedAt: 0, favourite }]]),
});

it('lists what an agent uses or has marked before the rest, and lets it fade, but finds first what was asked for', () => {
  expect(titles('', null, used(3, 2))[0]).toBe('Verify identity');
  expect(titles('', null, used(3, 0, true))[0]).toBe('Verify identity');
  expect(titles('withdrawal', null, used(5, 50, true))).toEqual(['Withdrawal delayed', 'Greeting']);
  const later = (now: number) =>
    searchMacros(index, '', null, { ...none, own: new Map([...used(3, 1).own, ...used(2, 6).own]) }, 2, now);
  expect(later(0).map(({ title }) => title)).toEqual(['Wrong network', 'Verify identity']);
});

it('suggests what fits by topic, mark or habit, in this channel, and nothing where nothing does', () => {
  const context = { channel: 'chat', topic: 'withdrawal-delayed', locale: 'en', tier: 'standard', about: '' };
  const suggested = (uses: Uses, now = 0, topic: string | null = context.topic) =>
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

it('ranks by what the team sends, the more so to customers of this tier, behind what this agent does', () => {
  const sent = (n: number, weights: Record<string, number>) =>
    [
      macroFixture(n).id,
      new Map<string | null, number>([
        [null, Math.max(...Object.values(weights))],
        ...Object.entries(weights),
      ]),
    ] as const;
  const team = new Map([sent(5, { standard: 7 }), sent(3, { vip: 4, standard: 1 })]);
  const listed = (tier: string, own = none.own) =>
    searchMacros(index, '', { channel: 'chat', topic: null, locale: 'en', tier }, { own, team }, 2, 0).map(
      ({ title }) => title,
    );
  expect(listed('standard')).toEqual(['Greeting', 'Verify identity']);
  expect(listed('vip')).toEqual(['Verify identity', 'Greeting']);
  expect(listed('standard', used(2, 9, true).own)[0]).toBe('Wrong network');
  const two = [1, 2].map((n) => indexMacro(macroFixture(n, { topics: ['withdrawals'] })));
  const about = { channel: 'chat', topic: 'withdrawals', locale: 'en', tier: 'vip', about: '' };
  const first = (uses: Uses) => suggestMacros(two, about, uses, 3, 0)[0]?.title;
  expect(first(none)).toBe('Macro 1');
  expect(first({ ...none, team: new Map([sent(2, { vip: 3 })]) })).toBe('Macro 2');
  // What only the team uses fits no conversation by that alone.
  expect(suggestMacros(two, { ...about, topic: null }, { ...none, team }, 3, 0)).toEqual([]);
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
