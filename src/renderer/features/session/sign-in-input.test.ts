import { expect, it } from 'vitest';
import { addressProblem, hubAddress, looksLikeEmail } from './sign-in-input.ts';

it('makes an address whole as people write it', () => {
  expect(hubAddress(' helpdesk.example.com/ ')).toBe('https://helpdesk.example.com');
  expect(hubAddress('http://localhost:4000')).toBe('http://localhost:4000');
  expect(hubAddress('https://example.com/desk/')).toBe('https://example.com/desk');
});

it('takes nothing that is no address, or hides a user name in it', () => {
  for (const written of [
    '',
    'not an address',
    'ftp://example.com',
    'javascript:alert(1)',
    'https://a:b@example.com',
  ]) {
    expect(hubAddress(written)).toBeNull();
  }
});

it('sends no password in the clear over a network', () => {
  expect(addressProblem('http://helpdesk.example.com')).toBe('insecure');
  expect(addressProblem('http://127.0.0.1:4000')).toBeNull();
  expect(addressProblem('helpdesk.example.com')).toBeNull();
});

it('tells an e-mail address from a name', () => {
  expect(looksLikeEmail('ana@example.com')).toBe(true);
  expect(looksLikeEmail('ana')).toBe(false);
});
