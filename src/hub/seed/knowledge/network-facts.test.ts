import { fileURLToPath } from 'node:url';
import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { base32, base58, createBase58check, hex } from '@scure/base';
import { expect, it } from 'vitest';
import { writeNetworkArticles } from './network-articles.ts';
import { readListings } from './network-facts.ts';

const seedDir = fileURLToPath(new URL('../../../../resources/seed', import.meta.url));
const listings = readListings(seedDir);

it('names contracts whose checksums hold, so that a slip of a key shows', () => {
  const checked = listings.flatMap(({ code, networkKey, contract }) =>
    contract ? [{ code, networkKey, contract }] : [],
  );
  expect(checked.length).toBeGreaterThan(25);
  for (const { code, networkKey, contract } of checked) {
    expect(isSound(networkKey, contract), `${code} on ${networkKey}: ${contract}`).toBe(true);
  }
});

it('sees a slip of a key', () => {
  expect(isSound('ethereum', '0xdAC17F958D2ee523a2206206994597C13D831eC7')).toBe(false);
  expect(isSound('tron', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u')).toBe(false);
});

it('asks for at least the fee in every smallest withdrawal', () => {
  const amount = (text: string): number => Number(text.replaceAll(',', ''));
  for (const { code, networkKey, fee, minWithdraw, minDeposit } of listings) {
    expect(amount(minWithdraw), `${code} on ${networkKey}`).toBeGreaterThan(amount(fee));
    expect(amount(minDeposit), `${code} on ${networkKey}`).toBeGreaterThan(0);
  }
});

it('writes a guide for each direction of each listing, and one overview an asset', () => {
  const keys = new Set(writeNetworkArticles(seedDir).map(({ key }) => key));
  expect(keys.size).toBe(listings.length * 2 + new Set(listings.map(({ code }) => code)).size);
  expect(keys).toContain('deposit-usdt-tron');
  expect(keys).toContain('withdraw-xrp-xrp');
});

it('tells of the memo where one address serves all customers, and nowhere else', () => {
  for (const { key, markdown, tags } of writeNetworkArticles(seedDir)) {
    if (!key.startsWith('deposit-')) continue;
    const shared = ['xrp', 'stellar', 'ton', 'cosmos'].some(
      (network) => tags.includes(network) && key.endsWith(network),
    );
    expect(markdown.includes('| **required** |'), key).toBe(shared);
  }
});

function isSound(networkKey: string, contract: string): boolean {
  try {
    if (contract.startsWith('0x')) return isEip55(contract.slice(2));
    if (networkKey === 'tron') return createBase58check(sha256).decode(contract)[0] === 0x41;
    if (networkKey === 'solana') return base58.decode(contract).length === 32;
    if (networkKey === 'stellar') return endsInCrc16(base32.decode(contract), 'little');
    if (networkKey === 'ton') return endsInCrc16(new Uint8Array(Buffer.from(contract, 'base64url')), 'big');
    return false;
  } catch {
    return false;
  }
}

function isEip55(address: string): boolean {
  const digest = hex.encode(keccak_256(new TextEncoder().encode(address.toLowerCase())));
  return [...address].every((letter, at) => {
    const upper = Number.parseInt(digest.charAt(at), 16) > 7;
    return letter === (upper ? letter.toUpperCase() : letter.toLowerCase());
  });
}

/** CRC-16/XMODEM over all but the last two bytes. */
function endsInCrc16(bytes: Uint8Array, order: 'big' | 'little'): boolean {
  let crc = 0;
  for (const byte of bytes.subarray(0, -2)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  const [first = 0, second = 0] = bytes.subarray(-2);
  return crc === (order === 'big' ? (first << 8) | second : (second << 8) | first);
}
