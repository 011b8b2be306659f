import { expect, it } from 'vitest';
import { findMentions } from './mentions.ts';

const people = [
  { kind: 'agent', id: 'ana', name: 'Ana' },
  { kind: 'agent', id: 'duarte', name: 'Ana Duarte' },
  { kind: 'agent', id: 'tomas', name: 'Tomás Herrero' },
  { kind: 'group', id: 'kyc', name: 'KYC' },
] as const;
const meant = (text: string) =>
  findMentions(text, people).map(({ id, start, end }) => [id, text.slice(start, end)]);

it('finds who is meant, the longer of two names that fit, whatever the case', () => {
  expect(meant('@Ana Duarte and @tomás herrero: see @kyc, please')).toEqual([
    ['duarte', '@Ana Duarte'],
    ['tomas', '@tomás herrero'],
    ['kyc', '@kyc'],
  ]);
  expect(meant('(@Ana)')).toEqual([['ana', '@Ana']]);
});

it('takes no address and no longer word for a mention', () => {
  expect(meant('write to x@kyc.example')).toEqual([]);
  expect(meant('@Anabel @KYCs @nobody @')).toEqual([]);
});
