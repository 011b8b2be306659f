import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { samplesFor } from '../../src/shared/domain/chain/sample-addresses.ts';
import { readers } from '../support/hostile-reader.ts';
import { naughtyStrings as naughty } from '../support/naughty-strings.ts';

const megabyte = 1_000_000;
/** What a thread may take beside what it is given to read, and how long for all of it on a busy machine. */
const memoryMb = 128;
const timeMs = 40_000;

const filled = (piece: string) => piece.repeat(Math.ceil(megabyte / piece.length)).slice(0, megabyte);
const large = [
  'a',
  '\n',
  '0x',
  'DdzFF',
  'https://',
  'xn--',
  '1. abandon\n',
  '<b>',
  'hacked ',
  'we will refund ',
  'мы обязательно вернём ',
  '我们保证会退还',
  'हम गारंटी देते हैं पासवर्ड ',
  'kirim frasa pemulihan akan dikembalikan ',
  'санкционный ',
  'ES65 4111 1111 1111 1111 0000 ',
  'DE00 ',
  '4111 1111 1111 1111 ',
  'private key ',
  '{{ ',
  'e\u0301',
  '\u202e\u200b',
  '\ud800',
  '我的钱',
  'مسروق ',
  'İ',
  samplesFor(1)
    .map(({ address }) => address)
    .join(' '),
].map(filled);
const many = Array.from({ length: 10_000 }, (_, n) => {
  const one = naughty[n % naughty.length] ?? '';
  return n < naughty.length ? one : `${one} ${naughty[(n * 31) % naughty.length]}`;
});

/** Ends with what went wrong where it takes more memory or time than it may. */
function reading(reader: string, texts: readonly string[]): Promise<string> {
  const worker = new Worker(new URL('../support/hostile-reader.ts', import.meta.url), {
    workerData: { reader, texts },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb + Math.ceil(texts.join('').length / 500_000) },
  });
  return new Promise<string>((resolve) => {
    const late = setTimeout(() => {
      resolve(`not read within ${timeMs} ms`);
      void worker.terminate();
    }, timeMs);
    const end = (said: string) => {
      clearTimeout(late);
      resolve(said);
    };
    worker.once('message', end);
    worker.once('error', (error) => end(String(error)));
    worker.once('exit', (code) => end(`ended with ${code}`));
  });
}

it.each(Object.keys(readers))(
  'reads 10,000 naughty strings and messages of 1 MB within its caps: %s',
  async (reader) => {
    expect(many.length).toBe(10_000);
    for (const texts of [many, large]) expect(await reading(reader, texts)).toBe('read');
  },
);
