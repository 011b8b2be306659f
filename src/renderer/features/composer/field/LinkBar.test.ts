import { expect, it } from 'vitest';
import { linkAddress } from './LinkBar.tsx';

it('reads an address as people type it', () => {
  expect(linkAddress(' northgate.example/memo ')).toBe('https://northgate.example/memo');
  expect(linkAddress('https://northgate.example')).toBe('https://northgate.example/');
  expect(linkAddress('help@northgate.example')).toBe('mailto:help@northgate.example');
});

it('refuses what a mail should not open', () => {
  for (const typed of [
    '',
    'two words',
    'javascript:alert(1)',
    'http://northgate.example',
    'file:///etc',
    'memo',
  ])
    expect(linkAddress(typed)).toBeNull();
});
