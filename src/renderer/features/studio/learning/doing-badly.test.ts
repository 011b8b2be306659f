import { expect, it } from 'vitest';
import { isDoingBadly } from './doing-badly.ts';

const none = { ratings: 0, score: 0, compared: 0, edited: 0, solved: 0, reopened: 0 };

it.each([
  ['nothing is known of it', {}, false],
  ['ten rate it 2.9', { ratings: 10, score: 29 }, true],
  ['ten rate it 3', { ratings: 10, score: 30 }, false],
  ['nine rate it 1: too few', { ratings: 9, score: 9 }, false],
  ['more than half change it', { compared: 20, edited: 11 }, true],
  ['half change it', { compared: 20, edited: 10 }, false],
  ['more than every fourth is opened again', { solved: 20, reopened: 6 }, true],
  ['every fourth is opened again', { solved: 20, reopened: 5 }, false],
])('%s', (_, figures, badly) => {
  expect(isDoingBadly({ ...none, ...figures })).toBe(badly);
});
