import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findSecrets } from './find-secrets.ts';
import { secretMark } from './secret-mark.ts';
import { takeOutSecrets } from './take-out.ts';

const card = '4111 1111 1111 1111';
const code = 'my OTP is 482913';

it('puts a mark in the place of each secret, and says where it stands', () => {
  const { text, marks } = takeOutSecrets(`a ${card} b, ${code}.`);
  expect(text).toBe(`a ${secretMark} b, my OTP is ${secretMark}.`);
  expect(marks.map(({ kind }) => kind)).toEqual(['card-number', 'one-time-code']);
  for (const { at } of marks) expect(text.slice(at, at + secretMark.length)).toBe(secretMark);
});

it('leaves nothing behind in which there is still one, and other texts as they are', () => {
  const part = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom(card, code, ' ', '\n', 'seed'));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const before = parts.join(' ');
      const { text, marks } = takeOutSecrets(before);
      if (marks.length === 0) expect(text).toBe(before);
      expect(findSecrets(text)).toEqual([]);
    }),
  );
});
