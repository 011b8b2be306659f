import { expect, it } from 'vitest';
import { asBrought, ForbiddenPhrase, type ForbiddenPromises, findPromises } from './forbidden-promises.ts';

const own = (words: string, locale = 'en'): ForbiddenPromises => ({ off: [], own: [{ locale, words }] });
const saidIn = (text: string, list?: ForbiddenPromises) =>
  findPromises(text, list).map(({ start, end }) => text.slice(start, end));

it.each([
  ['We guarantee that it arrives.', 'We guarantee'],
  ['Do not worry, it will be refunded.', 'will be refunded'],
  ['Your funds are 100% safe.', '100% safe'],
  ['It will certainly be credited.', 'will certainly be credited'],
  ['Garantizamos que llega.', 'Garantizamos'],
  ['Nós garantimos.', 'garantimos'],
  ['Kesinlikle iade edilecektir.', 'Kesinlikle iade edilecektir'],
  ['Chúng tôi cam kết.', 'cam kết'],
  ['نضمن لك ذلك', 'نضمن'],
])('finds what the app brings: %s', (text, found) => {
  expect(saidIn(text)).toEqual([found]);
});

it.each([
  'We cannot guarantee anything yet.',
  'We can’t guarantee it.',
  'There is no guarantee.',
  'Nobody can guarantee it.',
  'No podemos garantizarlo.',
  'Não garantimos prazos.',
  'Chúng tôi không cam kết.',
  'Your deposit will be credited once the network has confirmed it.',
])('lets pass what is denied, and what the network does: %s', (text) => {
  expect(saidIn(text)).toEqual([]);
});

it('leaves those out that are switched off, one by one', () => {
  const text = 'We guarantee it: it will be refunded.';
  expect(saidIn(text, { off: ['en-guarantee'], own: [] })).toEqual(['will be refunded']);
  expect(saidIn(text, { off: ['en-guarantee', 'en-returned', 'no-such-key'], own: [] })).toEqual([]);
});

it('finds phrases of one’s own as whole words, whatever their capitals, blanks and apostrophes', () => {
  expect(saidIn('You’ll get  it\nback, and YOU’LL GET IT BACK.', own("you'll get it back"))).toEqual([
    'YOU’LL GET IT BACK',
  ]);
  expect(saidIn('A refund. Refunds. Prefund.', own('refund'))).toEqual(['refund']);
  expect(saidIn('A refund. Refunds. Prefund.', own('refund*'))).toEqual(['refund', 'Refunds']);
  expect(saidIn('İADE GARANTİLİDİR', own('garanti*', 'tr'))).toEqual(['GARANTİLİDİR']);
  expect(saidIn('我们保证退款。', own('保证退款', 'zh'))).toEqual(['保证退款']);
  expect(saidIn('It (a+b) is sure.', own('(a+b)'))).toEqual(['(a+b)']);
});

it('lets a phrase of one’s own be denied in its language, and takes a denial within it for none', () => {
  expect(saidIn('We do not do instant payouts.', own('instant payouts'))).toEqual([]);
  expect(saidIn('It never fails.', own('never fails'))).toEqual(['never fails']);
  expect(saidIn('Iade sözü veremeyiz.', own('iade sözü', 'tr'))).toEqual([]);
});

it.each(['a', '  ', '**', 'a*', 'ab*', '!!'])('takes no phrase that would forbid everything: %s', (words) => {
  expect(ForbiddenPhrase.safeParse({ locale: 'en', words }).success).toBe(false);
});

it('comes to an end with a megabyte of promises, and with three hundred phrases', () => {
  expect(findPromises('we guarantee '.repeat(80_000)).length).toBe(80_000);
  const list = {
    ...asBrought,
    own: Array.from({ length: 300 }, (_, at) => ({ locale: 'en', words: `phrase ${at} of*` })),
  };
  expect(saidIn(`${'phrase 12 '.repeat(20_000)}phrase 299 often`, list)).toEqual(['phrase 299 often']);
});
