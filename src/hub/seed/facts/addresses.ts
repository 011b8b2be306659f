import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { base32, base58, base58xrp, base64url, bech32, bech32m, createBase58check } from '@scure/base';
import { type Random, randomBytes, randomHex } from '../random.ts';

/** Chains on which the demo exchange takes deposits. */
export type Chain =
  | 'bitcoin'
  | 'litecoin'
  | 'dogecoin'
  | 'evm'
  | 'tron'
  | 'solana'
  | 'xrp'
  | 'ton'
  | 'cardano'
  | 'cosmos'
  | 'stellar';

const base58check = createBase58check(sha256);

function withVersion(version: number, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(payload.length + 1);
  bytes[0] = version;
  bytes.set(payload, 1);
  return bytes;
}

/** EIP-55: a letter is upper case where the keccak of the lower-case address has a high nibble. */
export function checksumEvm(lowerHex: string): string {
  const digest = keccak_256(new TextEncoder().encode(lowerHex));
  let text = '0x';
  for (let at = 0; at < 40; at += 1) {
    const byte = digest[at >> 1] ?? 0;
    const nibble = at % 2 === 0 ? byte >> 4 : byte & 15;
    const letter = lowerHex[at] as string;
    text += nibble >= 8 ? letter.toUpperCase() : letter;
  }
  return text;
}

/** CRC-16/XMODEM, which TON and Stellar put at the end of an address. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

function ton(draw: Random): string {
  const bytes = new Uint8Array(36);
  bytes[0] = draw.chance(0.6) ? 0x51 : 0x11;
  bytes.set(randomBytes(draw, 32), 2);
  const crc = crc16(bytes.subarray(0, 34));
  bytes[34] = crc >> 8;
  bytes[35] = crc & 255;
  return base64url.encode(bytes);
}

function stellar(draw: Random): string {
  const bytes = new Uint8Array(35);
  bytes[0] = 6 << 3;
  bytes.set(randomBytes(draw, 32), 1);
  const crc = crc16(bytes.subarray(0, 33));
  bytes[33] = crc & 255;
  bytes[34] = crc >> 8;
  return base32.encode(bytes);
}

function xrp(draw: Random): string {
  const body = withVersion(0, randomBytes(draw, 20));
  const bytes = new Uint8Array(25);
  bytes.set(body);
  bytes.set(sha256(sha256(body)).subarray(0, 4), 21);
  return base58xrp.encode(bytes);
}

function bitcoin(draw: Random): string {
  const kind = draw.weighted<'segwit' | 'taproot' | 'script' | 'legacy'>([
    ['segwit', 6],
    ['taproot', 1.5],
    ['script', 1.5],
    ['legacy', 1],
  ]);
  if (kind === 'segwit') return segwit('bc', 0, randomBytes(draw, 20));
  if (kind === 'taproot') return segwit('bc', 1, randomBytes(draw, 32));
  return base58check.encode(withVersion(kind === 'script' ? 5 : 0, randomBytes(draw, 20)));
}

function segwit(prefix: string, version: 0 | 1, program: Uint8Array): string {
  const coder = version === 0 ? bech32 : bech32m;
  return coder.encode(prefix, [version, ...coder.toWords(program)]);
}

/** A fresh, checksummed address of this chain that nobody holds the key of. */
export function makeAddress(chain: Chain, draw: Random): string {
  switch (chain) {
    case 'bitcoin':
      return bitcoin(draw);
    case 'litecoin':
      return draw.chance(0.6)
        ? segwit('ltc', 0, randomBytes(draw, 20))
        : base58check.encode(withVersion(0x30, randomBytes(draw, 20)));
    case 'dogecoin':
      return base58check.encode(withVersion(0x1e, randomBytes(draw, 20)));
    case 'evm':
      return checksumEvm(randomHex(draw, 20));
    case 'tron':
      return base58check.encode(withVersion(0x41, randomBytes(draw, 20)));
    case 'solana':
      return base58.encode(randomBytes(draw, 32));
    case 'xrp':
      return xrp(draw);
    case 'ton':
      return ton(draw);
    case 'cardano': {
      const payload = withVersion(0x01, randomBytes(draw, 56));
      return bech32.encode('addr', bech32.toWords(payload), false);
    }
    case 'cosmos':
      return bech32.encode('cosmos', bech32.toWords(ripemd160(randomBytes(draw, 33))));
    case 'stellar':
      return stellar(draw);
  }
}

/** A transaction hash of this chain's shape. */
export function makeTransactionHash(chain: Chain, draw: Random): string {
  switch (chain) {
    case 'evm':
      return `0x${randomHex(draw, 32)}`;
    case 'solana':
      return base58.encode(randomBytes(draw, 64));
    case 'xrp':
    case 'cosmos':
      return randomHex(draw, 32).toUpperCase();
    default:
      return randomHex(draw, 32);
  }
}

/** Where a person would look the transaction up. */
export function explorerLink(network: string, chain: Chain, hash: string): string {
  switch (chain) {
    case 'bitcoin':
      return `https://mempool.space/tx/${hash}`;
    case 'litecoin':
      return `https://blockchair.com/litecoin/transaction/${hash}`;
    case 'dogecoin':
      return `https://blockchair.com/dogecoin/transaction/${hash}`;
    case 'evm':
      if (network.startsWith('BEP20')) return `https://bscscan.com/tx/${hash}`;
      if (network === 'Polygon') return `https://polygonscan.com/tx/${hash}`;
      if (network === 'Arbitrum One') return `https://arbiscan.io/tx/${hash}`;
      return `https://etherscan.io/tx/${hash}`;
    case 'tron':
      return `https://tronscan.org/#/transaction/${hash}`;
    case 'solana':
      return `https://solscan.io/tx/${hash}`;
    case 'xrp':
      return `https://xrpscan.com/tx/${hash}`;
    case 'ton':
      return `https://tonviewer.com/transaction/${hash}`;
    case 'cardano':
      return `https://cardanoscan.io/transaction/${hash}`;
    case 'cosmos':
      return `https://mintscan.io/cosmos/tx/${hash}`;
    case 'stellar':
      return `https://stellar.expert/explorer/public/tx/${hash}`;
  }
}
