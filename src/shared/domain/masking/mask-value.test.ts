import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MaskKind, maskKinds, maskValue } from './mask-value.ts';

it.each([
  ['email', 'Anna.Keller@gmail.com', 'a•••@g•••.com'],
  ['email', 'al@x.io', '•••@•••.io'],
  ['email', 'maya@mail.exchange.example', 'm•••@m•••.example'],
  ['email', 'no address', '•••'],
  ['email', '@home.com', '•••'],
  ['phone', '+49 151 2345 6712', '+49 ••• ••12'],
  ['phone', '0049 151 23456712', '+49 ••• ••12'],
  ['phone', '+1 (202) 555-0147', '+1 ••• ••47'],
  ['phone', '+852 5123 4567', '+852 ••• ••67'],
  ['phone', '0151 23456712', '••• ••12'],
  ['phone', '112', '•••'],
  ['document', 'C01X00T478', '•••78'],
  ['document', 'A12', '•••'],
  ['address', '0x7a250d5630B4cF539739dF2C5dAcb4c659F291ff', '0x7a•••91ff'],
  ['address', '12 Long Street, 10115 Berlin', '•••'],
  ['amount', 12.5, '•••'],
  ['amount', '12,204.50 USDT', '••• USDT'],
  ['amount', '0.5BTC', '••• BTC'],
  ['amount', '$1,200', '•••'],
  ['amount', '12 SECRETS', '•••'],
  ['amount', 'MY 12 BTC', '•••'],
  ['text', 'anything', '•••'],
] as const)('shows of an %s %s no more than %s', (kind, value, mask) => {
  expect(maskValue(kind, value)).toBe(mask);
});

describe('whatever the value is', () => {
  const odd = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.emailAddress());

  it('never throws, and shows at most twelve characters of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...maskKinds), odd, (kind, value) => {
        const shown = maskValue(kind, value)
          .replaceAll('•', '')
          .replace(/[@. +]/g, '');
        expect([...shown].length).toBeLessThanOrEqual(12);
        expect(maskValue(kind, value)).toContain('•••');
      }),
    );
  });

  /** Two values that share what is shown of them and nothing else. */
  const alike: Record<MaskKind, fc.Arbitrary<readonly [string, string]>> = {
    email: pairOf(
      fc.string({ unit: fc.constantFrom(...'abcxyzäß0.+-'), minLength: 2, maxLength: 60 }),
      (hidden) => `m${hidden}@p${hidden.replaceAll('.', '')}xy.com`,
    ),
    phone: pairOf(digits(5, 9), (hidden) => `+49${hidden}12`),
    document: pairOf(letters(4, 30), (hidden) => `${hidden}42`),
    address: pairOf(letters(12, 90), (hidden) => `bc1q${hidden}9xyz`),
    amount: pairOf(digits(1, 12), (hidden) => `${hidden} USDT`),
    text: fc.tuple(odd, odd),
  };

  it.each(maskKinds)('the mask of an %s depends on nothing that it hides, its length included', (kind) => {
    fc.assert(
      fc.property(alike[kind], ([one, other]) => {
        expect(maskValue(kind, one)).toBe(maskValue(kind, other));
      }),
    );
  });
});

function pairOf(hidden: fc.Arbitrary<string>, whole: (hidden: string) => string) {
  return fc.tuple(hidden, hidden).map(([one, other]) => [whole(one), whole(other)] as const);
}
function digits(minLength: number, maxLength: number) {
  return fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
}
function letters(minLength: number, maxLength: number) {
  return fc.string({ unit: fc.constantFrom(...'ABCDEFXYZ0123456789'), minLength, maxLength });
}
