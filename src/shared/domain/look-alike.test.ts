import { expect, it } from 'vitest';
import { hostsIn, imitatingHost, looksLikeName, wayOfImitation } from './look-alike.ts';

const ours = 'northgate.example';

it.each(['northgate.example', 'help.northgate.example', 'NORTHGATE.example'])(
  '%s is the exchange itself',
  (host) => {
    expect(wayOfImitation(host, ours)).toBeNull();
  },
);

it.each([
  'northgate.example.evil.test',
  'northgate-support.test',
  'north-gate.test',
  'nortgate.test',
  'norhtgate.test',
  'n0rthgate.test',
  'northgate.support',
  new URL('https://nörthgate.test').host,
  new URL('https://nоrthgate.test').host,
  'nоrthgаtе.test',
  'support.xn--nrthgate-n4a.test',
])('%s is made to be taken for it', (host) => {
  expect(wayOfImitation(host, ours)).not.toBeNull();
});

it.each(['etherscan.io', 'nordea.test', 'gateway.test', 'north.test', new URL('https://bücher.test').host])(
  '%s is somebody else',
  (host) => {
    expect(wayOfImitation(host, ours)).toBeNull();
  },
);

const own = { names: ['Northgate', '@ngx_help'], domains: ['northgate.example', 'northgate-status.example'] };

it.each([
  'Northgate Support',
  'N0rthgate_Help',
  'nоrthgаtе',
  'North Gate',
  'NorthgateExchange',
  'Nortgate team',
  'ᴺᵒʳᵗʰᵍᵃᵗᵉ',
  'Northqate',
  'NGX Help',
])('%s is taken for the exchange', (name) => {
  expect(looksLikeName(name, own)).toBe(true);
});

it.each(['Maya Chen', 'Joana Sousa', 'North', 'Gate Keeper', 'محمد علي', '李明', 'Norton Gates', ''])(
  '%s is nobody but themselves',
  (name) => {
    expect(looksLikeName(name, own)).toBe(false);
  },
);

it('finds the host that imitates ours among others, and never one of ours', () => {
  const text =
    'See https://northgate.example/help, northgate-status.example and bit.test, but NOT (https://nоrthgate.test/login?x=1).';
  expect(hostsIn(text)).toEqual([
    'northgate.example',
    'northgate-status.example',
    'bit.test',
    'nоrthgate.test',
  ]);
  expect(imitatingHost(hostsIn(text), own)).toBe('nоrthgate.test');
  expect(imitatingHost(['northgate-status.example', 'help.northgate.example'], own)).toBeNull();
  expect(hostsIn('Costs 10.50, at 12.30. Thanks.Bye 1.2.3')).toEqual(['thanks.bye']);
});

it('reads a megabyte of letters and dots without delay', () => {
  for (const text of ['a'.repeat(1_000_000), 'a.'.repeat(500_000), '-.'.repeat(500_000)])
    expect(hostsIn(text).length).toBeLessThanOrEqual(200);
});
