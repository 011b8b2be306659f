import { expect, it } from 'vitest';
import { bankAccounts } from './bank-accounts.ts';
import { cardNumbers } from './card-numbers.ts';

const placed = (text: string) => bankAccounts(text).map(({ start, end }) => text.slice(start, end));

it.each([
  'DE89370400440532013000',
  'DE89 3704 0044 0532 0130 00',
  'GB82 WEST 1234 5698 7654 32',
  'FR14 2004 1010 0505 0001 3M02 606',
  'NO93 8601 1117 947',
  'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
])('knows %s by its check digits, in the middle of a text too', (account) => {
  expect(placed(account)).toEqual([account]);
  expect(placed(`to ${account}, please`)).toEqual([account]);
  expect(placed(`${account} Noor Haddad`)).toEqual([account]);
  const wrong = account.replace(/^(..)(\d)(\d)/, (_, country, one, two) => `${country}${two}${one}`);
  expect(placed(wrong)).toEqual([]);
});

it('takes no groups of an account for a card, and a card beside one for nothing else', () => {
  // Four of its groups are a card's number by themselves.
  const account = 'BR1541111111111111112345';
  const wholly = 'ES65 4111 1111 1111 1111 0000';
  expect(bankAccounts(account)).toEqual([]);
  expect(cardNumbers('4111 1111 1111 1111')).toHaveLength(1);
  expect(placed(wholly)).toEqual([wholly]);
  expect(cardNumbers(`my bank card's account is ${wholly}`)).toEqual([]);
  expect(cardNumbers(`${wholly}, card 4111 1111 1111 1111`)).toHaveLength(1);
  // Only two letters and two digits in front do not hide it.
  expect(cardNumbers('AB12 4111 1111 1111 1111')).toHaveLength(1);
});

it('takes a sum and a date beside it for no card', () => {
  expect(cardNumbers('by card: 48870 2026-06-14')).toEqual([]);
});
