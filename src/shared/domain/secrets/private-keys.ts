import {
  fromBase58,
  fromBase58check,
  fromBech32,
  fromStrkey,
  fromXrpBase58check,
} from '../chain/checksums.ts';
import type { Secret } from './secret.ts';

type Shape = readonly [pattern: RegExp, isKey: (text: string) => boolean];

const alone = (inner: string) => new RegExp(`(?<![A-Za-z0-9])(?:${inner})(?![A-Za-z0-9])`, 'g');
const base58Class = '[1-9A-HJ-NP-Za-km-z]';

/** Wallet import format of Bitcoin, Litecoin and Dogecoin: a version, 32 bytes, perhaps a flag. */
const wifVersions: ReadonlySet<number> = new Set([0x80, 0xb0, 0x9e]);

/** What a key's own checksum proves. */
const checked: readonly Shape[] = [
  // Bitcoin's extended private key, and those of its relatives
  [alone(`[xyzuvYZ]prv${base58Class}{107}`), (text) => fromBase58check(text)?.length === 78],
  [
    alone(`[5KL6TQ]${base58Class}{50,51}`),
    (text) => {
      const bytes = fromBase58check(text);
      return !!bytes && wifVersions.has(bytes[0] ?? 0) && (bytes.length === 33 || bytes.length === 34);
    },
  ],
  // A key under a password (BIP38): the password is often short
  [alone(`6P${base58Class}{56}`), (text) => fromBase58check(text)?.length === 39],
  // XRP: a family seed, and that of an Ed25519 key
  [
    alone(`s${base58Class}{25,31}`),
    (text) => {
      const bytes = fromXrpBase58check(text);
      if (bytes?.length === 17) return bytes[0] === 0x21;
      return bytes?.length === 19 && bytes[0] === 0x01 && bytes[1] === 0xe1 && bytes[2] === 0x4b;
    },
  ],
  [alone('S[A-Z2-7]{55}'), (text) => fromStrkey(text)?.[0] === 18 << 3],
  // Cardano's signing keys
  [alone('(?:[a-z]+_)?(?:xsk|sk|xprv)1[a-z0-9]{50,220}'), (text) => fromBech32(text, 240) !== null],
  // Solana's wallets write 64 bytes as a list
  [
    /\[\s*(?:\d{1,3}\s*,\s*){63}\d{1,3}\s*\]/g,
    (text) => text.match(/\d+/g)?.every((n) => Number(n) < 256) ?? false,
  ],
];

/** What has no checksum: the words beside it have to say what it is. */
const named: readonly Shape[] = [
  [alone('(?:0x)?(?:[0-9a-fA-F]{64}|[0-9a-fA-F]{128})'), () => true],
  // Solana: seed and public key, 64 bytes
  [alone(`${base58Class}{86,88}`), (text) => fromBase58(text)?.length === 64],
];

const keyWords = [
  'private[ -]?key',
  'secret(?:[ -]?(?:key|phrase))?',
  'seed',
  'priv(?:ate)? ?key',
  'signing key',
  'spend key',
  'claves? (?:privada|secreta)',
  'llaves? (?:privada|secreta)',
  'chaves? (?:privada|secreta)',
  'semilla',
  'приватн\\p{L}* ключ\\p{L}*',
  '(?:закрыт|секретн)\\p{L}* ключ\\p{L}*',
  'özel anahtar\\p{L}*',
  'gizli anahtar\\p{L}*',
  'khóa (?:riêng(?: tư)?|bí mật|cá nhân)',
  '私钥',
  '私鑰',
  '密钥',
  '密鑰',
  '种子',
  '(?:ال)?مفتاح(?:ي)? (?:ال)?(?:خاص|سري)',
  'निजी कुंजी',
  'प्राइवेट की',
  'गुप्त कुंजी',
  'kunci (?:pribadi|privat|rahasia)',
].join('|');
/** What is named in between is something else. */
const otherWords =
  /(?<!\p{L})(?:tx|txid|txn|hash|transactions?|confirmations?|transacci[oó]n|transaç[aã]o|[iİ]şlem\p{L}*|giao dịch|transaksi)(?!\p{L})|транзакц|交易|哈希|معاملة|लेनदेन/iu;
/** Of an explorer's page. */
const inPage = /\/(?:tx|transactions?)\/$/i;
const before = new RegExp(`(?:${keyWords})(?<gap>[^.!?。]{0,40})$`, 'iu');
const after = new RegExp(`^(?<gap>[^.!?。\\n]{0,24})(?:${keyWords})`, 'iu');

export function privateKeys(text: string): Secret[] {
  const found: Secret[] = [];
  const add = (start: number, key: string) =>
    found.push({ kind: 'private-key', start, end: start + key.length });
  for (const [pattern, isKey] of checked)
    for (const { 0: key, index } of text.matchAll(pattern)) if (isKey(key)) add(index, key);
  for (const [pattern, isKey] of named)
    for (const { 0: key, index } of text.matchAll(pattern))
      if (isNamed(text, index, index + key.length) && isKey(key)) add(index, key);
  return found;
}

function isNamed(text: string, start: number, end: number): boolean {
  if (inPage.test(text.slice(Math.max(0, start - 14), start))) return false;
  const said = [
    before.exec(text.slice(Math.max(0, start - 70), start)),
    after.exec(text.slice(end, end + 60)),
  ];
  return said.some((match) => match && !otherWords.test(match.groups?.gap ?? ''));
}
