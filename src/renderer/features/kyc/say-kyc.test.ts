import { expect, it } from 'vitest';
import { contactLink } from './say-kyc.ts';

it('leads to pages over https and to addresses, and nowhere else', () => {
  expect(contactLink('https://support.sumsub.example/case')).toBe('https://support.sumsub.example/case');
  expect(contactLink('support@onfido.example')).toBe('mailto:support@onfido.example');
  for (const other of [
    '',
    'http://a.example',
    'javascript:alert(1)',
    'the duty desk',
    'a@b',
    'file:///etc/passwd',
    'x@y.z?cc=a b',
  ])
    expect(contactLink(other), other).toBeNull();
});
