import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { type ArchiveLimits, searchArchive } from './search-archive.ts';

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const limits: ArchiveLimits = {
  entries: 50,
  entryBytes: 1_000_000,
  bytes: 3_000_000,
  milliseconds: 60_000,
};
const search = (files: Zippable, change: Partial<ArchiveLimits> = {}) =>
  searchArchive(zipSync(files), { ...limits, ...change });
const secret = { 'a.txt': strToU8('nothing here'), 'notes/wallet.txt': strToU8(`mine:\n${phrase}\n`) };
const readWhole = { secret: 'seed-phrase', unread: null };

it('finds a phrase in a text, in a table, in a name, and in a document of Word', async () => {
  expect(await search(secret)).toEqual(readWhole);
  expect(await search({ 'table.csv': strToU8(`when,what\n1,${phrase}`) })).toEqual(readWhole);
  expect(await search({ [`${phrase}.bin`]: new Uint8Array([0, 1, 2]) })).toEqual(readWhole);
  const document = `<?xml version="1.0"?><w:document><w:p>${phrase
    .split(' ')
    .map((word) => `<w:r><w:t>${word}</w:t></w:r>`)
    .join('</w:p><w:p>')}</w:p></w:document>`;
  const word = zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types/>'),
    'word/document.xml': strToU8(document),
  });
  expect(await search({ 'letter.docx': word })).toEqual(readWhole);
  expect(await search({ 'a.txt': strToU8('My receipt'), 'b.png': new Uint8Array(9) })).toEqual({
    secret: null,
    unread: null,
  });
});

it('reads an archive within an archive, and none within that', async () => {
  const inner = zipSync(secret);
  expect(await search({ 'inner.zip': inner })).toEqual(readWhole);
  expect(await search({ 'outer.zip': zipSync({ 'inner.zip': inner }) })).toEqual({
    secret: null,
    unread: 'too-deep',
  });
});

it('finds what lies beside a file that leads out of the archive, is encrypted or broken', async () => {
  expect(await search({ '../../etc/x': strToU8('x'), ...secret })).toEqual(readWhole);
  const packed = zipSync({ 'locked.txt': strToU8(phrase), 'open.txt': strToU8('x') });
  const locked = Buffer.from(packed);
  for (const [sign, flags] of [
    ['PK\u0003\u0004', 6],
    ['PK\u0001\u0002', 8],
  ] as const)
    locked[locked.indexOf(sign, 0, 'latin1') + flags] = 1;
  expect(await searchArchive(locked, limits)).toEqual({ secret: null, unread: 'encrypted' });
  const torn = Buffer.from(zipSync({ 'torn.txt': strToU8('x '.repeat(5_000)), ...secret }));
  torn.fill(0xff, torn.indexOf('torn.txt') + 8, torn.indexOf('torn.txt') + 14);
  expect(await searchArchive(torn, limits)).toEqual({ secret: 'seed-phrase', unread: 'not-readable' });
});

it('says of what is broken, cut off or no archive that it is not readable', async () => {
  const whole = zipSync(secret);
  for (const bytes of [whole.subarray(0, 80), Buffer.from('PK\u0003\u0004'), Buffer.alloc(5_000, 'PK')])
    expect(await searchArchive(bytes, limits)).toEqual({ secret: null, unread: 'not-readable' });
});

it('ends at its limits: a bomb, many files, and time', async () => {
  const bomb = zipSync({ 'bomb.txt': new Uint8Array(200_000_000).fill(32) });
  expect(bomb.byteLength).toBeLessThan(300_000);
  const before = process.memoryUsage.rss();
  expect(await searchArchive(bomb, limits)).toEqual({ secret: null, unread: 'too-large' });
  expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  const each = Object.fromEntries(
    Array.from({ length: 8 }, (_, n) => [`${n}.txt`, new Uint8Array(900_000).fill(32)]),
  );
  expect(await search(each)).toEqual({ secret: null, unread: 'too-large' });
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.txt`, strToU8('x')]));
  expect(await search(many)).toEqual({ secret: null, unread: 'too-large' });
  expect(await search(secret, { milliseconds: -1 })).toEqual({ secret: null, unread: 'too-slow' });
});
