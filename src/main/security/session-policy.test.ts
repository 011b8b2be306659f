import { expect, it } from 'vitest';
import { mayLoad } from './session-policy.ts';

it.each([
  'https://northgate.example/pixel.png',
  'http://127.0.0.1:4747/chat',
  'ws://127.0.0.1:4747/',
  'file:///etc/passwd',
  'app://other/index.html',
  'gc-file://elsewhere/x',
  'ftp://x.example/',
  'not an address',
])('lets no page load %s', (address) => {
  expect(mayLoad(address, null)).toBe(false);
});

it('lets a page load itself and stored pictures', () => {
  expect(mayLoad('app://groundcrew/index.html', null)).toBe(true);
  expect(mayLoad(`gc-file://local/${'0'.repeat(64)}`, null)).toBe(true);
});

it('lets a page in development load its own server and no other', () => {
  expect(mayLoad('http://localhost:5173/main.tsx', 'http://localhost:5173')).toBe(true);
  expect(mayLoad('ws://localhost:5173/', 'http://localhost:5173')).toBe(true);
  expect(mayLoad('http://localhost:4747/', 'http://localhost:5173')).toBe(false);
});
