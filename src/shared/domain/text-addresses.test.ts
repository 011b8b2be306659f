import { expect, it } from 'vitest';
import { addressesIn } from './text-addresses.ts';

it.each([
  [
    'Read https://help.example/a. Or (https://help.example/b)?',
    ['https://help.example/a', 'https://help.example/b'],
  ],
  ['https://help.example/a https://help.example/a', ['https://help.example/a']],
  ['<https://help.example/a?x=1&y=2>', ['https://help.example/a?x=1&y=2']],
  ['http://help.example/a help.example/a', []],
])('finds in “%s” what leads to the web', (text, expected) => {
  expect(addressesIn(text)).toEqual(expected);
});
