import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
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

/** Each decoder answers with null where the text is not of its kind or its checksum is wrong; none throws. */
type Decoder = (text: string) => Uint8Array | null;

const quietly =
  (decode: (text: string) => Uint8Array): Decoder =>
  (text) => {
    try {
      return decode(text);
    } catch {
      return null;
    }
  };

const sha256check = createBase58check(sha256);

export const fromBase58: Decoder = quietly((text) => base58.decode(text));
export const fromBase58check: Decoder = quietly((text) => sha256check.decode(text));
/** Ripple's alphabet and the same checksum. */
export const fromXrpBase58check: Decoder = quietly((text) => {
  const bytes = base58xrp.decode(text);
  const body = bytes.subarray(0, -4);
  if (
    sha256(sha256(body))
      .subarray(0, 4)
      .some((byte, index) => byte !== bytes.at(index - 4))
  )
    throw new Error('checksum');
  return body;
});

/** CRC-16/XMODEM, as Stellar's and TON's texts end with. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

/** CRC-32 as in zip, unsigned. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Stellar's strkey: version and payload without the checksum. */
export const fromStrkey: Decoder = quietly((text) => {
  const bytes = base32nopad.decode(text);
  const body = bytes.subarray(0, -2);
  const sum = crc16(body);
  if (bytes.at(-2) !== (sum & 0xff) || bytes.at(-1) !== sum >> 8) throw new Error('checksum');
  return body;
});

/** TON's friendly form: tag, workchain and 32 bytes without the checksum. */
export const fromTonText: Decoder = quietly((text) => {
  const bytes = base64urlnopad.decode(text.replaceAll('+', '-').replaceAll('/', '_'));
  const body = bytes.subarray(0, -2);
  const sum = crc16(body);
  if (bytes.length !== 36 || bytes.at(-2) !== sum >> 8 || bytes.at(-1) !== (sum & 0xff))
    throw new Error('checksum');
  return body;
});

/** Monero's blocks of base58, with the first four bytes of a Keccak hash at the end. */
export const fromMoneroText: Decoder = quietly((text) => {
  const bytes = base58xmr.decode(text);
  const body = bytes.subarray(0, -4);
  if (
    keccak_256(body)
      .subarray(0, 4)
      .some((byte, index) => byte !== bytes.at(index - 4))
  )
    throw new Error('checksum');
  return body;
});

export type Bech32 = {
  readonly prefix: string;
  readonly variant: 'bech32' | 'bech32m';
  readonly words: readonly number[];
};

/** `limit`: characters at the most; Cardano's are longer than Bitcoin's 90. */
export function fromBech32(text: string, limit = 90): Bech32 | null {
  for (const [variant, coder] of [
    ['bech32', bech32],
    ['bech32m', bech32m],
  ] as const) {
    const decoded = coder.decodeUnsafe(text, limit);
    if (decoded) return { prefix: decoded.prefix, variant, words: decoded.words };
  }
  return null;
}

/** The bytes of five-bit words; null where bits are left over that should not be. */
export function bytesOfWords(words: readonly number[]): Uint8Array | null {
  return bech32.fromWordsUnsafe([...words]) ?? null;
}

/**
 * Whether 40 hexadecimal digits have the case that EIP-55 gives them. Each letter's case is one bit of a hash over all of
 * them, so a letter in the wrong case is never right; with another digit the hash is another, whose bits fit by chance
 * once in 2^letters: of all such slips 0.0247 % pass (EIP-55), one in 4,050, and more of them where letters are few.
 */
export function hasEip55Case(digits: string): boolean {
  const lower = digits.toLowerCase();
  const hash = keccak_256(utf8ToBytes(lower));
  return [...digits].every((digit, index) => {
    const nibble = ((hash[index >> 1] ?? 0) >> (index % 2 ? 0 : 4)) & 15;
    return digit === (nibble >= 8 ? digit.toUpperCase() : digit.toLowerCase());
  });
}
