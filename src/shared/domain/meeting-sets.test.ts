import { expect, it } from 'vitest';
import { joinMeeting } from './meeting-sets.ts';

const sorted = (sets: readonly (readonly string[])[]) =>
  joinMeeting(sets)
    .map((set) => set.toSorted().join(''))
    .toSorted();

it('joins sets that meet, at last by a third', () => {
  expect(sorted([])).toEqual([]);
  expect(sorted([['a', 'b'], ['c', 'd'], ['e']])).toEqual(['ab', 'cd', 'e']);
  expect(
    sorted([
      ['a', 'b'],
      ['c', 'd'],
      ['b', 'c'],
      ['x', 'y'],
    ]),
  ).toEqual(['abcd', 'xy']);
  expect(
    sorted([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['f', 'd', 'a'],
      ['g', 'b'],
    ]),
  ).toEqual(['abcdefg']);
});
