import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asksNothing, readSearch, searchTerms, termAt } from './search-query.ts';
import { readSpan } from './search-span.ts';

const now = new Date(2026, 2, 29, 12).getTime();
const read = (typed: string) => readSearch(typed, now);

it('reads words, phrases, what must not occur, and operators', () => {
  expect(
    read('refund from:"Maya Chen" "wrong network" -kyc -"two words" tag:vip,otc -channel:email usd'),
  ).toEqual({
    text: 'refund usd',
    phrases: ['wrong network'],
    without: ['kyc', 'two words'],
    conditions: [
      { field: 'from', not: false, values: ['Maya Chen'] },
      { field: 'tag', not: false, values: ['vip', 'otc'] },
      { field: 'channel', not: true, values: ['email'] },
    ],
    problems: [],
  });
});

it('takes the last word as unfinished only while it is being typed', () => {
  expect(read('refund del').text).toBe('refund del');
  expect(read('refund del ').text).toBe('refund del ');
  expect(read('refund tag:vip').text).toBe('refund ');
  expect(read('refund "a b"').text).toBe('refund ');
});

it('knows operators by their other names and values however they are written', () => {
  expect(
    read('assignee:me queue:security language:pt-BR status:On-Hold has:file channel:mail').conditions,
  ).toEqual([
    { field: 'to', not: false, values: ['me'] },
    { field: 'in', not: false, values: ['security'] },
    { field: 'lang', not: false, values: ['pt'] },
    { field: 'status', not: false, values: ['on_hold'] },
    { field: 'has', not: false, values: ['attachment'] },
    { field: 'channel', not: false, values: ['email'] },
  ]);
  expect(read('recovery:With_Team,open -gate:funds,person').conditions).toEqual([
    { field: 'recovery', not: false, values: ['with-team', 'open'] },
    { field: 'gate', not: true, values: ['funds', 'human'] },
  ]);
});

it('quotes any part of a value', () => {
  expect(read('to:"ana duarte",me in:"asset recovery"').conditions).toEqual([
    { field: 'to', not: false, values: ['ana duarte', 'me'] },
    { field: 'in', not: false, values: ['asset recovery'] },
  ]);
});

it('says which operator there is not, and searches for its words', () => {
  const { problems, text } = read('sent form:maya today');
  expect(problems).toEqual([{ code: 'unknown-operator', name: 'form', start: 5, end: 14 }]);
  expect(text).toBe('sent form maya today');
});

it('says which value an operator cannot read', () => {
  expect(read('before:soon is:happy 2026').problems).toEqual([
    { code: 'bad-value', operator: 'before', value: 'soon', start: 0, end: 11 },
    { code: 'bad-value', operator: 'is', value: 'happy', start: 12, end: 20 },
  ]);
});

it('leaves addresses, times and punctuation alone', () => {
  for (const typed of ['https://northgate.example/x', '10:30', 'Re: refund', 'e-mail', '- - -', 'a:b']) {
    expect(read(typed)).toMatchObject({ conditions: [], problems: [], without: [] });
  }
});

it('waits for the value of an operator that is being typed', () => {
  expect(read('from:').problems).toEqual([]);
  expect(asksNothing(read('from: '))).toBe(true);
  expect(asksNothing(read('-kyc'))).toBe(true);
  expect(asksNothing(read('tag:vip'))).toBe(false);
  expect(termAt('refund from:ma', 14)).toMatchObject({ operator: 'from', value: 'ma', start: 7, end: 14 });
  expect(termAt('refund from:ma', 7)).toBeNull();
});

it.each([
  ['2026-03-02', new Date(2026, 2, 2), new Date(2026, 2, 3)],
  ['2026/3/2', new Date(2026, 2, 2), new Date(2026, 2, 3)],
  ['2026-02', new Date(2026, 1, 1), new Date(2026, 2, 1)],
  ['2025', new Date(2025, 0, 1), new Date(2026, 0, 1)],
  ['today', new Date(2026, 2, 29), new Date(2026, 2, 30)],
  ['yesterday', new Date(2026, 2, 28), new Date(2026, 2, 29)],
])('takes %s for a time of this zone', (value, from, until) => {
  expect(readSpan(value, now)).toEqual({ from: from.getTime(), until: until.getTime() });
});

it('counts spans back from now', () => {
  expect(readSpan('7d', now)?.from).toBe(new Date(2026, 2, 22, 12).getTime());
  expect(readSpan('2w', now)?.from).toBe(new Date(2026, 2, 15, 12).getTime());
  expect(readSpan('36h', now)?.from).toBe(now - 36 * 3_600_000);
  for (const bad of ['2026-13', '2026-02-30', '1026', 'd7', '7', '2026-3-2-1']) {
    expect({ bad, span: readSpan(bad, now) }).toEqual({ bad, span: null });
  }
});

it('cuts anything that may be typed into pieces that follow each other, and loses none of it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'from:',
      'tag:a',
      '-',
      '"',
      ' ',
      'in:"x y"',
      'foo:bar',
      '-"',
      ':',
      '::',
      'ش',
      '😀',
      'before:7d',
    ),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const typed = pieces.join('');
      let last = 0;
      for (const { start, end } of searchTerms(typed)) {
        expect(typed.slice(last, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(typed.slice(last).trim()).toBe('');
      const { problems } = read(typed);
      for (const { start, end } of problems) expect(typed.slice(start, end).trim()).not.toBe('');
    }),
  );
});

it('reads what it is given back in other order to the same conditions', () => {
  const one = fc.constantFrom('tag:vip', 'is:open', '-in:security', 'after:7d', 'to:me', 'has:note');
  fc.assert(
    fc.property(fc.uniqueArray(one, { maxLength: 6 }), (terms) => {
      const forth = read(terms.join(' ')).conditions;
      const back = read([...terms].reverse().join('  ')).conditions;
      expect(forth).toHaveLength(terms.length);
      expect([...back].reverse()).toEqual(forth);
    }),
  );
});
