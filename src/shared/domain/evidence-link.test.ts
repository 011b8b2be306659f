import { expect, it } from 'vitest';
import { EvidenceLink, EvidenceLinks } from './evidence-link.ts';
import { limits } from './limits.ts';

const isTaken = (text: string) => EvidenceLink.safeParse(text).success;

it.each([
  'https://tronscan.org/#/transaction/abc',
  'http://status.exchange.example/incident?id=4,5',
  `0x${'9f2c'.repeat(16)}`,
  '7a250d5630b4cf539739df2c5dacb4c659f2488d'.padEnd(64, '3'),
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '#4821',
])('takes %s', (text) => {
  expect(isTaken(text)).toBe(true);
});

it.each([
  '',
  'see above',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'https://',
  'https://localhost/',
  'https://ana:secret@exchange.example/',
  'https://exchange.example/ and more',
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed',
  '#0',
  '4821',
  `https://exchange.example/${'x'.repeat(limits.evidenceLinkCharacters)}`,
])('takes %s for none', (text) => {
  expect(isTaken(text)).toBe(false);
});

it('takes five and no more', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => `#${n + 1}`);
  expect(EvidenceLinks.safeParse(many(5)).success).toBe(true);
  expect(EvidenceLinks.safeParse(many(6)).success).toBe(false);
});
