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
import { expect, it } from 'vitest';
import { phraseWordsOf, piecesOfPhrase } from './phrase-pieces.ts';
import { secretMark } from './secret-mark.ts';

const lists = {
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
};
const strengths = [128, 160, 192, 224, 256];
const wordsOf = (list: string[], strength = 128) => generateMnemonic(list, strength).split(/[ \u3000]/);

/** As messages of so many words each. */
function cut(
  words: readonly string[],
  each: number,
  write = (piece: string[], _from: number) => piece.join(' '),
) {
  const texts: string[] = [];
  for (let from = 0; from < words.length; from += each)
    texts.push(write(words.slice(from, from + each), from));
  return texts;
}
const found = (texts: readonly string[]) => piecesOfPhrase(texts.map((text) => phraseWordsOf(text) ?? ['?']));

it('finds a phrase in its pieces, in every language and length, whatever was said before', () => {
  for (const [name, list] of Object.entries(lists))
    for (const strength of strengths)
      for (const each of [1, 3, 4, 6, 7, 12]) {
        const words = wordsOf(list, strength);
        const texts = cut(words, each);
        expect(found(texts), `${name}: ${words.join(' ')}`).toBe(texts.length);
      }
  const words = wordsOf(english);
  // An unlucky word before may make a longer one of it: then that goes too.
  expect(found(['hello', ...cut(words, 4)])).toBeGreaterThanOrEqual(3);
});

it('finds it however people number, shout and simplify it', () => {
  const ways = [
    (piece: string[], from: number) => piece.map((word, at) => `${from + at + 1}. ${word}`).join('\n'),
    (piece: string[], from: number) => piece.map((word, at) => `${from + at + 1}) ${word}`).join('  '),
    (piece: string[]) => piece.join(', ').toUpperCase(),
    (piece: string[]) => `"${piece.join(' - ')}"`,
    (piece: string[]) => piece.map((word) => `• ${word.normalize('NFC')}`).join('\n'),
  ];
  for (const list of [english, spanish, french, portuguese, czech])
    for (const way of ways)
      for (const each of [1, 5, 6]) {
        const texts = cut(wordsOf(list), each, way);
        expect(found(texts), texts.join(' | ')).toBe(texts.length);
        const plain = texts.map((text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
        expect(found(plain), plain.join(' | ')).toBe(texts.length);
      }
  // Numbers that were sent by themselves stand in no way.
  const [first = '', ...rest] = cut(wordsOf(english), 6);
  expect(found(['1.', first, '2.', ...rest])).toBe(3);
});

it('takes no words for one whose checksum is wrong, that are too few, or of several languages', () => {
  let wrong = 0;
  for (let round = 0; round < 200; round += 1) {
    const words = wordsOf(english);
    const turned = [...words.slice(1), words[0] ?? ''];
    if (found(cut(turned, 3)) > 0) wrong += 1;
    expect(found(cut(words.slice(0, 11), 2))).toBe(0);
    expect(found(cut(words.slice(1), 2))).toBe(0);
  }
  // One in sixteen is right by chance.
  expect(wrong).toBeLessThan(60);
  expect(found([...cut(wordsOf(italian), 4).slice(0, 2), ...cut(wordsOf(korean), 4).slice(2)])).toBe(0);
});

it('takes a message for a piece that holds nothing but words of one list', () => {
  for (const text of [
    'yes',
    'ok',
    'ok thanks',
    'about my deposit',
    'no, again',
    `${secretMark} x`,
    'about@help',
  ])
    expect(phraseWordsOf(text), text).toBeNull();
  expect(phraseWordsOf('about')).toEqual(['about']);
  expect(phraseWordsOf('12.')).toEqual([]);
  expect(phraseWordsOf('abandon '.repeat(25))).toBeNull();
  expect(phraseWordsOf('about'.repeat(1_000))).toBeNull();
});

it('finds nothing in the short replies of an ordinary conversation', () => {
  const replies = [
    'yes',
    'about',
    'again',
    'ok',
    'no',
    'hello',
    'wait',
    'help',
    'thanks',
    'good',
    'okay',
    'yes please',
  ];
  for (let from = 0; from < replies.length; from += 1)
    expect(found([...replies.slice(from), ...replies.slice(0, from), ...replies])).toBe(0);
});
