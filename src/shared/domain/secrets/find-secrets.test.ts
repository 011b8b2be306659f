import { sha256 } from '@noble/hashes/sha2.js';
import { base32nopad, createBase58check } from '@scure/base';
import { generateMnemonic, validateMnemonic } from '@scure/bip39';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english, wordlist } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { expect, it } from 'vitest';
import { findSecrets } from './find-secrets.ts';
import { plainWord } from './word-lists.ts';

const found = (text: string) =>
  findSecrets(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
const key32 = Uint8Array.from({ length: 32 }, (_, index) => index * 7 + 1);

it('finds a recovery phrase however it is written down', () => {
  for (let round = 0; round < 50; round += 1) {
    const words = generateMnemonic(wordlist, round % 2 ? 128 : 256).split(' ');
    const ways = [
      words.join(' '),
      words.map((word, index) => `${index + 1}. ${word}`).join('\n'),
      words.join(', ').toUpperCase(),
      words.slice(0, 11).join(' '),
    ];
    for (const way of ways) {
      const [kind, text = ''] = found(`Here it is: ${way}. Thanks`)[0] ?? [];
      expect(kind, way).toBe('seed-phrase');
      // One time in 7,000 the 24 words and the next are a phrase of Monero's by its checksum: then that goes too.
      expect([way.replace(/^1\. /, ''), `${way.replace(/^1\. /, '')}. Thanks`], way).toContain(text);
    }
  }
});

it('takes no ordinary text for one', () => {
  const prose = [
    'We have checked your account and the deposit was sent to the right address on the right network today.',
    'Please never share your recovery phrase or private key with anybody, not even with us.',
    'The code of conduct says 2024. Your ticket number is 104223 and the amount 1500.',
    'Transaction 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b has 6 confirmations.',
    'abandon ability able about above absent absorb abstract absurd abuse',
  ];
  for (const text of prose) expect(found(text), text).toEqual([]);
});

it('finds keys by their checksum, and bare digits by the words beside them', () => {
  const base58check = createBase58check(sha256);
  const wif = base58check.encode(Uint8Array.from([0x80, ...key32, 1]));
  expect(found(`import ${wif} into it`)).toEqual([['private-key', wif]]);
  const typo = `${wif.slice(0, -1)}${wif.endsWith('a') ? 'b' : 'a'}`;
  expect(found(`import ${typo} into it`)).toEqual([]);
  const hex = 'e9873d79c6d87dc0fb6a5778633389f4453213303da61f20bd67fc233aa33262';
  expect(found(`your private key is ${hex}`)).toEqual([['private-key', hex]]);
  expect(found(`the transaction is ${hex}`)).toEqual([]);
  const solana = `[${Array.from({ length: 64 }, (_, index) => index).join(',')}]`;
  expect(found(solana)).toEqual([['private-key', solana]]);
});

it('finds a Stellar seed, but not an address of the same shape', () => {
  const encode = (version: number) => {
    const body = Uint8Array.from([version, ...key32]);
    let crc = 0;
    for (const byte of body) {
      crc ^= byte << 8;
      for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
    }
    return base32nopad.encode(Uint8Array.from([...body, crc & 0xff, crc >> 8]));
  };
  const seed = encode(18 << 3);
  expect(found(seed)).toEqual([['private-key', seed]]);
  expect(found(encode(6 << 3))).toEqual([]);
});

it('finds a one-time code beside the words that say so', () => {
  expect(found('Your verification code is 482 913, do not share it')).toEqual([['one-time-code', '482 913']]);
  expect(found('código de verificación: 904311')).toEqual([['one-time-code', '904311']]);
  expect(found('您的验证码 482913')).toEqual([['one-time-code', '482913']]);
  expect(found('2FA: 482913.')).toEqual([['one-time-code', '482913']]);
  expect(found('Enter the verification code that you got by SMS.')).toEqual([]);
});

it('takes no piece of an id or a hash for a one-time code', () => {
  for (const id of [
    '8c3e12fa-4836-4bc1-9d0e-77a1c2fa9031',
    '0x9b2fa48361c0d4e7f8a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e52fa4836',
    '2fa48361c0d4e7f8a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718',
  ])
    expect(found(`It went out with ${id}`)).toEqual([]);
});

it('finds a phrase in which one word was mistyped, and takes no word of the sentence around it', () => {
  const words = generateMnemonic(wordlist, 128).split(' ');
  const mistyped = words.with(5, 'zzzz').join(' ');
  expect(found(`My seed is: ${mistyped} thanks, help`)).toEqual([['seed-phrase', mistyped]]);
  const twice = words.with(3, 'zzzz').with(8, 'qqqq').join(' ');
  expect(found(twice)).toEqual([]);
  expect(found(`My seed is: ${words.join(' ')}, thanks, help`)[0]?.[1]).toBe(words.join(' '));
  expect(found(`My seed is: ${words.join(' ')}. Please check it`)[0]?.[1]).toBe(words.join(' '));
});

it('finds Monero’s words by their checksum', () => {
  const seed =
    'velvet lymph giddy number token physics poetry unquoted nibs useful sabotage limits benches lifestyle eden nitrogen anvil fewest avoid batch vials washing fences goat unquoted';
  expect(found(`Here: ${seed}. Thanks`)).toEqual([['seed-phrase', seed]]);
  expect(found(seed.replace(/unquoted$/, 'sunrise'))).toEqual([]);
});

it('takes one or two words over and over for talk, unless they are a phrase by their checksum', () => {
  const row = (word: string, times: number) => Array.from({ length: times }, () => word).join(' ');
  for (const text of [
    row('test', 12),
    row('alert', 12),
    row('alert', 25),
    row('stop', 11),
    row('again now', 6),
  ])
    expect(found(`${text}!`), text).toEqual([]);
  const byHand = [
    `${row('abandon', 11)} about`,
    `${row('zoo', 11)} wrong`,
    `${row('test', 11)} junk`,
    row('action', 12),
  ];
  for (const phrase of byHand) expect(found(phrase), phrase).toEqual([['seed-phrase', phrase]]);
  // What a wallet drew may have a word twice.
  const drawn = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  expect(found(drawn)).toEqual([['seed-phrase', drawn]]);
});

it('of all words of a list, said twelve times, finds those alone that a wallet would take', () => {
  // Those that stand in others too, with or without accents, are looked up there as well.
  const elsewhere = new Set([...spanish, ...french, ...italian, ...portuguese, ...czech].map(plainWord));
  for (const word of english.filter((one) => !elsewhere.has(one))) {
    const phrase = Array.from({ length: 12 }, () => word).join(' ');
    expect(found(phrase).length > 0, phrase).toBe(validateMnemonic(phrase, english));
  }
});

it('finds XRP’s seeds by their checksum, whatever stands beside them', () => {
  for (const seed of ['sn3nxiW7v8KXzPzAqzyHXbSSKNuN9', 'sEdTM1uX8pu2do5XvTnutH6HsouMaM2'])
    expect(found(`use ${seed} now`)).toEqual([['private-key', seed]]);
  expect(found('use sn3nxiW7v8KXzPzAqzyHXbSSKNuN8 now')).toEqual([]);
});

it('takes a card’s number for one by its groups or by the words beside it, and no other number', () => {
  expect(found('4111 1111 1111 1111')).toEqual([['card-number', '4111 1111 1111 1111']]);
  expect(found('my card: 4111111111111111')).toEqual([['card-number', '4111111111111111']]);
  expect(found('بطاقة ٤١١١١١١١١١١١١١١١')).toEqual([['card-number', '٤١١١١١١١١١١١١١١١']]);
  expect(found('मेरा कार्ड ४१११ ११११ ११११ ११११')).toEqual([['card-number', '४१११ ११११ ११११ ११११']]);
  expect(found('卡号 ４１１１１１１１１１１１１１１１')).toEqual([
    ['card-number', '４１１１１１１１１１１１１１１１'],
  ]);
  expect(found('Amex 3782 822463 10005.')).toEqual([['card-number', '3782 822463 10005']]);
  for (const text of [
    'reference 4111111111111111',
    'my card: 4111111111111112',
    '4111 1111 1111 1112',
    'card order 9111111111111111',
    'card, tx 0x4111111111111111',
  ])
    expect(found(text), text).toEqual([]);
});

it('takes no year, ticket or amount for a one-time code', () => {
  for (const text of [
    'I have had no 2FA codes since 2023.',
    'my 2FA code, see ticket 104223',
    'The SMS code never came: 500 USDT are locked',
    'SMS code: 482913 USDT',
    'security code for order 482913',
  ])
    expect(found(text), text).toEqual([]);
  expect(found('2019 was good. My OTP is 2019')).toEqual([['one-time-code', '2019']]);
  expect(found('482913 is my 2FA code')).toEqual([['one-time-code', '482913']]);
  expect(found('रमेश: ओटीपी 482913')).toEqual([['one-time-code', '482913']]);
  expect(found('kode verifikasi saya 482913')).toEqual([['one-time-code', '482913']]);
  expect(found('код из смс ٤٨٢٩١٣')).toEqual([['one-time-code', '٤٨٢٩١٣']]);
});

it('takes a transaction named after the words for a key for no key', () => {
  const hex = 'e9873d79c6d87dc0fb6a5778633389f4453213303da61f20bd67fc233aa33262';
  expect(found(`I never gave away my private key, transaction ${hex}`)).toEqual([]);
  expect(found(`Private key:\n${hex}`)).toEqual([['private-key', hex]]);
  expect(found(`${hex} is the private key`)).toEqual([['private-key', hex]]);
  expect(found(`私钥是${hex}`)).toEqual([['private-key', hex]]);
});
