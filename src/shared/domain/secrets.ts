import { sha256 } from '@noble/hashes/sha2.js';
import { base32nopad, createBase58check } from '@scure/base';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** Something in a text that must never be written to anybody, with its place. Offsets are UTF-16 units. */
export type Secret = {
  readonly kind: 'seed-phrase' | 'private-key' | 'one-time-code';
  readonly start: number;
  readonly end: number;
};

/** Fewer occur in prose; eleven in a row did not, in 194,372 words of it. */
const fewestSeedWords = 11;
const seedWords: ReadonlySet<string> = new Set(wordlist);
const base58check = createBase58check(sha256);

/**
 * Recovery phrases, private keys and one-time codes in a text, in the order in which they stand. A key counts when
 * its checksum is right, or when the words beside it say what it is: 64 hex digits alone are a transaction's hash
 * as well. Linear in the text's length.
 */
export function findSecrets(text: string): Secret[] {
  return [...seedPhrases(text), ...privateKeys(text), ...oneTimeCodes(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** Words of the list in a row, however they are listed: numbered, one a line, with commas. */
function seedPhrases(text: string): Secret[] {
  const found: Secret[] = [];
  let run = { start: 0, end: 0, words: 0 };
  const close = () => {
    if (run.words >= fewestSeedWords) found.push({ kind: 'seed-phrase', start: run.start, end: run.end });
    run = { start: 0, end: 0, words: 0 };
  };
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const [word] = match;
    const between = text.slice(run.end, match.index);
    if (run.words > 0 && !/^[\s\d.,;:()[\]|\-–—_"'“”‘’/\\*#•·]{1,24}$/u.test(between)) close();
    if (!seedWords.has(word.toLowerCase())) close();
    else {
      if (run.words === 0) run.start = match.index;
      run = { start: run.start, end: match.index + word.length, words: run.words + 1 };
    }
  }
  close();
  return found;
}

const candidates: readonly (readonly [pattern: RegExp, isKey: (text: string) => boolean])[] = [
  // Bitcoin's extended private key, and those of its relatives
  [/(?<![A-Za-z0-9])[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{107}(?![A-Za-z0-9])/g, hasChecksum],
  // Wallet import format: version 0x80 and 32 bytes, perhaps a flag
  [/(?<![A-Za-z0-9])[5KL][1-9A-HJ-NP-Za-km-z]{50,51}(?![A-Za-z0-9])/g, (text) => bytesOf(text)?.[0] === 0x80],
  // Stellar: base32 with a checksum, version 'S'
  [/(?<![A-Za-z0-9])S[A-Z2-7]{55}(?![A-Za-z0-9])/g, isStellarSeed],
  // Solana's wallets write 64 bytes as a list
  [/\[\s*(?:\d{1,3}\s*,\s*){63}\d{1,3}\s*\]/g, () => true],
];

function privateKeys(text: string): Secret[] {
  const found: Secret[] = [];
  for (const [pattern, isKey] of candidates) {
    for (const { 0: key, index } of text.matchAll(pattern))
      if (isKey(key)) found.push({ kind: 'private-key', start: index, end: index + key.length });
  }
  for (const { 0: hex, index } of text.matchAll(/(?<![0-9a-zA-Z])(?:0x)?[0-9a-fA-F]{64}(?![0-9a-zA-Z])/g)) {
    const before = text.slice(Math.max(0, index - 60), index);
    if (keyWords.test(before)) found.push({ kind: 'private-key', start: index, end: index + hex.length });
  }
  for (const { 0: seed, index } of text.matchAll(
    /(?<![0-9a-zA-Z])s[1-9A-HJ-NP-Za-km-z]{27,30}(?![0-9a-zA-Z])/g,
  )) {
    const before = text.slice(Math.max(0, index - 60), index);
    if (keyWords.test(before)) found.push({ kind: 'private-key', start: index, end: index + seed.length });
  }
  return found;
}

const keyWords =
  /(private[ -]?key|secret|seed|clave privada|chave privada|приватн|закрытый ключ|özel anahtar|gizli anahtar|khóa (riêng|bí mật)|私钥|密钥|المفتاح الخاص)[^.!?\n]{0,40}$/iu;

const codeWords =
  '(?:one[- ]time (?:code|password|passcode)|otp|2fa(?: code)?|two[- ]factor code|verification code|authenticat(?:or|ion) code|sms code|security code|login code|código de (?:verificación|verificação|segurança|seguridad)|код (?:подтверждения|из смс)|doğrulama kodu|mã (?:xác minh|otp)|验证码|رمز التحقق)';
// Neither word nor code is a piece of a longer one: "2fa" and digits stand in many a transaction's hash.
const codeAfter = new RegExp(
  `(?<![a-z0-9])${codeWords}[^\\d\\n.?]{0,24}(?<code>\\d{3}[ -]?\\d{3}|\\d{4,8})(?![a-z0-9])`,
  'giu',
);

function oneTimeCodes(text: string): Secret[] {
  return [...text.matchAll(codeAfter)].map((match) => {
    const code = match.groups?.code ?? '';
    const end = match.index + match[0].length;
    return { kind: 'one-time-code', start: end - code.length, end };
  });
}

function bytesOf(text: string): Uint8Array | null {
  try {
    return base58check.decode(text);
  } catch {
    return null;
  }
}

function hasChecksum(text: string): boolean {
  return bytesOf(text) !== null;
}

function isStellarSeed(text: string): boolean {
  let bytes: Uint8Array;
  try {
    bytes = base32nopad.decode(text);
  } catch {
    return false;
  }
  if (bytes.length !== 35 || bytes[0] !== 18 << 3) return false;
  const sum = crc16(bytes.subarray(0, 33));
  return bytes[33] === (sum & 0xff) && bytes[34] === sum >> 8;
}

/** CRC-16/XMODEM, as Stellar's keys end with. */
function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}
