import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { base32nopad, base58, base58xrp, createBase58check } from '@scure/base';
import { generateMnemonic } from '@scure/bip39';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplifiedChinese } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { wordlist as traditionalChinese } from '@scure/bip39/wordlists/traditional-chinese.js';
import { crc16, crc32 } from '../../src/shared/domain/chain/checksums.ts';
import type { SecretKind } from '../../src/shared/domain/secrets/secret.ts';

/** A secret as somebody writes it; `proven`: by its words or its checksum alone, whatever stands beside it. */
export type Planted = {
  readonly kind: SecretKind;
  readonly text: string;
  readonly proven: boolean;
  /** What must be nowhere afterwards. */
  readonly parts: readonly string[];
};

export type Draw = <T>(choices: readonly T[]) => T;
type Bytes = (count: number) => Uint8Array;

/** Bytes and choices that follow from a seed. */
export function drawing(seed: string): { draw: Draw; bytes: Bytes } {
  let count = 0;
  const next = () => {
    count += 1;
    return sha256(new TextEncoder().encode(`${seed} ${count}`));
  };
  const bytes = (wanted: number) => {
    const found: number[] = [];
    while (found.length < wanted) found.push(...next());
    return Uint8Array.from(found.slice(0, wanted));
  };
  const draw: Draw = (choices) => {
    const [a = 0, b = 0, c = 0] = next();
    const chosen = choices[((a << 16) | (b << 8) | c) % choices.length];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  };
  return { draw, bytes };
}

const lists = [
  english,
  english,
  english,
  english,
  spanish,
  portuguese,
  french,
  italian,
  czech,
  korean,
  japanese,
  simplifiedChinese,
  traditionalChinese,
];
const strengths = [128, 160, 192, 224, 256];
const base58check = createBase58check(sha256);
const join = (...parts: (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

function writtenDown(words: readonly string[], draw: Draw): string {
  return draw([
    () => words.join(' '),
    () => words.map((word, at) => `${at + 1}. ${word}`).join('\n'),
    () => words.map((word, at) => `${at + 1}) ${word}`).join('  '),
    () => words.join('\n'),
    () => words.join(', '),
    () => words.join(' - '),
    () => words.join(' ').toUpperCase(),
    () => words.map((word) => `• ${word}`).join('\n'),
    () => words.map((word) => `"${word}"`).join(', '),
    () => words.slice(0, 11).join(' '),
    () => words.map((word) => word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')).join(' '),
  ])();
}

function seedPhrase({ draw }: { draw: Draw }): Planted {
  const list = draw(lists);
  const words = generateMnemonic(list, draw(strengths)).split(/[ \u3000]/);
  const text = writtenDown(words, draw);
  return { kind: 'seed-phrase', text, proven: true, parts: [text] };
}

/** 24 words of no list, and the one among them that the checksum wants again. */
function moneroSeed({ draw }: { draw: Draw }): Planted {
  const letters = [...'bdfgklmnprstvz'];
  const vowels = [...'aeiou'];
  const words = Array.from({ length: 24 }, () =>
    Array.from({ length: 3 }, () => draw(letters) + draw(vowels)).join(''),
  );
  const sum = crc32(new TextEncoder().encode(words.map((word) => word.slice(0, 3)).join('')));
  const text = [...words, words[sum % 24]].join(draw([' ', '\n', ', ']));
  return { kind: 'seed-phrase', text, proven: true, parts: [text] };
}

const checkedKeys: readonly ((bytes: Bytes) => string)[] = [
  (bytes) => base58check.encode(join([0x80], bytes(32), [1])),
  (bytes) => base58check.encode(join([0x80], bytes(32))),
  (bytes) => base58check.encode(join([0xb0], bytes(32), [1])),
  (bytes) => base58check.encode(join([0x9e], bytes(32), [1])),
  (bytes) =>
    base58check.encode(join([0x04, 0x88, 0xad, 0xe4, 0], bytes(4), [0, 0, 0, 0], bytes(32), [0], bytes(32))),
  (bytes) => xrpSeed([0x21], bytes(16)),
  (bytes) => xrpSeed([0x01, 0xe1, 0x4b], bytes(16)),
  (bytes) => stellarSeed(bytes(32)),
  (bytes) => `[${[...bytes(64)].join(', ')}]`,
];

function xrpSeed(version: readonly number[], entropy: Uint8Array): string {
  const body = join(version, entropy);
  return base58xrp.encode(join(body, sha256(sha256(body)).subarray(0, 4)));
}

function stellarSeed(key: Uint8Array): string {
  const body = join([18 << 3], key);
  const sum = crc16(body);
  return base32nopad.encode(join(body, [sum & 0xff, sum >> 8]));
}

function cardNumber(draw: Draw, bytes: Bytes): string {
  const digits = [
    ...draw(['4', '51', '55', '2221', '2720', '6011']),
    ...[...bytes(16)].map((byte) => String(byte % 10)),
  ];
  const body = digits.slice(0, 15);
  const sum = body.reduce((total, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return [...body, String((10 - (sum % 10)) % 10)].join('');
}

/** What people call these things, in the languages of the seed's customers. */
const called: Readonly<
  Record<string, { key: readonly string[]; code: readonly string[]; card: readonly string[] }>
> = {
  en: {
    key: ['my private key is ', 'Private key: ', 'the secret key of my wallet: '],
    code: ['my 2FA code is ', 'OTP: ', 'the verification code was '],
    card: ['my card is ', 'Visa ', 'I paid with the card '],
  },
  es: {
    key: ['mi clave privada es ', 'Clave privada: '],
    code: ['el código de verificación es ', 'código 2FA: '],
    card: ['mi tarjeta es ', 'pagué con la tarjeta '],
  },
  pt: {
    key: ['minha chave privada é ', 'Chave privada: '],
    code: ['o código de verificação é ', 'código de segurança: '],
    card: ['meu cartão é ', 'paguei com o cartão '],
  },
  tr: {
    key: ['özel anahtarım ', 'gizli anahtar: '],
    code: ['doğrulama kodum ', 'SMS kodu: '],
    card: ['kartım ', 'kart numaram '],
  },
  vi: {
    key: ['khóa riêng tư của tôi là ', 'khóa bí mật: '],
    code: ['mã xác minh là ', 'mã OTP: '],
    card: ['thẻ của tôi là ', 'số thẻ '],
  },
  ar: {
    key: ['المفتاح الخاص هو ', 'مفتاحي الخاص: '],
    code: ['رمز التحقق هو ', 'رمز التأكيد: '],
    card: ['رقم البطاقة ', 'بطاقة '],
  },
  ru: {
    key: ['мой приватный ключ ', 'закрытый ключ: '],
    code: ['код подтверждения ', 'код из смс: '],
    card: ['моя карта ', 'карта '],
  },
  zh: {
    key: ['我的私钥是', '私钥:'],
    code: ['验证码是', '我的验证码 '],
    card: ['我的银行卡 ', '卡号'],
  },
};
export const plantedLanguages = Object.keys(called);

/** A secret and the words with which a customer of this language comes out with it. */
export function plantedSecret(seed: string, language: string): Planted {
  const { draw, bytes } = drawing(seed);
  const words = called[language] ?? called.en;
  if (!words) throw new Error('There are no words for this.');
  return draw<() => Planted>([
    () => seedPhrase({ draw }),
    () => seedPhrase({ draw }),
    () => seedPhrase({ draw }),
    () => moneroSeed({ draw }),
    ...Array.from({ length: 4 }, () => () => {
      const text = draw(checkedKeys)(bytes);
      return { kind: 'private-key' as const, text, proven: true, parts: [text] };
    }),
    () => {
      const key = draw([
        () => Buffer.from(bytes(32)).toString('hex'),
        () => `0x${Buffer.from(keccak_256(bytes(8))).toString('hex')}`,
        () => base58.encode(join([200], bytes(63))),
      ])();
      return { kind: 'private-key', text: `${draw(words.key)}${key}`, proven: false, parts: [key] };
    },
    () => {
      const digits = [...bytes(6)].map((byte) => byte % 10).join('');
      const code = draw([digits, `${digits.slice(0, 3)} ${digits.slice(3)}`]);
      return { kind: 'one-time-code', text: `${draw(words.code)}${code}`, proven: false, parts: [code] };
    },
    () => {
      const number = cardNumber(draw, bytes);
      const written = draw([number, number.replace(/(.{4})(?=.)/g, '$1 ')]);
      return { kind: 'card-number', text: `${draw(words.card)}${written}`, proven: false, parts: [written] };
    },
  ])();
}
