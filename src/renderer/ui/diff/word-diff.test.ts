import { expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

const says = (before: string, after: string, language = 'en') =>
  wordDiff(before, after, language)
    .map(({ kind, text }) => ({ same: text, added: `+[${text}]`, removed: `-[${text}]` })[kind])
    .join('');

it.each([
  ['It takes an hour.', 'It takes a day.', 'en', 'It takes -[an]+[a] -[hour]+[day].'],
  ['', 'New.', 'en', '+[New.]'],
  ['Same.', 'Same.', 'en', 'Same.'],
  ['لن نطلب كلمة المرور', 'لن نطلب رمز المرور', 'ar', 'لن نطلب -[كلمة]+[رمز] المرور'],
  ['One.\n\nTwo.', 'One.\nTwo.', 'en', 'One.\n-[\n]Two.'],
])('shows what became of “%s”', (before, after, language, expected) => {
  expect(says(before, after, language)).toBe(expected);
});

it('shows both whole where a comparison would take too long', () => {
  const words = (salt: number) => Array.from({ length: 10_000 }, (_, i) => `${(i * salt) % 9973}`).join(' ');
  const found = wordDiff(words(7919), words(104_729), 'en');
  expect(found.map(({ text }) => text).join('').length).toBeGreaterThan(10_000);
});

it('keeps apart what is for the team alone, as it was and as it is', () => {
  const before = [
    { text: 'Open now.', internal: false },
    { text: 'Ring Omar.', internal: true },
    { text: 'Fees are low.', internal: true },
  ];
  const after = [
    { text: 'Open today.', internal: false },
    { text: 'Ring Ada.', internal: true },
    { text: 'Fees are low.', internal: false },
  ];
  const found = wordDiff(before, after, 'en').map(
    ({ kind, text, internal }) => `${kind}${internal ? ' internal' : ''}: ${text}`,
  );
  expect(found).toEqual([
    'same: Open ',
    'removed: now',
    'added: today',
    'same: .',
    'same internal: \nRing ',
    'removed internal: Omar',
    'added internal: Ada',
    'same internal: .',
    'same: \nFees are low.',
  ]);
});
