import { expect, it } from 'vitest';
import { looksLikeDomain } from './look-alike.ts';

const ours = 'northgate.example';

it.each(['northgate.example', 'help.northgate.example', 'NORTHGATE.example'])(
  '%s is the exchange itself',
  (host) => {
    expect(looksLikeDomain(host, ours)).toBe(false);
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
])('%s is made to be taken for it', (host) => {
  expect(looksLikeDomain(host, ours)).toBe(true);
});

it.each(['etherscan.io', 'nordea.test', 'gateway.test', 'north.test', new URL('https://bücher.test').host])(
  '%s is somebody else',
  (host) => {
    expect(looksLikeDomain(host, ours)).toBe(false);
  },
);
