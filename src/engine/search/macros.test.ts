import fc from 'fast-check';
import { expect, it } from 'vitest';
import { macroFixture } from '../../../tests/support/engine-data.ts';
import type { Macro } from '../../shared/domain/knowledge.ts';
import { fewestEdits } from './few-edits.ts';
import { indexMacros } from './macro-index.ts';
import { synonymsOf } from './macro-synonyms.ts';
import { type MacroContext, searchMacros, suggestMacros, type Uses } from './macros.ts';

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
const index = indexMacros(macros);
const none: Uses = { own: new Map(), team: new Map() };
const titles = (query: string, context: MacroContext | null = null, uses = none) =>
  searchMacros(index, { query, context, uses, limit: 10, now: 0 }).map((macro: Macro) => macro.title);

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

it.each(['delaed', 'wrng network', 'netwrok', 'identiyt'])('forgives %s', (query) => {
  expect(titles(query)).toHaveLength(1);
});

it.each(['withdrwal', 'withdarwal'])('forgives %s in a title before a text', (query) => {
  expect(titles(query)).toEqual(['Withdrawal delayed', 'Greeting']);
});

it.each([
  ['pasport', 'Verify identity'],
  ['thansk report', 'Greeting'],
  ['/gen-thakns', 'Thank them'],
  ['gen-thnks', 'Thank them'],
])('forgives %s in a text or a shortcut', (query, title) => {
  const more = indexMacros([...macros, macroFixture(8, { title: 'Thank them', shortcut: 'gen-thanks' })]);
  const found = searchMacros(more, { query, context: null, uses: none, limit: 10, now: 0 });
  expect(found[0]?.title).toBe(title);
});

it('ranks what is found with errors in a text behind all that is as it was typed, whatever speaks for it', () => {
  const desk = indexMacros([
    macroFixture(1, { title: 'A', bodies: { en: 'Your pasport, please.' } }),
    macroFixture(2, { title: 'B', bodies: { en: 'Your passport.', es: 'Su pasaporte.' }, topics: ['kyc'] }),
    macroFixture(3, { title: 'C', shortcut: 'pasport-es' }),
    macroFixture(4, { title: 'D', shortcut: 'passport', channels: ['email'] }),
  ]);
  const context = { channel: 'chat', topic: 'kyc', locale: 'es', tier: 'standard' };
  const found = (query: string, limit = 10) =>
    searchMacros(desk, { query, context, uses: used(2, 50, true), limit, now: 0 }).map(({ title }) => title);
  expect(found('pasport').slice(0, 2).sort()).toEqual(['A', 'C']);
  expect(found('pasport').slice(2)).toEqual(['B', 'D']);
  expect(found('pasport', 2).sort()).toEqual(['A', 'C']);
});

it('finds by what trainers say means the same, behind what says the word itself', () => {
  const groups = [
    ['top up', 'deposit'],
    ['ident', 'identity'],
  ];
  const found = (query: string, synonyms = groups) =>
    searchMacros(index, {
      query,
      context: null,
      uses: none,
      synonyms: synonymsOf(synonyms),
      limit: 10,
      now: 0,
    }).map(({ title }) => title);
  expect(titles('top up')).toEqual([]);
  expect(found('top up')).toEqual(['Wrong network']);
  expect(found('top-up', [['Top up', 'Withdrawals']])).toEqual(['Withdrawal delayed']);
  expect(found('delayed top up', [['top up', 'withdrawal']])).toEqual(['Withdrawal delayed']);
  expect(found('ident', [['ident', 'network']])).toEqual(['Verify identity', 'Wrong network']);
  expect(
    found('zorb', [
      ['zorb', 'wrong network'],
      ['network', 'chain'],
    ]),
  ).toEqual(['Wrong network']);
  expect(found('zorb')).toEqual([]);
});

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
  const desk = indexMacros([
    macroFixture(1, { title: 'Refund of a fee', shortcut: 'fee' }),
    macroFixture(2, { title: 'Network fee', bodies: both }),
    macroFixture(3, { title: 'Limits', bodies: { pt: 'A taxa, the fee, está no aplicativo.' } }),
  ]);
  const found = (query: string, locale: string, within = desk) =>
    searchMacros(within, {
      query,
      context: { channel: 'chat', topic: null, locale, tier: 'standard' },
      uses: none,
      limit: 10,
      now: 0,
    }).map(({ title }) => title);
  expect(found('', 'pt-BR')).toEqual(['Limits', 'Network fee', 'Refund of a fee']);
  expect(found('', 'en')).toEqual(['Network fee', 'Refund of a fee', 'Limits']);
  expect(found('refund fee', 'pt-BR')).toEqual(['Refund of a fee']);
  expect(found('fee', 'pt-BR')[0]).toBe('Refund of a fee');
  const withoutShortcut = indexMacros(desk.entries.map(({ macro }) => ({ ...macro, shortcut: null })));
  expect(found('fee', 'pt-BR', withoutShortcut)).toEqual(['Network fee', 'Refund of a fee', 'Limits']);
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
    searchMacros(index, {
      query: '',
      context: null,
      uses: { ...none, own: new Map([...used(3, 1).own, ...used(2, 6).own]) },
      limit: 2,
      now,
    });
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
  const several = indexMacros([
    ...macros,
    macroFixture(7, { title: 'A limit', topics: ['withdrawal-delayed'] }),
  ]);
  const first = (about: string) => suggestMacros(several, { ...context, about }, none, 3, 0)[0]?.title;
  expect(first('')).toBe('A limit');
  expect(first('It is delayed again')).toBe('Withdrawal delayed');
  const withdrawn = indexMacros([
    macroFixture(6, { topics: ['withdrawal-delayed'], validity: { withdrawnAt: 1 } }),
  ]);
  expect(suggestMacros(withdrawn, context, none, 3, 2)).toEqual([]);
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
    searchMacros(index, {
      query: '',
      context: { channel: 'chat', topic: null, locale: 'en', tier },
      uses: { own, team },
      limit: 2,
      now: 0,
    }).map(({ title }) => title);
  expect(listed('standard')).toEqual(['Greeting', 'Verify identity']);
  expect(listed('vip')).toEqual(['Verify identity', 'Greeting']);
  expect(listed('standard', used(2, 9, true).own)[0]).toBe('Wrong network');
  const two = indexMacros([1, 2].map((n) => macroFixture(n, { topics: ['withdrawals'] })));
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
