import { expect, it } from 'vitest';
import { plainOf } from '../../../shared/domain/rich-plain.ts';
import type { RichText } from '../../../shared/domain/rich-text.ts';
import { hasSignature, withSignature } from './signature.ts';

const signature = 'Ana Duarte\nNorthgate support';
const plain = (text: string) => ({ text, rich: null });

it('puts the signature below what is written, once', () => {
  const signed = withSignature(plain('It is on its way.\n'), signature);
  expect(signed.text).toBe(`It is on its way.\n\n${signature}`);
  expect(withSignature(signed, signature)).toBe(signed);
  expect(hasSignature(`${signed.text}\n`, signature)).toBe(true);
});

it('leaves a text alone that has none, or nothing to sign', () => {
  expect(withSignature(plain('Hello'), '').text).toBe('Hello');
  expect(withSignature(plain(' '), signature).text).toBe(' ');
  expect(hasSignature(`Written by ${signature}`, signature)).toBe(false);
});

it('stands below formatting too, and the text says the same', () => {
  const rich: RichText = {
    blocks: [{ kind: 'line', runs: [{ text: 'Soon', marks: ['bold'] }] }],
  };
  const signed = withSignature({ text: 'Soon', rich }, signature);
  expect(signed.rich && plainOf(signed.rich)).toBe(`Soon\n\n${signature}`);
  expect(signed.text).toBe(`Soon\n\n${signature}`);
});
