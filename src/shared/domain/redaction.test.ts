import { expect, it } from 'vitest';
import { redactText } from './redaction.ts';

it.each([
  ['maya.chen+x@northgate.example wrote', '[email] wrote'],
  ['authorization: Bearer abc.def.ghi', '[token] abc.def.ghi'],
  ['jwt eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl', 'jwt [token]'],
  [`tx 0x${'9f'.repeat(32)} seen`, 'tx [hex] seen'],
  ['card 4111 1111 1111 1111.', 'card [card].'],
  ['wif 5KYZdUEo39z3FPrtuX2QbbwGnNP5zTd7yyr2SC1j299sBCnWjss', 'wif [key]'],
  [
    'phrase abandon ability able about above absent absorb abstract absurd abuse access accident end',
    '[words]',
  ],
])('%s is written as %s', (text, expected) => {
  expect(redactText(text)).toBe(expected);
});

it('leaves ordinary log lines readable', () => {
  const line = 'engine ended unexpectedly (exit code 139), restart 2 of 4';
  expect(redactText(line)).toBe(line);
});

it('takes time in proportion to the length of hostile text', () => {
  const hostile = 'a'.repeat(200_000) + '@'.repeat(1000) + 'ab '.repeat(50_000) + '1 '.repeat(50_000);
  expect(redactText(hostile).length).toBeLessThanOrEqual(hostile.length);
});
