import { expect, it } from 'vitest';
import { emphasised } from './emphasis.ts';

it('reads signs around words', () => {
  expect(emphasised('Please **do not** send _anything_ to `0xabc`.')).toEqual([
    { text: 'Please ' },
    { text: 'do not', bold: true },
    { text: ' send ' },
    { text: 'anything', italic: true },
    { text: ' to ' },
    { text: '0xabc', code: true },
    { text: '.' },
  ]);
  expect(emphasised('**very _very_ late**')).toEqual([
    { text: 'very ', bold: true },
    { text: 'very', bold: true, italic: true },
    { text: ' late', bold: true },
  ]);
  expect(emphasised('**a** **b**').filter(({ bold }) => bold)).toHaveLength(2);
});

it('leaves alone what only looks like it', () => {
  for (const text of [
    '2 ** 3 ** 4',
    'https://northgate.example/help/_memo_/your_tag_here',
    'snake_case_name and other_name',
    '5 * 3 * 2',
    '**begun on one line\nended on another**',
    'an address: bc1q_w_e',
    '',
  ])
    expect(emphasised(text).every((part) => !part.bold && !part.italic && !part.code)).toBe(true);
});

it('loses no word and stays quick however many signs there are', () => {
  const text = ' _a **b `c'.repeat(2_000);
  const began = performance.now();
  const parts = emphasised(text);
  expect(
    parts
      .map((part) => part.text)
      .join('')
      .replace(/[*_`]/g, ''),
  ).toBe(text.replace(/[*_`]/g, ''));
  expect(performance.now() - began).toBeLessThan(2_000);
});
