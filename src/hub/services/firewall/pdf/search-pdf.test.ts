import { sha256 } from '@noble/hashes/sha2.js';
import { createBase58check } from '@scure/base';
import { expect, it } from 'vitest';
import { makePdf, pdfStream } from '../../../../../tests/support/make-pdf.ts';
import { searchPdf } from './search-pdf.ts';

const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ');
const phrase = words.join(' ');
const letter = ['Dear support,', 'I sent 500 USDT over BEP-20 on 12 November (2026) and nothing came.', ''];
const most = { pages: 20, characters: 100_000 };
const search = (made: Parameters<typeof makePdf>[0], limits = most) =>
  searchPdf(Uint8Array.from(makePdf(made)), limits);

it('finds a recovery phrase in the ways in which programs write text', async () => {
  const pages = [[...letter, `My wallet: ${phrase}`]];
  for (const as of ['letters', 'glyphs'] as const)
    for (const compressed of [true, false])
      expect(await search({ pages, as, compressed }), `${as} ${compressed}`).toBe('seed-phrase');
});

it('finds it however it is set, over lines and pages', async () => {
  const numbered = words.map((word, at) => `${at + 1}. ${word}`);
  const rows = [0, 3, 6, 9].map((at) => numbered.slice(at, at + 3).join('     '));
  for (const pages of [
    [numbered],
    [rows],
    [letter, letter, numbered],
    [
      [...letter, ...words.slice(0, 6)],
      [...words.slice(6), 'Thanks'],
    ],
    numbered.map((line) => [line]),
  ])
    expect(await search({ pages })).toBe('seed-phrase');
});

it('finds a key that is longer than a line', async () => {
  const key = createBase58check(sha256).encode(
    Uint8Array.from([
      0x04,
      0x88,
      0xad,
      0xe4,
      ...Array.from({ length: 41 }, (_, at) => at),
      0,
      ...Array(32).fill(7),
    ]),
  );
  for (const before of ['', 'Mine: ']) {
    expect(await search({ pages: [[`${before}${key}`, 'Thanks']] }), before).toBe('private-key');
    expect(await search({ pages: [[`${before}${key.replace(/.$/, '1')}`, 'Thanks']] }), before).toBeNull();
  }
});

it('finds the other secrets too, and none in what a customer usually sends', async () => {
  expect(await search({ pages: [['Card: 4111 1111 1111 1111']] })).toBe('card-number');
  expect(await search({ pages: [['Your verification code is 482 913']] })).toBe('one-time-code');
  expect(await search({ pages: [['Private key: sn3nxiW7v8KXzPzAqzyHXbSSKNuN9']] })).toBe('private-key');
  const hash = `0x${'9f2c'.repeat(16)}`;
  expect(
    await search({
      pages: [
        letter,
        ['Statement 2026-11', 'Account 10422 3391 2210', `Transaction ${hash}`, '1.250,00 EUR'],
      ],
    }),
  ).toBeNull();
});

it('finds it in a form’s field, in a comment and in what a file says of itself', async () => {
  const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (words) /V (${phrase}) /Rect [0 0 9 9] >>`;
  const comment = `<< /Type /Annot /Subtype /Text /Contents (${phrase}) /Rect [0 0 9 9] >>`;
  for (const annotation of [field, comment])
    expect(
      await search({ pages: [letter], objects: { 5: annotation }, ofPage: '/Annots [5 0 R]' }),
      annotation,
    ).toBe('seed-phrase');
  expect(
    await search({
      pages: [letter],
      objects: { 5: `<< /Title (${phrase}) >>` },
      ofTrailer: '/Info 5 0 R',
    }),
  ).toBe('seed-phrase');
});

it('reads so many pages and characters, and no more', async () => {
  const pages = [...Array.from({ length: 9 }, () => letter), [phrase]];
  expect(await search({ pages }, { pages: 10, characters: 100_000 })).toBe('seed-phrase');
  expect(await search({ pages }, { pages: 9, characters: 100_000 })).toBeNull();
  expect(await search({ pages }, { pages: 10, characters: 500 })).toBeNull();
});

it('goes on behind a page that cannot be read', async () => {
  const broken = pdfStream('this is nothing that was packed', '/Filter /FlateDecode');
  const pages = [letter, [phrase]];
  expect(await search({ pages, objects: { 11: broken } })).toBe('seed-phrase');
  expect(await search({ pages, objects: { 10: '<< /Type /Page /Contents 10 0 R >>' } })).toBe('seed-phrase');
});

it('runs no script that a file brings', async () => {
  const script = '(globalThis.ranByAPdf = true; app.alert\\("x"\\))';
  await search({
    pages: [letter],
    objects: { 5: `<< /S /JavaScript /JS ${script} >>` },
    ofCatalog: '/OpenAction 5 0 R /AA << /WC 5 0 R >>',
  });
  expect(Reflect.get(globalThis, 'ranByAPdf')).toBeUndefined();
});
