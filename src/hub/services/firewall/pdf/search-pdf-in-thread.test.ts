import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { assemblePdf, makePdf, pdfStream } from '../../../../../tests/support/make-pdf.ts';
import { searchPdfInThread, type ThreadLimits } from './search-pdf-in-thread.ts';

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const limits: ThreadLimits = {
  pages: 500,
  characters: 500_000,
  milliseconds: 60_000,
  waitMilliseconds: 60_000,
  megabytes: 256,
  growthMegabytes: 1_024,
};
const search = (bytes: Uint8Array, change: Partial<ThreadLimits> = {}) =>
  searchPdfInThread(bytes, { ...limits, ...change });
const secret = makePdf({ pages: [[`My wallet: ${phrase}`]] });
const clean = makePdf({ pages: [['My receipt']] });

it('looks through one file after the other in a thread', async () => {
  const [first, second] = await Promise.all([search(secret), search(clean)]);
  expect(first).toEqual({ secret: 'seed-phrase', unread: null });
  expect(second).toEqual({ secret: null, unread: null });
});

it('says of what is broken, cut off, encrypted or no PDF that it is not readable', async () => {
  const encrypted = makePdf({
    pages: [[phrase]],
    objects: {
      5: `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >>`,
    },
    ofTrailer: `/Encrypt 5 0 R /ID [<${'c3'.repeat(16)}> <${'c3'.repeat(16)}>]`,
  });
  const noise = Buffer.from(`%PDF-1.7\n${'x'.repeat(50_000)}`);
  for (const bytes of [encrypted, Buffer.from('%PDF-1.7\n'), noise, secret.subarray(0, 700)])
    expect(await search(bytes)).toEqual({ secret: null, unread: 'not-readable' });
});

it('finds what is in a file whose list of objects is wrong', async () => {
  const shifted = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300, '%\n'), secret]);
  expect(await search(shifted)).toMatchObject({ secret: 'seed-phrase' });
});

it('ends what takes too long, and what has waited too long', async () => {
  const [slow, waiting] = await Promise.all([
    search(secret, { milliseconds: 1 }),
    search(secret, { waitMilliseconds: 0 }),
  ]);
  expect(slow).toEqual({ secret: null, unread: 'too-slow' });
  expect(waiting).toEqual({ secret: null, unread: 'too-busy' });
  expect(await search(secret)).toMatchObject({ secret: 'seed-phrase' });
});

it('ends what unpacks to far more than it is', async () => {
  const packed = deflateSync(deflateSync(Buffer.alloc(256 * 1024 * 1024, ' ')));
  const bomb = makePdf({
    pages: [['x']],
    objects: { 11: pdfStream(packed, '/Filter [/FlateDecode /FlateDecode]') },
  });
  expect(bomb.byteLength).toBeLessThan(10_000);
  expect(await search(bomb, { growthMegabytes: 100 })).toEqual({ secret: null, unread: 'too-large' });
  expect(await search(secret)).toMatchObject({ secret: 'seed-phrase' });
});

it('ends what makes too many objects', async () => {
  const many = makePdf({ pages: Array.from({ length: 40_000 }, () => ['x']) });
  expect(await search(many, { megabytes: 32 })).toEqual({ secret: null, unread: 'too-large' });
  expect(await search(secret)).toMatchObject({ secret: 'seed-phrase' });
});

const page = '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>';
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const pagesOf = (tree: string, content: string | Buffer) =>
  assemblePdf(
    new Map<number, string | Buffer>([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, tree],
      [3, page],
      [4, typeof content === 'string' ? pdfStream(content) : content],
      [5, font],
    ]),
  );
const one = '<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 9 9] >>';
const shows = (text: string) => `BT /F1 9 Tf (${text}) Tj ET`;

it.each([
  ['of a thousand million pages', pagesOf('<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>', shows('x'))],
  [
    'of a hundred thousand pages that are one',
    pagesOf(`<< /Type /Pages /Count 100000 /Kids [${'3 0 R '.repeat(100_000)}] >>`, shows('x')),
  ],
  [
    'whose pages are themselves',
    pagesOf('<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R 2 0 R] >>', shows('x')),
  ],
  ['of lists within lists', pagesOf(one, `${'['.repeat(2_000_000)} ${shows('x')}`)],
  ['of dictionaries within dictionaries', pagesOf(`${'<< /A '.repeat(500_000)}`, shows('x'))],
  ['whose text has no end', pagesOf(one, `BT /F1 9 Tf ${'(all of it) Tj 0 -9 Td '.repeat(400_000)} ET`)],
  ['that packs a stream into itself', pagesOf(one, pdfStream('x', '/Filter 4 0 R /DecodeParms 4 0 R'))],
  [
    'whose packing has a thousand layers',
    pagesOf(one, pdfStream('x', `/Filter [${'/FlateDecode '.repeat(1_000)}]`)),
  ],
  [
    'of objects without end',
    Buffer.from(`%PDF-1.7\n${Array.from({ length: 300_000 }, (_, at) => `${at} 0 obj`).join('\n')}`),
  ],
  ['of nothing but brackets', Buffer.from(`%PDF-1.7\n${'<['.repeat(2_000_000)}`)],
])('answers a file %s, and lives', async (_, bytes) => {
  const answer = await search(bytes, { milliseconds: 20_000 });
  expect(answer.secret).toBeNull();
  expect(await search(clean)).toEqual({ secret: null, unread: null });
});
