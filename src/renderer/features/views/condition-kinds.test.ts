import { expect, it } from 'vitest';
import { fields, isFilled, newCondition, unitOf } from './condition-kinds.ts';

it('begins every field with a condition of that field', () => {
  expect(fields.map((field) => newCondition(field).field)).toEqual([...fields]);
});

it('waits for values where a condition asks for some', () => {
  expect(isFilled(newCondition('tag'))).toBe(false);
  expect(isFilled({ field: 'tag', not: false, values: ['bsc'] })).toBe(true);
  expect(isFilled(newCondition('waiting'))).toBe(true);
  expect(isFilled(newCondition('unread'))).toBe(true);
});

it('says spans in the largest unit that is whole', () => {
  expect([0, 45, 60, 90, 1_440, 1_500, 2_880].map(unitOf)).toEqual([
    'minute',
    'minute',
    'hour',
    'minute',
    'day',
    'hour',
    'day',
  ]);
});
