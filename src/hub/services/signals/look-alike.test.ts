import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findLookAlikes } from './look-alike.ts';

const own = ['northgate.example', 'northgate.com'];
const wayIn = (text: string) => findLookAlikes(text, own)[0]?.way ?? null;

it.each([
  ['I signed in at https://northgаte.com/login', 'letters'],
  ['see https://xn--northgte-66g.com/', 'letters'],
  ['the mail was from help@n0rthgate.com', 'letters'],
  ['https://northgatte.com', 'typo'],
  ['http://nortgate.com/verify', 'typo'],
  ['support@northgate-support.com told me so', 'name-inside'],
  ['https://northgate.example.wallet-check.net/a', 'name-inside'],
  ['go to secure-northgate.io', 'name-inside'],
  ['www.northgate.co.uk', 'other-ending'],
  ['https://northgate.com@evil.net/login', 'before-at'],
] as const)('knows what imitates the exchange: %s', (text, way) => {
  expect(wayIn(text)).toBe(way);
});

it.each([
  'I am on https://northgate.com/account and https://help.northgate.example/a',
  'me@NORTHGATE.COM',
  'My bank is bank.example, I pay by paypal.com, my mail is maya@gmail.com',
  'Why so long...not even a reply. Northgate is slow.Please',
  'https://etherscan.io/tx/0x9f2c, version 1.2.3, e.g. that',
  'https://southgate.com and https://northstar.com',
])('leaves alone what does not: %s', (text) => {
  expect(findLookAlikes(text, own)).toEqual([]);
});

it.each([
  'northgate.example.evil.test',
  'northgate-support.test',
  'north-gate.test',
  'nortgate.test',
  'norhtgate.test',
  'n0rthgate.test',
  'northgate.support',
  'nörthgate.test',
  'nоrthgate.test',
])('finds what the link in the message is marked for: %s', (host) => {
  expect(findLookAlikes(`see https://${host}/a`, ['northgate.example'])).toHaveLength(1);
});

it('names the domain as people read it, and what it resembles', () => {
  expect(findLookAlikes('https://login.xn--northgte-66g.com/', own)).toEqual([
    { domain: 'northgаte.com', resembles: 'northgate.example', way: 'letters' },
  ]);
});

it('takes any text of a stranger, and of a long one its beginning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      findLookAlikes(text, own);
    }),
  );
  expect(findLookAlikes('a.'.repeat(500_000), own)).toEqual([]);
  expect(findLookAlikes(`${'x'.repeat(30_000)} https://northgatte.com`, own)).toEqual([]);
});
