import { sha256 } from '@noble/hashes/sha2.js';
import { base32, base58, base58xrp, base64url, bech32, bech32m, createBase58check } from '@scure/base';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { random } from '../random.ts';
import { type Chain, checksumEvm, crc16, makeAddress, makeTransactionHash } from './addresses.ts';

const base58check = createBase58check(sha256);
const seeds = fc.integer({ min: 0, max: 1_000_000 });

function holds(chain: Chain, check: (address: string) => void): void {
  fc.assert(
    fc.property(seeds, (seed) => {
      check(makeAddress(chain, random(seed, chain)));
    }),
    { numRuns: 60, verbose: 1 },
  );
}

it('reproduces the checksums that EIP-55 gives as examples', () => {
  for (const address of [
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
    '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
    '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
  ])
    expect(checksumEvm(address.slice(2).toLowerCase())).toBe(address);
});

it('reproduces the check value of CRC-16/XMODEM', () => {
  expect(crc16(new TextEncoder().encode('123456789'))).toBe(0x31c3);
});

it('makes EVM addresses in mixed case with a right checksum', () => {
  holds('evm', (address) => {
    expect(address).toMatch(/^0x[0-9a-fA-F]{40}$/);
    expect(checksumEvm(address.slice(2).toLowerCase())).toBe(address);
  });
});

it('makes bitcoin and litecoin addresses that decode, whatever their kind', () => {
  const check = (prefix: string, versions: readonly number[]) => (address: string) => {
    if (address.startsWith(`${prefix}1`)) {
      const taproot = address.startsWith(`${prefix}1p`);
      const { words } = (taproot ? bech32m : bech32).decode(address as `${string}1${string}`);
      expect(words[0]).toBe(taproot ? 1 : 0);
      expect(bech32.fromWords(words.slice(1)).length).toBe(taproot ? 32 : 20);
      return;
    }
    const bytes = base58check.decode(address);
    expect(bytes.length).toBe(21);
    expect(versions).toContain(bytes[0]);
  };
  holds('bitcoin', check('bc', [0, 5]));
  holds('litecoin', check('ltc', [0x30]));
});

it('makes dogecoin and tron addresses that begin as people know them', () => {
  holds('dogecoin', (address) => {
    expect(address[0]).toBe('D');
    expect(base58check.decode(address).length).toBe(21);
  });
  holds('tron', (address) => {
    expect(address).toMatch(/^T[1-9A-HJ-NP-Za-km-z]{33}$/);
    expect(base58check.decode(address)[0]).toBe(0x41);
  });
});

it('makes XRP addresses with their own alphabet and checksum', () => {
  holds('xrp', (address) => {
    expect(address[0]).toBe('r');
    const bytes = base58xrp.decode(address);
    expect(bytes.subarray(21)).toEqual(sha256(sha256(bytes.subarray(0, 21))).subarray(0, 4));
  });
});

it('makes TON and Stellar addresses with a right CRC', () => {
  holds('ton', (address) => {
    expect(address).toMatch(/^[EU]Q[\w-]{46}$/);
    const bytes = base64url.decode(address);
    expect(crc16(bytes.subarray(0, 34))).toBe(((bytes[34] ?? 0) << 8) | (bytes[35] ?? 0));
  });
  holds('stellar', (address) => {
    expect(address).toMatch(/^G[A-Z2-7]{55}$/);
    const bytes = base32.decode(address);
    expect(crc16(bytes.subarray(0, 33))).toBe((bytes[33] ?? 0) | ((bytes[34] ?? 0) << 8));
  });
});

it('makes Solana, Cardano and Cosmos addresses of the right length', () => {
  holds('solana', (address) => expect(base58.decode(address).length).toBe(32));
  holds('cardano', (address) => {
    const { prefix, words } = bech32.decode(address as `${string}1${string}`, false);
    expect(prefix).toBe('addr');
    expect(bech32.fromWords(words).length).toBe(57);
  });
  holds('cosmos', (address) => {
    expect(address.startsWith('cosmos1')).toBe(true);
    expect(bech32.fromWords(bech32.decode(address as `${string}1${string}`).words).length).toBe(20);
  });
});

it('gives every chain its own shape of transaction hash', () => {
  const draw = random(1, 'hashes');
  expect(makeTransactionHash('evm', draw)).toMatch(/^0x[0-9a-f]{64}$/);
  expect(makeTransactionHash('bitcoin', draw)).toMatch(/^[0-9a-f]{64}$/);
  expect(makeTransactionHash('xrp', draw)).toMatch(/^[0-9A-F]{64}$/);
  expect(base58.decode(makeTransactionHash('solana', draw)).length).toBe(64);
});
