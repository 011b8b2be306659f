import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  base32nopad,
  base58,
  base58xmr,
  base58xrp,
  base64urlnopad,
  bech32,
  bech32m,
  createBase58check,
} from '@scure/base';
import { crc16, crc32 } from './checksums.ts';
import type { Network } from './networks.ts';

/** Addresses for tests, made by the libraries' encoders from the hash of a number. */
export type Sample = {
  readonly address: string;
  readonly network: Network;
  readonly memo?: string;
  /** False where the format has no checksum. */
  readonly checked: boolean;
};

/** 32 bytes that differ for each name. */
export const bytesFor = (name: string) => sha256(utf8ToBytes(name));

const base58check = createBase58check(sha256);
const join = (...parts: (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const doubleHash = (bytes: Uint8Array) => sha256(sha256(bytes)).subarray(0, 4);
const toXrp = (bytes: Uint8Array) => base58xrp.encode(join(bytes, doubleHash(bytes)));
const toMonero = (bytes: Uint8Array) => base58xmr.encode(join(bytes, keccak_256(bytes).subarray(0, 4)));

function toStrkey(body: Uint8Array): string {
  const sum = crc16(body);
  return base32nopad.encode(join(body, [sum & 0xff, sum >> 8]));
}

/** With `0x` before it. */
export function toEip55(bytes: Uint8Array): string {
  const hex = bytesToHex(bytes);
  const hash = bytesToHex(keccak_256(utf8ToBytes(hex)));
  return `0x${[...hex].map((digit, n) => (Number.parseInt(hash[n] ?? '0', 16) >= 8 ? digit.toUpperCase() : digit)).join('')}`;
}

function toByron(root: Uint8Array): string {
  const payload = join([0x83, 0x58, 0x1c], root.subarray(0, 28), [0xa0, 0x00]);
  const sum = crc32(payload);
  return base58.encode(
    join([0x82, 0xd8, 0x18, 0x58, payload.length], payload, [0x1a, sum >>> 24, sum >>> 16, sum >>> 8, sum]),
  );
}

function toTon(tag: number, account: Uint8Array): string {
  const body = join([tag, 0], account);
  const sum = crc16(body);
  return base64urlnopad.encode(join(body, [sum >> 8, sum & 0xff]));
}

/** One of every form of address, for a number. */
export function samplesFor(n: number): Sample[] {
  const key = bytesFor(`key ${n}`);
  const other = bytesFor(`other ${n}`);
  const hash = key.subarray(0, 20);
  const words = (bytes: Uint8Array) => bech32.toWords(bytes);
  const versioned = (version: number) => base58check.encode(join([version], hash));
  const tag = n * 7919;
  const tagBytes = [tag & 0xff, (tag >> 8) & 0xff, (tag >> 16) & 0xff, tag >>> 24, 0, 0, 0, 0];
  const of = (network: Network, address: string, memo?: string): Sample => ({
    network,
    address,
    checked: true,
    ...(memo !== undefined && { memo }),
  });
  return [
    of('bitcoin', versioned(0x00)),
    of('bitcoin', versioned(0x05)),
    of('bitcoin', bech32.encode('bc', [0, ...words(hash)])),
    of('bitcoin', bech32m.encode('bc', [1, ...words(key)])),
    of('litecoin', versioned(0x30)),
    of('litecoin', versioned(0x32)),
    of('litecoin', bech32.encode('ltc', [0, ...words(hash)])),
    of('dogecoin', versioned(0x1e)),
    of('dogecoin', versioned(0x16)),
    of('ethereum', toEip55(hash)),
    of('tron', versioned(0x41)),
    { network: 'solana', address: base58.encode(key), checked: false },
    of('xrp', toXrp(join([0], hash))),
    of('xrp', toXrp(join([0x05, 0x44], hash, [1], tagBytes)), String(tag)),
    of(
      'cardano',
      bech32.encode('addr', words(join([0x01], key.subarray(0, 28), other.subarray(0, 28))), 130),
    ),
    of('cardano', toByron(key)),
    of('ton', toTon(0x11, key)),
    of('ton', toTon(0x51, key)),
    of('cosmos', bech32.encode('cosmos', words(hash))),
    of('stellar', toStrkey(join([6 << 3], key))),
    of('stellar', toStrkey(join([12 << 3], key, [0, 0, 0, 0, 0, 0, 0, n & 0xff])), String(n & 0xff)),
    of('monero', toMonero(join([18], key, other))),
    of('monero', toMonero(join([42], key, other))),
    of('monero', toMonero(join([19], key, other, hash.subarray(0, 8))), bytesToHex(hash.subarray(0, 8))),
  ];
}
