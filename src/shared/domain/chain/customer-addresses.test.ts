import { expect, it } from 'vitest';
import { matchField } from './customer-addresses.ts';

const evm = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const bitcoin = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
const poisoned = '0x5aAeb6ffffffffffffffffffffffffffff1BeAed'.toLowerCase();

it('is the same however it is written, and among several', () => {
  expect(matchField(evm, evm)).toBe('same');
  expect(matchField(evm.toLowerCase(), evm)).toBe('same');
  expect(matchField(evm, `BTC ${bitcoin}, ETH ${evm}`)).toBe('same');
});

it('is told from one that it could be taken for', () => {
  expect(matchField(poisoned, evm)).toBe('looks-like');
  expect(matchField(evm.toLowerCase().replace('6053', '6054'), evm.toLowerCase())).toBe('looks-like');
  expect(matchField(bitcoin, evm)).toBe('other');
});

it('says nothing where no address is kept', () => {
  for (const value of ['VIP since 2021', 'NG-123-0007', 42, true, null])
    expect(matchField(evm, value)).toBeNull();
});
