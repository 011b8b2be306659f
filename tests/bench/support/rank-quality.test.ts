import { expect, it } from 'vitest';
import { ndcg, succeeds } from './rank-quality.ts';

const grades = new Map([
  ['answer', 2],
  ['other answer', 2],
  ['help', 1],
] as const);

it('is 1 for the best order, however equals are arranged, and for what lies below', () => {
  expect(ndcg(['other answer', 'answer', 'help', 'nothing'], grades)).toBe(1);
  expect(ndcg(['answer'], new Map([['answer', 2]]))).toBe(1);
});

it('loses by the place and by the grade', () => {
  // (1/log2 2 + 3/log2 4) / (3/log2 2 + 3/log2 3 + 1/log2 4)
  expect(ndcg(['help', 'nothing', 'answer'], grades)).toBeCloseTo(
    (1 + 3 / 2) / (3 + 3 / Math.log2(3) + 1 / 2),
    12,
  );
  expect(ndcg([], grades)).toBe(0);
  expect(ndcg(['nothing', 'answer'], grades, 1)).toBe(0);
});

it('succeeds by an answer in the first places, not by a help', () => {
  expect(succeeds(['help', 'nothing', 'answer'], grades)).toBe(true);
  expect(succeeds(['help', 'nothing', 'nothing', 'answer'], grades)).toBe(false);
  expect(succeeds(['help'], grades)).toBe(false);
});
