import fc from 'fast-check';
import { expect, it } from 'vitest';
import { showsItsHost, textParts } from './text-links.ts';

const links = (text: string) => textParts(text).flatMap((part) => (part.kind === 'link' ? [part.url] : []));

it('finds web and mail addresses in a customer’s text', () => {
  expect(links('see https://etherscan.io/tx/0xabc?x=1, please')).toEqual([
    'https://etherscan.io/tx/0xabc?x=1',
  ]);
  expect(links('I wrote to support@northgate.com.')).toEqual(['mailto:support@northgate.com']);
  expect(links('it was on northgate-help.com/login')).toEqual(['https://northgate-help.com/login']);
});

it('makes no link of what must not be opened', () => {
  for (const text of [
    'http://plain.example.com',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://host/share',
    'https://user:secret@evil.com/',
    'ftp://files.example.com',
  ]) {
    expect(links(text), text).toEqual([]);
  }
});

it('keeps every character that a person can see', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.webUrl(), fc.emailAddress(), fc.string()), { maxLength: 6 }),
      (words) => {
        const text = words.join(' ').replace(/[^\x20-\x7e]/g, '');
        expect(
          textParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});

it('says when a link hides where it leads', () => {
  expect(showsItsHost('https://etherscan.io/tx/1', 'etherscan.io')).toBe(true);
  expect(showsItsHost('Etherscan.io', 'etherscan.io')).toBe(true);
  expect(showsItsHost('https://nörthgate.com', 'xn--nrthgate-n4a.com')).toBe(false);
});
