import { expect, it } from 'vitest';
import { completableAt, completionsOf, type ValueChoice } from './complete.ts';

const agents: ValueChoice[] = [
  { value: 'me', label: 'Me' },
  { value: 'Ana Duarte', label: 'Ana Duarte' },
  { value: 'Tomás Herrero', label: 'Tomás Herrero' },
];
const inserts = (text: string, choices: readonly ValueChoice[] = agents) => {
  const at = completableAt(text, text.length);
  return at && completionsOf(at, choices, (operator) => operator).map(({ insert }) => insert);
};

it('completes the name of an operator that has been begun', () => {
  expect(inserts('refund fr')).toEqual(['from:']);
  expect(inserts('-ch')).toEqual(['-channel:']);
  expect(inserts('zzz')).toEqual([]);
  expect(inserts('refund ')).toBeNull();
  expect(inserts('"fr"')).toBeNull();
});

it('completes values by the beginning of any of their words, and quotes what has spaces', () => {
  expect(inserts('to:')).toEqual(['to:me ', 'to:"Ana Duarte" ', 'to:"Tomás Herrero" ']);
  expect(inserts('to:herr')).toEqual(['to:"Tomás Herrero" ']);
  expect(inserts('to:TOMAS')).toEqual(['to:"Tomás Herrero" ']);
  expect(inserts('to:"ana d')).toEqual(['to:"Ana Duarte" ']);
  expect(inserts('to:rera')).toEqual([]);
});

it('adds a value to those that stand before it', () => {
  expect(inserts('to:me,an')).toEqual(['to:"me,Ana Duarte" ']);
  expect(inserts('status:open,', [{ value: 'new', label: 'New' }])).toEqual(['status:open,new ']);
});

it('has nothing to say about a value that is whole', () => {
  expect(inserts('to:me', [{ value: 'me', label: 'Me' }])).toEqual([]);
});
