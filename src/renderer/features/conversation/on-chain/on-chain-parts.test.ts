import { expect, it } from 'vitest';
import { samplesFor } from '../../../../shared/domain/chain/sample-addresses.ts';
import { onChainParts } from './on-chain-parts.ts';

it('cuts a text around its addresses, nothing lost, and looks through it once', () => {
  const [first, second] = samplesFor(9).map(({ address }) => address);
  const text = `From ${first} to\n${second}.`;
  const parts = onChainParts(text);
  expect(parts.map(({ kind }) => kind)).toEqual(['text', 'found', 'text', 'found', 'text']);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(onChainParts(text)).toBe(parts);
  expect(onChainParts('')).toEqual([]);
  for (let n = 0; n < 500; n += 1) onChainParts(`text ${n}`);
  expect(onChainParts(text)).not.toBe(parts);
});
