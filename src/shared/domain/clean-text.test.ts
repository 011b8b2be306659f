import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanLine, cleanText, cutText } from './clean-text.ts';

it('keeps lines and tabs, drops what no screen shows', () => {
  expect(cleanText('a\r\nb\rc\td\u0000\u0007\u001b[31m')).toBe('a\nb\nc\td[31m');
});

it('keeps right-to-left text and emoji as they are', () => {
  for (const text of ['مرحبا بكم', '👩‍👩‍👧‍👦 family', 'שלום \u200f']) expect(cleanText(text)).toBe(text);
});

it('replaces half of a surrogate pair, which no database takes', () => {
  expect(cleanText('a\ud83d b')).toBe('a\ufffd b');
});

it('never cuts a character in two, and never goes over the limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(40), (text, most) => {
      const cut = cutText(cleanText(text), most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(/\p{Surrogate}/u.test(cut)).toBe(false);
    }),
  );
});

it('takes out of a name what turns round its neighbours, and leaves the marks that languages need', () => {
  expect(cleanLine('photo\u202egpj.exe', 40)).toBe('photogpj.exe');
  expect(cleanLine('\u2067Maya\u2069 \u202bQuint\u202c', 40)).toBe('Maya Quint');
  expect(cleanLine('שלום \u200f!', 40)).toBe('שלום \u200f!');
});

it('makes one line of several', () => {
  expect(cleanLine(' a \n b ', 10)).toBe('a b');
});
