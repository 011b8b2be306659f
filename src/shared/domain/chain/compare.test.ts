import { expect, it } from 'vitest';
import { compareAddresses } from './compare.ts';
import { shortForm } from './short-form.ts';

const own = '0x7a9f3c1de4b85602a7c94e11d0f3b82c6a5e491f';

it('marks where two addresses differ', () => {
  const { places, differing, looksPoisoned } = compareAddresses('TabcX', 'TabdXY');
  expect(places.map(({ same }) => same)).toEqual([true, true, true, false, true, false]);
  expect(places.at(-1)).toEqual({ first: null, second: 'Y', same: false });
  expect([differing, looksPoisoned]).toEqual([2, false]);
});

it('warns of an address that was made to have the same ends', () => {
  const poison = `0x7A9f${'0'.repeat(32)}491F`;
  expect(compareAddresses(own, poison).looksPoisoned).toBe(true);
  expect(compareAddresses(own, own.toUpperCase().replace('0X', '0x')).looksPoisoned).toBe(false);
  expect(compareAddresses(own, own).looksPoisoned).toBe(false);
  expect(compareAddresses(own, own.replace('7a9f', '7A9F')).differing).toBe(0);
  expect(compareAddresses(own, own.replace('7a9f', '1234')).looksPoisoned).toBe(false);
  const tron = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t';
  expect(compareAddresses(tron, `TR7N${'x'.repeat(24)}gjLj6t`).looksPoisoned).toBe(true);
  // What every address of a kind begins with says nothing.
  expect(compareAddresses('bc1qaaaaaaaaaaaaaaaaaaxyz', 'bc1qbbbbbbbbbbbbbbbbbbxyz').looksPoisoned).toBe(
    false,
  );
});

it('shortens an address to its ends', () => {
  expect(shortForm(own)).toBe('0x7a9…491f');
  expect(shortForm('TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t')).toBe('TR7N…Lj6t');
  expect(shortForm('short')).toBe('short');
});
