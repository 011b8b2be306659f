import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptOf, markAll } from './excerpt.ts';
import { readQuery } from './query.ts';

const marked = (text: string, query: string) => {
  const { text: shown, marks } = markAll(text, readQuery(query));
  return marks.map(([start, end]) => shown.slice(start, end));
};

it('marks whole words and the beginning of the last one', () => {
  expect(marked('My withdrawal and my withdrawals', 'my withd')).toEqual(['My', 'withd', 'my', 'withd']);
  expect(marked('My withdrawal and my withdrawals', 'withdrawal ')).toEqual(['withdrawal']);
});

it('marks through accents, case and unspaced scripts', () => {
  expect(marked('El CÓDIGO no llega', 'codi')).toEqual(['CÓDI']);
  expect(marked('cafe\u0301s abiertos', 'cafe')).toEqual(['cafe\u0301']);
  expect(marked('我的提现还没到账', '提现')).toEqual(['提现']);
});

it('shows the surroundings of the first match of a long text', () => {
  const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`;
  const { text: shown, marks } = excerptOf(text, readQuery('needle'));
  expect(shown.startsWith('…')).toBe(true);
  expect(shown.endsWith('…')).toBe(true);
  expect(shown.length).toBeLessThan(180);
  expect(marks.map(([start, end]) => shown.slice(start, end))).toEqual(['needle']);
});

it('keeps marks inside the text and never tears a character apart', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({ maxLength: 8 }),
      (text, query) => {
        const { text: shown, marks } = excerptOf(`${text} 😀 ${text}`, readQuery(query), 40);
        expect(shown).not.toMatch(/[\ud800-\udfff]/u);
        let last = 0;
        for (const [start, end] of marks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(shown.length);
          last = end;
        }
      },
    ),
  );
});
