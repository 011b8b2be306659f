import { expect, it } from 'vitest';
import { readingLevelOf } from './reading.ts';

it.each([
  ['We got it. Now wait for a day. '.repeat(6), 'en', 'easy'],
  [
    'Notwithstanding subsequent considerations, irrevocable transactions necessitate comprehensive verification procedures. '.repeat(
      4,
    ),
    'en',
    'hard',
  ],
  ['Short.', 'en', null],
  ['Kullanıcılarımızdan bazılarının hesaplarındaki işlemler tamamlanamamaktadır. '.repeat(9), 'tr', null],
])('tells how hard “%.20s” reads', (text, locale, level) => {
  expect(readingLevelOf(text, locale)).toBe(level);
});
